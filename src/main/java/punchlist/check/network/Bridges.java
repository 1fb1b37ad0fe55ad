package punchlist.check.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import punchlist.machine.Hive;
import punchlist.machine.Names;
import punchlist.machine.RegistryData;
import punchlist.machine.RegistrySubkeys;
import punchlist.machine.RegistryValue;
import punchlist.machine.RegistryView;
import punchlist.machine.wmi.WmiInstances;
import punchlist.machine.wmi.WmiObject;
import punchlist.machine.wmi.WmiTable;
import punchlist.reading.Answer;
import punchlist.reading.Question;
import punchlist.reading.Reading;
import punchlist.reading.Readings;

/**
 * Network bridges, by the component id of the adapter that Windows makes for one; no language changes it. Up to Windows
 * 7 that is {@code ms_bridgemp}. Since Windows 8 a bridge and a team have the same adapter
 * ({@code compositebus\ms_implat_mp}): a bridge is then told by the driver {@code ms_bridge} being bound to its members.
 */
final class Bridges {

    private static final String ADAPTERS =
            "SYSTEM\\CurrentControlSet\\Control\\Class\\{4D36E972-E325-11CE-BFC1-08002BE10318}";
    private static final RegistrySubkeys ALL = new RegistrySubkeys(Hive.HKLM, ADAPTERS, RegistryView.VIEW_64);
    private static final Pattern NUMBER = Pattern.compile("\\d{4}");
    private static final WmiInstances BINDINGS =
            new WmiInstances("root\\StandardCimv2", "MSFT_NetAdapterBindingSettingData");

    /** What an adapter made by Windows is. */
    enum Kind {
        BRIDGE,
        /** One or the other; it could not be seen which. */
        BRIDGE_OR_TEAM
    }

    /**
     * A bridge.
     *
     * @param adapter GUID of its adapter; the class key's number where it has none
     * @param readings what says so
     */
    record Bridge(Kind kind, String adapter, List<Reading<?>> readings) {}

    private Bridges() {}

    static List<Question<?>> needs(Readings soFar) {
        List<Question<?>> all = new ArrayList<>(List.of(ALL));
        for (String number : numbers(soFar)) {
            all.add(component(number));
            if (isMade(soFar, number)) {
                all.add(guid(number));
            }
        }
        if (numbers(soFar).stream().anyMatch(number -> isEither(soFar, number))) {
            all.add(BINDINGS);
        }
        return all;
    }

    /** Why bridges could not be looked for; empty where they could. */
    static Optional<Reading<?>> unseen(Readings readings) {
        return readings.get(ALL).answer().wasRead() ? Optional.empty() : Optional.of(readings.get(ALL));
    }

    static List<Bridge> in(Readings readings) {
        List<Bridge> all = new ArrayList<>();
        for (String number : numbers(readings)) {
            if (isOld(readings, number)) {
                all.add(new Bridge(Kind.BRIDGE, adapter(readings, number), List.of(readings.get(component(number)))));
            } else if (isEither(readings, number)) {
                since8(readings, number).ifPresent(all::add);
            }
        }
        return all;
    }

    private static Optional<Bridge> since8(Readings readings, String number) {
        Optional<Reading<WmiTable>> bindings = readings.find(BINDINGS);
        Optional<WmiTable> table = bindings.flatMap(reading -> reading.answer().toOptional());
        List<Reading<?>> evidence = new ArrayList<>(List.of(readings.get(component(number))));
        bindings.ifPresent(evidence::add);
        boolean unknown = table.isEmpty() || table.get().all().isEmpty();
        boolean bound = table.stream().flatMap(t -> t.all().stream()).anyMatch(Bridges::isBoundBridge);
        return unknown || bound
                ? Optional.of(new Bridge(
                        bound ? Kind.BRIDGE : Kind.BRIDGE_OR_TEAM, adapter(readings, number), List.copyOf(evidence)))
                : Optional.empty();
    }

    private static boolean isBoundBridge(WmiObject binding) {
        return binding.text("ComponentID").filter("ms_bridge"::equalsIgnoreCase).isPresent()
                && binding.flag("Enabled").orElse(false);
    }

    private static List<String> numbers(Readings readings) {
        return readings
                .find(ALL)
                .flatMap(reading -> reading.answer().toOptional())
                .map(Names::all)
                .orElse(List.of())
                .stream()
                .filter(name -> NUMBER.matcher(name).matches())
                .toList();
    }

    private static boolean isMade(Readings readings, String number) {
        return isOld(readings, number) || isEither(readings, number);
    }

    private static boolean isOld(Readings readings, String number) {
        return text(readings, component(number))
                .filter("ms_bridgemp"::equalsIgnoreCase)
                .isPresent();
    }

    private static boolean isEither(Readings readings, String number) {
        return text(readings, component(number))
                .filter("compositebus\\ms_implat_mp"::equalsIgnoreCase)
                .isPresent();
    }

    private static String adapter(Readings readings, String number) {
        return text(readings, guid(number)).orElse(number);
    }

    private static RegistryValue component(String number) {
        return RegistryValue.hklm(ADAPTERS + "\\" + number, "ComponentId");
    }

    private static RegistryValue guid(String number) {
        return RegistryValue.hklm(ADAPTERS + "\\" + number, "NetCfgInstanceId");
    }

    private static Optional<String> text(Readings readings, RegistryValue value) {
        return readings.find(value)
                .map(Reading::answer)
                .filter(answer -> answer instanceof Answer.Known<RegistryData>)
                .flatMap(Answer::toOptional)
                .map(RegistryData::shown);
    }
}
