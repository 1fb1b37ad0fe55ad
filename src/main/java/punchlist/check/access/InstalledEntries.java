package punchlist.check.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import punchlist.machine.RegistryView;
import punchlist.reading.Question;
import punchlist.reading.Reading;
import punchlist.reading.Readings;
import punchlist.reading.Why;

/** The registry's lists of installed programs, in both views, with all that their entries tell. */
public final class InstalledEntries {

    private static final List<String> VALUES = List.of("DisplayName", "DisplayVersion", "InstallLocation", "Publisher");

    /**
     * An entry of the lists.
     *
     * @param view the view it stands in
     * @param key its key's name
     * @param name its DisplayName
     * @param version its DisplayVersion
     * @param location its InstallLocation
     * @param publisher its Publisher
     * @param readings the readings it was taken from
     */
    public record Entry(
            RegistryView view,
            String key,
            String name,
            Optional<String> version,
            Optional<String> location,
            Optional<String> publisher,
            List<Reading<?>> readings) {

        /** Copies the list. */
        public Entry {
            readings = List.copyOf(readings);
        }
    }

    private InstalledEntries() {}

    /** What must be asked, given what is known so far: the lists, then the values of each entry. */
    public static List<Question<?>> needs(Readings soFar) {
        List<Question<?>> all = new ArrayList<>(InstalledProgram.lists());
        InstalledProgram.entries(soFar).forEach(entry -> VALUES.forEach(value -> all.add(entry.value(value))));
        return all;
    }

    /** The entries that have a name. */
    public static List<Entry> all(Readings readings) {
        return InstalledProgram.entries(readings)
                .flatMap(entry -> text(entry, "DisplayName", readings)
                        .map(name -> new Entry(
                                entry.view(),
                                entry.key(),
                                name,
                                text(entry, "DisplayVersion", readings),
                                text(entry, "InstallLocation", readings),
                                text(entry, "Publisher", readings),
                                evidence(entry, readings)))
                        .stream())
                .toList();
    }

    /** The readings of the lists themselves. */
    public static List<Reading<?>> lists(Readings readings) {
        return InstalledProgram.lists().stream()
                .<Reading<?>>flatMap(list -> readings.find(list).stream())
                .toList();
    }

    /** Why the lists are not known whole. */
    public static Optional<Why> unread(Readings readings) {
        return InstalledPrograms.unread(readings);
    }

    private static Optional<String> text(InstalledProgram.Entry entry, String value, Readings readings) {
        return InstalledProgram.text(entry, value, readings).map(String::strip).filter(text -> !text.isEmpty());
    }

    private static List<Reading<?>> evidence(InstalledProgram.Entry entry, Readings readings) {
        return Stream.of("DisplayName", "DisplayVersion", "InstallLocation")
                .<Reading<?>>flatMap(value -> readings.find(entry.value(value)).stream())
                .filter(reading -> reading.answer().wasRead())
                .toList();
    }
}
