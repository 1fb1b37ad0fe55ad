package punchlist.check.upkeep;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import punchlist.check.Subject;
import punchlist.machine.Hive;
import punchlist.machine.RegistryData;
import punchlist.machine.RegistryValue;
import punchlist.machine.RegistryView;
import punchlist.machine.WindowsPath;
import punchlist.machine.files.FileList;
import punchlist.machine.files.FolderFiles;
import punchlist.reading.Answer;
import punchlist.reading.Question;
import punchlist.reading.Reading;
import punchlist.reading.Readings;
import punchlist.reference.DataTable;
import punchlist.reference.Row;

/**
 * .NET Framework by its number in the registry
 * (learn.microsoft.com/dotnet/framework/install/how-to-determine-which-versions-are-installed), and .NET by the folders of its
 * runtimes, where the registry says they are (github.com/dotnet/designs, install-locations).
 *
 * @param releases the version of .NET Framework from a number on
 */
record DotNets(Map<Long, String> releases) {

    private static final RegistryValue FRAMEWORK =
            RegistryValue.hklm("SOFTWARE\\Microsoft\\NET Framework Setup\\NDP\\v4\\Full", "Release");
    private static final String NDP_35 = "SOFTWARE\\Microsoft\\NET Framework Setup\\NDP\\v3.5";
    private static final RegistryValue FRAMEWORK_35 = RegistryValue.hklm(NDP_35, "Version");
    private static final List<String> ARCHITECTURES = List.of("x64", "x86");
    private static final String CORE = "coreclr.dll";
    private static final Pattern IN_FOLDER =
            Pattern.compile("(?i).*\\\\(\\d+(?:\\.\\d+){1,3})[^\\\\]*\\\\coreclr\\.dll");
    private static final Pattern BELOW_A_DRIVE = Pattern.compile("[A-Za-z]:\\\\[^\\\\].*");

    static DotNets of(DataTable table) {
        Map<Long, String> releases = new TreeMap<>();
        for (Row row : table.rows()) {
            row.onlyMembers(java.util.Set.of("least", "version"));
            releases.put(
                    row.number("least").orElseThrow(() -> row.bad("field 'least' is missing")), row.text("version"));
        }
        return new DotNets(releases);
    }

    private static RegistryValue place(String architecture) {
        return new RegistryValue(
                Hive.HKLM,
                "SOFTWARE\\dotnet\\Setup\\InstalledVersions\\" + architecture,
                "InstallLocation",
                RegistryView.VIEW_32);
    }

    List<Question<?>> needs(Readings soFar) {
        List<Question<?>> all = new ArrayList<>(List.of(FRAMEWORK, FRAMEWORK_35));
        ARCHITECTURES.forEach(architecture -> all.add(place(architecture)));
        folders(soFar).forEach(all::add);
        return all;
    }

    private static List<FolderFiles> folders(Readings readings) {
        return ARCHITECTURES.stream()
                .flatMap(architecture -> text(place(architecture), readings).stream())
                .map(WindowsPath::canonical)
                .filter(path -> BELOW_A_DRIVE.matcher(path).matches())
                .map(path -> FolderFiles.of(path + "\\shared\\Microsoft.NETCore.App", 1, CORE))
                .distinct()
                .toList();
    }

    List<Component> in(Readings readings) {
        List<Component> all = new ArrayList<>();
        readings.find(FRAMEWORK).ifPresent(reading -> framework(reading).ifPresent(all::add));
        text(FRAMEWORK_35, readings)
                .ifPresent(version -> all.add(new Component(
                        Subject.of(Subject.Kind.PATH, ".NET Framework 3.5"),
                        "dotnet-framework",
                        ".NET Framework",
                        version,
                        List.of(readings.get(FRAMEWORK_35)))));
        for (FolderFiles folder : folders(readings)) {
            readings.find(folder).ifPresent(reading -> runtimes(reading, all));
        }
        return all;
    }

    private Optional<Component> framework(Reading<RegistryData> reading) {
        return reading.answer()
                .toOptional()
                .flatMap(data -> data.number().stream().boxed().findFirst())
                .flatMap(number -> releases.entrySet().stream()
                        .filter(entry -> entry.getKey() <= number)
                        .max(Comparator.comparing(Map.Entry::getKey)))
                .map(entry -> new Component(
                        Subject.of(Subject.Kind.PATH, ".NET Framework 4"),
                        "dotnet-framework",
                        ".NET Framework",
                        entry.getValue(),
                        List.of(reading)));
    }

    private static void runtimes(Reading<FileList> reading, List<Component> all) {
        if (reading.answer() instanceof Answer.Known<FileList>(FileList list)) {
            for (FileList.Entry file : list.files()) {
                Matcher matcher = IN_FOLDER.matcher(file.path());
                if (matcher.matches()) {
                    all.add(new Component(
                            Subject.of(
                                    Subject.Kind.PATH,
                                    file.path().substring(0, file.path().lastIndexOf('\\'))),
                            "dotnet",
                            ".NET",
                            matcher.group(1),
                            List.of(reading)));
                }
            }
        }
    }

    private static Optional<String> text(RegistryValue value, Readings readings) {
        return readings.find(value).flatMap(r -> r.answer().toOptional()).map(RegistryData::shown);
    }

    /** What decides whether .NET could be seen. */
    static List<Question<?>> deciding() {
        return List.of(FRAMEWORK);
    }
}
