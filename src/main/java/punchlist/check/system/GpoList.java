package punchlist.check.system;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import punchlist.check.Phrases;
import punchlist.machine.Hive;
import punchlist.machine.Names;
import punchlist.machine.RegistryData;
import punchlist.machine.RegistrySubkeys;
import punchlist.machine.RegistryValue;
import punchlist.machine.RegistryView;
import punchlist.reading.Answer;
import punchlist.reading.Question;
import punchlist.reading.Reading;
import punchlist.reading.Readings;
import punchlist.reading.Why;

/**
 * Which Group Policy objects Windows last applied to this computer, and when, as it keeps them in its registry. An object
 * of a domain is told by its GUID, never by a name; the local policy has none.
 */
final class GpoList {

    /** Where Windows keeps what it applied to the computer. */
    static final String STATE = "SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Group Policy\\State\\Machine";

    private static final String LIST = STATE + "\\GPO-List";
    private static final String REFRESH = STATE + "\\Extension-List\\{00000000-0000-0000-0000-000000000000}";
    private static final RegistrySubkeys ENTRIES = new RegistrySubkeys(Hive.HKLM, LIST, RegistryView.VIEW_64);
    private static final RegistryValue HIGH = RegistryValue.hklm(REFRESH, "startTimeHi");
    private static final RegistryValue LOW = RegistryValue.hklm(REFRESH, "startTimeLo");
    private static final Pattern GUID =
            Pattern.compile("(?i)(cn=)?\\{[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\\}.*");
    private static final List<String> IDS = List.of("GPOID", "GPO-ID", "GPOName");
    private static final Instant FILE_TIME_ZERO = Instant.parse("1601-01-01T00:00:00Z");
    private static final long TICKS = 10_000_000; // of 100 ns in a second

    /** An export says which values a key has, not which keys there are: so many are looked for. */
    private static final int MOST_UNLISTED = 24;

    private GpoList() {}

    /** What must be asked, given what is known so far. */
    static List<Question<?>> questions(Readings soFar) {
        List<Question<?>> all = new ArrayList<>(List.of(ENTRIES, HIGH, LOW));
        keys(soFar).forEach(key -> Stream.concat(
                        Stream.of("DisplayName", "AccessDenied", "GPO-Disabled", "WQLFilterPass"), IDS.stream())
                .map(name -> RegistryValue.hklm(key, name))
                .forEach(all::add));
        return all;
    }

    private static Stream<String> keys(Readings soFar) {
        Optional<Reading<Names>> entries = soFar.find(ENTRIES);
        if (entries.isEmpty()) {
            return Stream.of();
        }
        return switch (entries.get().answer()) {
            case Answer.Known<Names>(Names names) -> names.all().stream().map(name -> LIST + "\\" + name);
            case Answer.Absent<Names> absent -> Stream.of();
            case Answer.Unread<Names> unread ->
                IntStream.range(0, MOST_UNLISTED).mapToObj(i -> LIST + "\\" + i);
        };
    }

    /** The names of the domain's objects that were applied, or why they are not known. */
    static Look<List<String>> applied(Readings readings) {
        Reading<Names> entries = readings.get(ENTRIES);
        List<String> names = new ArrayList<>();
        List<Reading<?>> seen = new ArrayList<>();
        for (String key : keys(readings).toList()) {
            for (String name : IDS) {
                readings.find(RegistryValue.hklm(key, name))
                        .filter(reading -> reading.answer() instanceof Answer.Known)
                        .ifPresent(seen::add);
            }
            if (isDomains(key, readings) && isApplied(key, readings)) {
                names.add(text(key, "DisplayName", readings).orElse(key));
            }
        }
        if (entries.answer() instanceof Answer.Unread<Names>(Why why) && seen.isEmpty()) {
            return new Look.NotSeen<>(List.of(entries), Phrases.why(why));
        }
        if (entries.answer().wasRead()) {
            seen.add(entries);
        }
        return new Look.Seen<>(List.copyOf(names), seen);
    }

    private static boolean isDomains(String key, Readings readings) {
        return IDS.stream().flatMap(name -> text(key, name, readings).stream()).anyMatch(id -> GUID.matcher(id)
                .matches());
    }

    private static boolean isApplied(String key, Readings readings) {
        boolean refused = number(key, "AccessDenied", readings).orElse(0) != 0
                || number(key, "GPO-Disabled", readings).orElse(0) != 0;
        return !refused && number(key, "WQLFilterPass", readings).orElse(1) != 0;
    }

    /** When Windows last refreshed this computer's policy, or why that is not known. */
    static Look<Instant> refreshed(Readings readings) {
        Reading<RegistryData> high = readings.get(HIGH);
        Reading<RegistryData> low = readings.get(LOW);
        OptionalLong upper = number(high);
        OptionalLong lower = number(low);
        if (upper.isEmpty() || lower.isEmpty()) {
            return new Look.NotSeen<>(List.of(high, low), Phrases.why(high));
        }
        long ticks = (upper.getAsLong() << Integer.SIZE) | lower.getAsLong();
        return new Look.Seen<>(FILE_TIME_ZERO.plusSeconds(ticks / TICKS), List.of(high, low));
    }

    private static Optional<String> text(String key, String name, Readings readings) {
        return readings.find(RegistryValue.hklm(key, name))
                .flatMap(reading -> reading.answer().toOptional())
                .flatMap(data -> data instanceof RegistryData.Text(var type, String text)
                        ? Optional.of(text)
                        : Optional.<String>empty())
                .filter(text -> !text.isBlank());
    }

    private static OptionalLong number(String key, String name, Readings readings) {
        return readings.find(RegistryValue.hklm(key, name)).map(GpoList::number).orElseGet(OptionalLong::empty);
    }

    private static OptionalLong number(Reading<RegistryData> reading) {
        return reading.answer() instanceof Answer.Known<RegistryData>(RegistryData data)
                ? data.number()
                : OptionalLong.empty();
    }
}
