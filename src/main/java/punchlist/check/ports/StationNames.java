package punchlist.check.ports;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import punchlist.machine.Hive;
import punchlist.machine.Listener;
import punchlist.machine.Listeners;
import punchlist.machine.Names;
import punchlist.machine.RegistryData;
import punchlist.machine.RegistrySubkeys;
import punchlist.machine.RegistryValue;
import punchlist.machine.RegistryView;
import punchlist.reading.Answer;
import punchlist.reading.Question;
import punchlist.reading.Reading;
import punchlist.reading.Readings;
import punchlist.scope.Scope;
import punchlist.text.Phrase;

/**
 * {@code MatchWinName}, by which dc.exe accepts only computers that are defined as stations (CISA advisory ICSA-21-285-03,
 * for IGSS 15). It lies in the hive of the account that runs IGSS; only accounts that are logged on are looked at, and both
 * spellings of the maker's key.
 */
final class StationNames {

    private static final RegistrySubkeys ACCOUNTS = new RegistrySubkeys(Hive.HKU, "", RegistryView.VIEW_64);
    private static final Pattern PERSON = Pattern.compile("S-1-(5-21|12-1)-[\\d-]+");
    private static final Pattern VERSION =
            Pattern.compile("\\\\IGSS32\\\\V(\\d{1,3})\\.\\d+\\\\", Pattern.CASE_INSENSITIVE);
    private static final List<String> MAKERS = List.of("Schneider Electric", "SchneiderElectric");
    private static final String VALUE = "MatchWinName";
    private static final int FIRST = 15;

    private StationNames() {}

    /** The accounts first, then the value of each. */
    static List<Question<?>> needs(Scope scope, Readings soFar) {
        List<Question<?>> all = new ArrayList<>(List.of(ACCOUNTS));
        all.addAll(places(scope, soFar));
        return all;
    }

    private static List<RegistryValue> places(Scope scope, Readings readings) {
        if (!readings.has(ACCOUNTS) || !readings.has(new Listeners())) {
            return List.of();
        }
        Set<Integer> versions = versions(scope, readings);
        return readings.answer(ACCOUNTS).toOptional().map(Names::all).orElse(List.of()).stream()
                .filter(sid -> PERSON.matcher(sid).matches())
                .flatMap(sid -> versions.stream().flatMap(version -> MAKERS.stream()
                        .map(maker -> new RegistryValue(
                                Hive.HKU,
                                sid + "\\SOFTWARE\\" + maker + "\\IGSS32\\V" + version + ".00.00\\DC_HKLM",
                                VALUE,
                                RegistryView.VIEW_64))))
                .toList();
    }

    private static Set<Integer> versions(Scope scope, Readings readings) {
        Set<Integer> versions = new TreeSet<>(Set.of(FIRST));
        scope.igss().version().ifPresent(versions::add);
        readings.answer(new Listeners()).toOptional().stream()
                .flatMap(table -> table.all().stream())
                .map(Listener::process)
                .flatMap(path -> path.stream())
                .map(VERSION::matcher)
                .filter(Matcher::find)
                .forEach(found -> versions.add(Integer.valueOf(found.group(1))));
        return versions;
    }

    /** The readings of values that are there. */
    static List<Reading<RegistryData>> found(Scope scope, Readings readings) {
        return places(scope, readings).stream()
                .flatMap(place -> readings.find(place).stream())
                .filter(reading -> reading.answer() instanceof Answer.Known<RegistryData>)
                .toList();
    }

    /** What was found, by account; that it was set nowhere; or that nobody's hive could be looked at. */
    static Phrase seen(Scope scope, Readings readings) {
        List<Reading<RegistryData>> found = found(scope, readings);
        if (!found.isEmpty()) {
            return Phrase.of(
                    "check.stations.matchWinName",
                    found.stream().map(StationNames::shown).distinct().collect(Collectors.joining(", ")));
        }
        boolean looked = places(scope, readings).stream()
                .flatMap(place -> readings.find(place).stream())
                .anyMatch(reading -> reading.answer() instanceof Answer.Absent<RegistryData>);
        return Phrase.of(looked ? "check.stations.matchWinNameUnset" : "check.stations.matchWinNameUnseen");
    }

    private static String shown(Reading<RegistryData> reading) {
        String value = reading.answer().toOptional().map(RegistryData::shown).orElse("");
        return reading.question() instanceof RegistryValue at
                ? Stream.of(at.key().split("\\\\")).findFirst().orElse("") + ": " + value
                : value;
    }
}
