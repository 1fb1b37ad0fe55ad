package punchlist.check.access;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import punchlist.machine.FolderDescriptors;
import punchlist.machine.Hive;
import punchlist.machine.Names;
import punchlist.machine.RegistryData;
import punchlist.machine.RegistrySubkeys;
import punchlist.machine.RegistryValue;
import punchlist.machine.RegistryView;
import punchlist.machine.Services;
import punchlist.machine.WindowsPath;
import punchlist.reading.Question;
import punchlist.reading.Reading;
import punchlist.reading.Readings;

/**
 * Where a program is installed: by its entries in both views of the registry's list of installed programs, and, because
 * an entry may lack its place, in the default folder of its version.
 *
 * @param name what the entry's DisplayName contains, without case
 * @param standard the default folder below Program Files (x86), with {@code <n>} for the major version
 */
record InstalledProgram(String name, String standard) {

    /**
     * A folder it may lie in.
     *
     * @param path the folder
     * @param from the readings that say so; empty where it is only the default
     */
    record Place(String path, List<Reading<?>> from) {}

    private static final String WINDOWS = "SOFTWARE\\Microsoft\\Windows\\CurrentVersion";
    private static final String ENTRIES = WINDOWS + "\\Uninstall";
    private static final List<String> VALUES = List.of("DisplayName", "InstallLocation", "DisplayVersion");
    private static final Pattern MAJOR = Pattern.compile("(\\d{1,3})(\\..*)?");
    private static final Pattern BELOW_A_DRIVE = Pattern.compile("[A-Za-z]:\\\\[^\\\\].*");

    /** An entry of one of the lists. */
    record Entry(RegistryView view, String key) {
        RegistryValue value(String name) {
            return new RegistryValue(Hive.HKLM, ENTRIES + "\\" + key, name, view);
        }
    }

    /** Where Program Files (x86) really is. */
    static RegistryValue programFiles() {
        return RegistryValue.hklm(WINDOWS, "ProgramFilesDir (x86)");
    }

    /** The lists of installed programs. */
    static List<RegistrySubkeys> lists() {
        return Stream.of(RegistryView.VIEW_32, RegistryView.VIEW_64)
                .map(view -> new RegistrySubkeys(Hive.HKLM, ENTRIES, view))
                .toList();
    }

    List<Question<?>> needs(Optional<Integer> version, Readings soFar) {
        List<Question<?>> all = new ArrayList<>(lists());
        all.add(programFiles());
        List<Question<?>> values = entries(soFar)
                .flatMap(entry -> VALUES.stream().<Question<?>>map(entry::value))
                .toList();
        all.addAll(values);
        boolean listed = lists().stream().allMatch(soFar::has);
        if (listed && values.stream().allMatch(soFar::has)) {
            places(version, soFar).forEach(place -> all.add(new FolderDescriptors(place.path())));
        }
        return all;
    }

    /** The folders it may lie in: those of entries first, none inside another. */
    List<Place> places(Optional<Integer> version, Readings readings) {
        Map<String, Place> all = new LinkedHashMap<>();
        TreeSet<Integer> versions = new TreeSet<>();
        version.ifPresent(versions::add);
        own(readings).forEach(entry -> {
            text(entry, "DisplayVersion", readings)
                    .flatMap(InstalledProgram::major)
                    .ifPresent(versions::add);
            text(entry, "InstallLocation", readings)
                    .map(InstalledProgram::plain)
                    .filter(path -> BELOW_A_DRIVE.matcher(path).matches())
                    .ifPresent(path -> put(all, new Place(path, evidence(entry, readings))));
        });
        fromServices(readings).forEach(place -> put(all, place));
        Optional<String> base = programFiles(readings);
        versions.forEach(n -> base.ifPresent(folder ->
                put(all, new Place(folder + "\\" + standard.replace("<n>", Integer.toString(n)), List.of()))));
        return List.copyOf(all.values());
    }

    /** The folders from which services start that lie in a folder of this form, wherever it was put. */
    private Stream<Place> fromServices(Readings readings) {
        String last = standard.substring(standard.indexOf('\\') + 1);
        Pattern folder = Pattern.compile(
                "(.*\\\\" + Pattern.quote(last).replace("<n>", "\\E\\d{1,3}\\Q") + ")\\\\.*", Pattern.CASE_INSENSITIVE);
        return readings.find(new Services())
                .flatMap(reading -> reading.answer().toOptional().map(table -> table.all().stream()
                        .flatMap(service -> service.image().stream())
                        .map(WindowsPath::canonical)
                        .map(folder::matcher)
                        .filter(Matcher::matches)
                        .map(matcher -> matcher.group(1))
                        .filter(path -> BELOW_A_DRIVE.matcher(path).matches())
                        .map(path -> new Place(path, List.of(reading)))))
                .orElseGet(Stream::empty);
    }

    /** Whether the registry lists it at all. */
    boolean isListed(Readings readings) {
        return own(readings).findAny().isPresent();
    }

    /** Program Files (x86), where it was read. */
    static Optional<String> programFiles(Readings readings) {
        return readings.find(programFiles())
                .flatMap(r -> r.answer().toOptional())
                .map(RegistryData::shown)
                .map(InstalledProgram::plain);
    }

    private static void put(Map<String, Place> all, Place place) {
        if (all.keySet().stream().noneMatch(path -> WindowsPath.isWithin(place.path(), path))) {
            all.keySet().removeIf(path -> WindowsPath.isWithin(path, place.path()));
            all.put(place.path(), place);
        }
    }

    private Stream<Entry> own(Readings readings) {
        return entries(readings).filter(entry -> text(entry, "DisplayName", readings)
                .filter(shown -> shown.toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT)))
                .isPresent());
    }

    /** The entries of both lists, as far as those were read. */
    static Stream<Entry> entries(Readings readings) {
        return lists().stream()
                .flatMap(list -> readings.find(list).flatMap(r -> r.answer().toOptional()).stream()
                        .flatMap((Names names) -> names.all().stream())
                        .map(key -> new Entry(list.view(), key)));
    }

    /** A value of an entry as text, where it is there. */
    static Optional<String> text(Entry entry, String value, Readings readings) {
        return readings.find(entry.value(value))
                .flatMap(r -> r.answer().toOptional())
                .map(RegistryData::shown);
    }

    private static List<Reading<?>> evidence(Entry entry, Readings readings) {
        return VALUES.stream()
                .<Reading<?>>flatMap(value -> readings.find(entry.value(value)).stream())
                .filter(reading -> reading.answer().wasRead())
                .toList();
    }

    private static Optional<Integer> major(String version) {
        Matcher matcher = MAJOR.matcher(version.strip());
        return matcher.matches() ? Optional.of(Integer.valueOf(matcher.group(1))) : Optional.empty();
    }

    private static String plain(String path) {
        return WindowsPath.canonical(path.replace("\"", ""));
    }
}
