package punchlist.check.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import punchlist.check.Phrases;
import punchlist.machine.AdapterTable;
import punchlist.machine.Adapters;
import punchlist.machine.RegistryData;
import punchlist.machine.RegistryValue;
import punchlist.machine.network.IpInterface;
import punchlist.machine.network.IpInterfaceTable;
import punchlist.machine.network.IpInterfaces;
import punchlist.reading.Answer;
import punchlist.reading.Question;
import punchlist.reading.Reading;
import punchlist.reading.Readings;
import punchlist.reading.Why;
import punchlist.text.Phrase;

/**
 * Whether this computer passes on what is meant for others: by {@code IPEnableRouter}, which counts at the start of
 * Windows for every adapter, or by an interface's own setting.
 *
 * @param registry the value
 * @param interfaces the interfaces as they are set now
 * @param adapters the adapters, for their names
 */
record Forwarding(
        Reading<RegistryData> registry, Reading<IpInterfaceTable> interfaces, Optional<AdapterTable> adapters) {

    /** learn.microsoft.com/windows-server: IP routing of all adapters. */
    static final RegistryValue ENABLE_ROUTER =
            RegistryValue.hklm("SYSTEM\\CurrentControlSet\\Services\\Tcpip\\Parameters", "IPEnableRouter");

    static List<Question<?>> needs() {
        return List.of(ENABLE_ROUTER, new IpInterfaces(), new Adapters());
    }

    static Forwarding of(Readings readings) {
        return new Forwarding(
                readings.get(ENABLE_ROUTER),
                readings.get(new IpInterfaces()),
                readings.get(new Adapters()).answer().toOptional());
    }

    List<Reading<?>> readings() {
        return List.of(registry, interfaces);
    }

    /** What passes on; empty where nothing was seen to. */
    List<Phrase> on() {
        List<Phrase> all = new ArrayList<>();
        registry.answer()
                .toOptional()
                .filter(data -> data.number().orElse(0) != 0)
                .ifPresent(data -> all.add(Phrase.of("check.network.forwarding.registry", data.shown())));
        interfaces.answer().toOptional().map(IpInterfaceTable::all).orElse(List.of()).stream()
                .filter(IpInterface::forwarding)
                .map(row -> Phrase.of(
                        "check.network.forwarding.interface",
                        name(row),
                        Phrase.of("check.network.family." + row.family().name())))
                .forEach(all::add);
        return all;
    }

    private String name(IpInterface row) {
        return adapters.map(AdapterTable::all).orElse(List.of()).stream()
                .filter(adapter -> adapter.id().equalsIgnoreCase(row.adapter()))
                .map(adapter -> adapter.name())
                .findFirst()
                .orElse(row.adapter());
    }

    /** Why it cannot be said that nothing passes on; empty where the registry was read and understood. */
    Optional<Phrase> unseen() {
        return switch (registry.answer()) {
            case Answer.Unread<RegistryData>(Why why) -> Optional.of(Phrases.why(why));
            case Answer.Known<RegistryData>(RegistryData data)
            when data.number().isEmpty() ->
                Optional.of(Phrases.why(new Why.NotUnderstood(
                        ENABLE_ROUTER.name() + " " + data.type().name() + " " + data.shown())));
            case Answer.Known<RegistryData> known -> Optional.empty();
            case Answer.Absent<RegistryData> absent -> Optional.empty();
        };
    }

    /** That nothing passes on, as far as it was seen. */
    Phrase off() {
        return interfaces.answer() instanceof Answer.Unread<IpInterfaceTable>(Why why)
                ? Phrase.of("check.network.forwarding.offByRegistry", Phrases.why(why))
                : Phrase.of("check.network.forwarding.off");
    }
}
