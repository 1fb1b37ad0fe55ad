package punchlist.check.advisory;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import punchlist.check.access.InstalledEntries;
import punchlist.machine.WindowsPath;
import punchlist.machine.files.FileVersion;
import punchlist.machine.files.VersionInfo;
import punchlist.reading.Answer;
import punchlist.reading.Question;
import punchlist.reading.Reading;
import punchlist.reading.Readings;
import punchlist.reading.Why;

/**
 * The Kepware products on this server with their versions: by the list of installed programs, and by the version of the
 * Runtime's own file where it can be read, which counts more (Kepware guide 8.1.1).
 */
public final class KepwareProducts {

    /** By what the entry's name begins with, the longest first. */
    private static final List<Map.Entry<String, String>> NAMES = List.of(
            Map.entry("thingworx kepware server", "thingworx-kepware-server"),
            Map.entry("kepserverex", "kepserverex"),
            Map.entry("kepware server", "kepware-server"));

    private static final String RUNTIME = "\\server_runtime.exe";
    private static final Pattern BELOW_A_DRIVE = Pattern.compile("[A-Za-z]:\\\\[^\\\\].*");

    /**
     * A product that is installed.
     *
     * @param product its id
     * @param name what its entry is called
     * @param listed the version its entry tells, as text
     * @param ofFile the version its Runtime's file tells
     * @param place its folder, where the entry tells it
     * @param readings what says so
     */
    public record Installed(
            String product,
            String name,
            String listed,
            Optional<String> ofFile,
            Optional<String> place,
            List<Reading<?>> readings) {

        /** Copies the list. */
        public Installed {
            readings = List.copyOf(readings);
        }

        /** The version as text: the file's, or else the entry's. */
        public String text() {
            return ofFile.orElse(listed);
        }

        /** The version, where its text is one. */
        public Optional<Version> version() {
            return Version.find(text());
        }

        /** Whether entry and file tell different versions. */
        public boolean disagrees() {
            return ofFile.flatMap(Version::find)
                    .filter(file ->
                            Version.find(listed).filter(v -> !v.equals(file)).isPresent())
                    .isPresent();
        }
    }

    private KepwareProducts() {}

    /** What must be asked, given what is known so far. */
    public static List<Question<?>> needs(Readings soFar) {
        List<Question<?>> all = new ArrayList<>(InstalledEntries.needs(soFar));
        own(soFar).flatMap(entry -> place(entry).stream()).forEach(place -> all.add(runtime(place)));
        return all;
    }

    /** The products that are installed. */
    public static List<Installed> in(Readings readings) {
        return own(readings).map(entry -> installed(entry, readings)).distinct().toList();
    }

    /** Why the list of installed programs is not known whole. */
    public static Optional<Why> unread(Readings readings) {
        return InstalledEntries.unread(readings);
    }

    private static Stream<InstalledEntries.Entry> own(Readings readings) {
        return InstalledEntries.all(readings).stream()
                .filter(entry -> product(entry.name()).isPresent());
    }

    private static Optional<String> product(String name) {
        String lower = name.strip().toLowerCase(Locale.ROOT);
        return NAMES.stream()
                .filter(known -> lower.startsWith(known.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static Optional<String> place(InstalledEntries.Entry entry) {
        return entry.location()
                .map(path -> WindowsPath.canonical(path.replace("\"", "")))
                .filter(path -> BELOW_A_DRIVE.matcher(path).matches());
    }

    private static FileVersion runtime(String place) {
        return new FileVersion(place + RUNTIME);
    }

    private static Installed installed(InstalledEntries.Entry entry, Readings readings) {
        Optional<String> place = place(entry);
        Optional<Reading<VersionInfo>> file = place.flatMap(path -> readings.find(runtime(path)))
                .filter(reading -> reading.answer() instanceof Answer.Known<VersionInfo>);
        List<Reading<?>> evidence = new ArrayList<>(entry.readings());
        file.ifPresent(evidence::add);
        return new Installed(
                product(entry.name()).orElse(""),
                entry.name(),
                entry.version().orElse(""),
                file.flatMap(reading -> reading.answer().toOptional()).map(VersionInfo::fileVersion),
                place,
                evidence);
    }
}
