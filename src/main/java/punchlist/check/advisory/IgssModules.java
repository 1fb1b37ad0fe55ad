package punchlist.check.advisory;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import punchlist.check.access.InstalledEntries;
import punchlist.machine.Hive;
import punchlist.machine.RegistryData;
import punchlist.machine.RegistryValue;
import punchlist.machine.RegistryView;
import punchlist.machine.WindowsPath;
import punchlist.machine.files.FileVersion;
import punchlist.machine.files.VersionInfo;
import punchlist.reading.Answer;
import punchlist.reading.Question;
import punchlist.reading.Reading;
import punchlist.reading.Readings;
import punchlist.scope.Scope;

/**
 * The program files of IGSS with their versions. Updates replace single files, so that the files of one installation carry
 * different builds and each is looked at by itself. Where they lie is said by the list of installed programs and by IGSSWORK
 * in the registry; which of these a version of IGSS has is not documented, so both are tried, and the default folder.
 */
final class IgssModules {

    private static final String WORK = "SOFTWARE\\Schneider Electric\\IGSS32\\V<n>.00.00\\ENVIRONMENT";
    private static final String DEFAULT = "\\Schneider Electric\\IGSS32\\V<n>.0\\GSS";
    private static final RegistryValue PROGRAM_FILES =
            RegistryValue.hklm("SOFTWARE\\Microsoft\\Windows\\CurrentVersion", "ProgramFilesDir (x86)");
    private static final Pattern BELOW_A_DRIVE = Pattern.compile("[A-Za-z]:\\\\[^\\\\].*");

    private final Advisories advisories;
    private final Scope scope;
    private final Readings readings;

    IgssModules(Advisories advisories, Scope scope, Readings readings) {
        this.advisories = advisories;
        this.scope = scope;
        this.readings = readings;
    }

    List<Question<?>> needs() {
        List<Question<?>> all = new ArrayList<>(InstalledEntries.needs(readings));
        all.add(PROGRAM_FILES);
        for (long major : majors()) {
            all.add(work(major));
            folders(major).forEach(folder -> modules(major).forEach(module -> all.add(file(folder, module))));
        }
        return all;
    }

    private Set<Long> majors() {
        return IgssEntries.majors(scope, readings);
    }

    List<InstalledEntries.Entry> entries() {
        return IgssEntries.in(readings);
    }

    private static RegistryValue work(long major) {
        return new RegistryValue(Hive.HKLM, numbered(WORK, major), "IGSSWORK", RegistryView.VIEW_32);
    }

    private static String numbered(String text, long major) {
        return text.replace("<n>", Long.toString(major));
    }

    private static FileVersion file(String folder, String module) {
        return new FileVersion(folder + "\\" + module);
    }

    private List<String> folders(long major) {
        Set<String> all = new LinkedHashSet<>();
        text(work(major)).ifPresent(all::add);
        entries().stream()
                .filter(entry -> entry.version()
                        .flatMap(Version::find)
                        .filter(version -> version.major() == major)
                        .isPresent())
                .flatMap(entry -> entry.location().stream())
                .forEach(location -> all.add(WindowsPath.canonical(location.replace("\"", "")) + "\\GSS"));
        text(PROGRAM_FILES).ifPresent(base -> all.add(base + numbered(DEFAULT, major)));
        Set<String> known = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        return all.stream()
                .map(WindowsPath::canonical)
                .filter(path -> BELOW_A_DRIVE.matcher(path).matches() && known.add(path))
                .toList();
    }

    private Optional<String> text(RegistryValue value) {
        return readings.find(value).flatMap(r -> r.answer().toOptional()).map(RegistryData::shown);
    }

    private List<String> modules(long major) {
        return advisories.all().stream()
                .flatMap(advisory -> advisory.module().stream())
                .map(module -> numbered(module, major))
                .distinct()
                .toList();
    }

    /** The readings of files that are there. */
    List<Reading<VersionInfo>> found() {
        return files().stream()
                .filter(reading -> reading.answer() instanceof Answer.Known<VersionInfo>)
                .toList();
    }

    /** The readings of files, found or not. */
    List<Reading<VersionInfo>> files() {
        List<Reading<VersionInfo>> all = new ArrayList<>();
        for (long major : majors()) {
            for (String folder : folders(major)) {
                modules(major)
                        .forEach(module -> readings.find(file(folder, module)).ifPresent(all::add));
            }
        }
        return all;
    }

    /** The advisories of the file a reading is about. */
    List<Advisory> of(Reading<VersionInfo> reading) {
        String path = reading.question() instanceof FileVersion(String p) ? p : "";
        String name = path.substring(path.lastIndexOf('\\') + 1);
        return advisories.all().stream()
                .filter(advisory -> advisory.module()
                        .filter(module -> matches(module, name))
                        .isPresent())
                .toList();
    }

    private boolean matches(String module, String name) {
        return majors().stream().anyMatch(major -> numbered(module, major).equalsIgnoreCase(name));
    }
}
