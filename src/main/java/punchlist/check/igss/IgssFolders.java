package punchlist.check.igss;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import punchlist.check.access.InstalledEntries;
import punchlist.check.advisory.IgssEntries;
import punchlist.machine.Hive;
import punchlist.machine.Listeners;
import punchlist.machine.Names;
import punchlist.machine.RegistryData;
import punchlist.machine.RegistrySubkeys;
import punchlist.machine.RegistryValue;
import punchlist.machine.RegistryView;
import punchlist.machine.Service;
import punchlist.machine.Services;
import punchlist.machine.WindowsPath;
import punchlist.machine.files.FolderFiles;
import punchlist.reading.Question;
import punchlist.reading.Readings;
import punchlist.scope.Scope;

/**
 * Where IGSS lies: below Program Files (x86), where its keys in the registry and the list of installed programs say, and
 * where the images of its services and listening programs are. Which of these a version has is not documented, so all are
 * tried.
 */
final class IgssFolders {

    static final RegistryValue PROGRAM_FILES =
            RegistryValue.hklm("SOFTWARE\\Microsoft\\Windows\\CurrentVersion", "ProgramFilesDir (x86)");

    private static final String KEY = "SOFTWARE\\Schneider Electric\\IGSS32";
    private static final String BELOW_PROGRAM_FILES = "\\Schneider Electric\\IGSS32";
    private static final int DEPTH = 3;
    private static final Pattern BELOW_A_DRIVE = Pattern.compile("[A-Za-z]:\\\\[^\\\\].*");
    private static final Pattern VERSION_KEY = Pattern.compile("[Vv](\\d{1,3})(\\.\\d{1,3})*");

    private final Scope scope;
    private final Readings readings;

    IgssFolders(Scope scope, Readings readings) {
        this.scope = scope;
        this.readings = readings;
    }

    /** What tells where it lies, and what lies there. */
    List<Question<?>> needs() {
        List<Question<?>> all = new ArrayList<>(InstalledEntries.needs(readings));
        all.add(PROGRAM_FILES);
        all.add(new Services());
        all.add(new Listeners());
        keys().forEach(all::add);
        works().forEach(all::add);
        roots().forEach(root -> all.add(files(root)));
        return all;
    }

    static FolderFiles files(String root) {
        return FolderFiles.of(root, DEPTH, ".exe", ".dll");
    }

    /** The folders it may lie in, none inside another; what was found early stays, because it was listed meanwhile. */
    List<String> roots() {
        Set<String> early = new LinkedHashSet<>();
        text(PROGRAM_FILES).ifPresent(base -> early.add(WindowsPath.canonical(base) + BELOW_PROGRAM_FILES));
        works().forEach(work -> text(work).ifPresent(early::add));
        images().forEach(image -> early.add(image.substring(0, image.lastIndexOf('\\'))));
        List<String> roots = new ArrayList<>();
        plain(early.stream())
                .filter(path -> plain(early.stream()).noneMatch(other -> isBelow(path, other)))
                .forEach(path -> add(path, roots));
        plain(entries().stream().flatMap(entry -> entry.location().stream())).forEach(path -> add(path, roots));
        return List.copyOf(roots);
    }

    private static Stream<String> plain(Stream<String> paths) {
        return paths.map(path -> WindowsPath.canonical(path.replace("\"", "")))
                .filter(path -> BELOW_A_DRIVE.matcher(path).matches());
    }

    private static boolean isBelow(String path, String other) {
        return !other.equalsIgnoreCase(path) && WindowsPath.isWithin(path, other);
    }

    private static void add(String path, List<String> roots) {
        if (roots.stream().noneMatch(root -> WindowsPath.isWithin(path, root) || WindowsPath.isWithin(root, path))) {
            roots.add(path);
        }
    }

    /** The entries of IGSS in the list of installed programs. */
    List<InstalledEntries.Entry> entries() {
        return IgssEntries.in(readings);
    }

    /** The major versions that the scope, the registry or the list of installed programs names. */
    Set<Long> majors() {
        Set<Long> majors = new TreeSet<>(IgssEntries.majors(scope, readings));
        versionKeys().flatMap(key -> major(key).stream()).forEach(majors::add);
        return majors;
    }

    /** The number of a folder or key that is named by a version: {@code V18.0}, {@code V15.00.00}. */
    static Optional<Long> major(String name) {
        Matcher matcher = VERSION_KEY.matcher(name);
        return matcher.matches() ? Optional.of(Long.valueOf(matcher.group(1))) : Optional.empty();
    }

    private static List<RegistrySubkeys> keys() {
        return Stream.of(RegistryView.VIEW_32, RegistryView.VIEW_64)
                .map(view -> new RegistrySubkeys(Hive.HKLM, KEY, view))
                .toList();
    }

    private Stream<String> versionKeys() {
        return keys().stream()
                .flatMap(key -> readings.find(key).flatMap(r -> r.answer().toOptional()).stream())
                .flatMap((Names names) -> names.all().stream())
                .filter(name -> major(name).isPresent());
    }

    private List<RegistryValue> works() {
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        scope.igss().version().ifPresent(version -> names.add("V" + version + ".00.00"));
        versionKeys().forEach(names::add);
        return names.stream()
                .flatMap(name -> Stream.of(RegistryView.VIEW_32, RegistryView.VIEW_64)
                        .map(view ->
                                new RegistryValue(Hive.HKLM, KEY + "\\" + name + "\\ENVIRONMENT", "IGSSWORK", view)))
                .toList();
    }

    private List<String> images() {
        Stream<String> services = readings
                .find(new Services())
                .flatMap(r -> r.answer().toOptional())
                .stream()
                .flatMap(table -> table.all().stream())
                .flatMap((Service service) -> service.image().stream());
        Stream<String> listening = readings
                .find(new Listeners())
                .flatMap(r -> r.answer().toOptional())
                .stream()
                .flatMap(table -> table.all().stream())
                .flatMap(listener -> listener.process().stream());
        return Stream.concat(services, listening)
                .map(WindowsPath::canonical)
                .filter(IgssModule::isImage)
                .toList();
    }

    private Optional<String> text(RegistryValue value) {
        return readings.find(value)
                .flatMap(r -> r.answer().toOptional())
                .map(RegistryData::shown)
                .filter(text -> !text.isBlank());
    }
}
