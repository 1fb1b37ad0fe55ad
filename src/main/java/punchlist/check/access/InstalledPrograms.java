package punchlist.check.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import punchlist.reading.Answer;
import punchlist.reading.Question;
import punchlist.reading.Reading;
import punchlist.reading.Readings;
import punchlist.reading.Why;

/** What the registry's lists of installed programs, in both views, say of a program. */
public final class InstalledPrograms {

    /**
     * An entry of the lists.
     *
     * @param name its DisplayName
     * @param version its DisplayVersion; empty when it has none
     */
    public record Program(String name, String version) {}

    private InstalledPrograms() {}

    /** What must be asked, given what is known so far: the lists, then name and version of each entry. */
    public static List<Question<?>> needs(Readings soFar) {
        List<Question<?>> all = new ArrayList<>(InstalledProgram.lists());
        InstalledProgram.entries(soFar)
                .forEach(entry -> all.addAll(List.of(entry.value("DisplayName"), entry.value("DisplayVersion"))));
        return all;
    }

    /** The entries whose name contains one of these, without case. */
    public static List<Program> named(List<String> names, Readings readings) {
        return InstalledProgram.entries(readings)
                .flatMap(entry -> InstalledProgram.text(entry, "DisplayName", readings)
                        .filter(shown -> names.stream()
                                .anyMatch(name -> shown.toLowerCase(Locale.ROOT).contains(name)))
                        .map(shown -> new Program(
                                shown,
                                InstalledProgram.text(entry, "DisplayVersion", readings)
                                        .orElse("")))
                        .stream())
                .distinct()
                .toList();
    }

    /** Why the lists are not known whole: the first list or entry's name that was not read. */
    public static Optional<Why> unread(Readings readings) {
        Stream<Question<?>> names =
                InstalledProgram.entries(readings).<Question<?>>map(entry -> entry.value("DisplayName"));
        return Stream.concat(InstalledProgram.lists().stream(), names)
                .flatMap(question -> reading(question, readings).stream())
                .flatMap(reading ->
                        reading.answer() instanceof Answer.Unread<?>(Why why) ? Stream.of(why) : Stream.<Why>empty())
                .findFirst();
    }

    private static Optional<Reading<?>> reading(Question<?> question, Readings readings) {
        return readings.find(question).map(reading -> reading);
    }
}
