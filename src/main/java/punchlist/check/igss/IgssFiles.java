package punchlist.check.igss;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import punchlist.machine.WindowsPath;
import punchlist.machine.files.FileList;
import punchlist.machine.files.FileVersion;
import punchlist.machine.files.signature.FileSignature;
import punchlist.reading.Answer;
import punchlist.reading.Question;
import punchlist.reading.Reading;
import punchlist.reading.Readings;
import punchlist.scope.Scope;

/** The programs and libraries of each IGSS on this server: as its folders list them, else those whose names are known. */
final class IgssFiles {

    /** The most files of one IGSS whose signatures are read: named ones first, then programs, then libraries. */
    static final int BUDGET = 120;

    /**
     * One IGSS.
     *
     * @param folder where it lies
     * @param files its files, in the order in which they are looked at
     * @param listing the reading that lists them; empty where only their names were tried
     * @param whole whether nothing in the folder was left out
     */
    record Installation(String folder, List<String> files, Optional<Reading<FileList>> listing, boolean whole) {

        Installation {
            files = List.copyOf(files);
        }

        /** Those that are looked at. */
        List<String> looked() {
            return files.stream().limit(BUDGET).toList();
        }

        /** Those whose names are known. */
        List<String> named() {
            return files.stream().filter(IgssModule::isNamed).toList();
        }
    }

    private final IgssFolders folders;
    private final Readings readings;

    IgssFiles(Scope scope, Readings readings) {
        this.folders = new IgssFolders(scope, readings);
        this.readings = readings;
    }

    /** Where IGSS lies, and the versions of its known files. */
    List<Question<?>> versions() {
        List<Question<?>> all = new ArrayList<>(folders.needs());
        installations().forEach(one -> one.named().forEach(path -> all.add(new FileVersion(path))));
        return all;
    }

    /** Where IGSS lies, and the signatures of its files. */
    List<Question<?>> signatures() {
        List<Question<?>> all = new ArrayList<>(versions());
        installations().forEach(one -> one.looked().forEach(path -> all.add(new FileSignature(path))));
        return all;
    }

    IgssFolders folders() {
        return folders;
    }

    /** Every IGSS that may be here. */
    List<Installation> installations() {
        Map<String, Installation> all = new LinkedHashMap<>();
        for (String root : folders.roots()) {
            Optional<Reading<FileList>> listing = readings.find(IgssFolders.files(root));
            switch (listing.map(Reading::answer).orElse(Answer.absent())) {
                case Answer.Known<FileList>(FileList list) -> listed(root, list, listing, all);
                case Answer.Absent<FileList> absent -> {}
                case Answer.Unread<FileList> unread -> tried(root, all);
            }
            if (listing.isEmpty() && isLastRound()) {
                tried(root, all);
            }
        }
        return List.copyOf(all.values());
    }

    /** What is found now cannot be listed before its files are asked for. */
    private boolean isLastRound() {
        return !folders.entries().isEmpty()
                || folders.roots().stream().anyMatch(root -> readings.has(IgssFolders.files(root)));
    }

    private static void listed(
            String root, FileList list, Optional<Reading<FileList>> listing, Map<String, Installation> all) {
        Map<String, List<String>> grouped = new LinkedHashMap<>();
        list.files().forEach(file -> grouped.computeIfAbsent(home(root, file.path()), home -> new ArrayList<>())
                .add(file.path()));
        grouped.forEach((home, paths) -> {
            paths.sort(Comparator.comparingInt(IgssFiles::rank).thenComparing(String.CASE_INSENSITIVE_ORDER));
            all.putIfAbsent(home, new Installation(home, paths, listing, list.isWhole()));
        });
    }

    private static int rank(String path) {
        return IgssModule.isNamed(path) ? 0 : IgssModule.isProgram(path) ? 1 : 2;
    }

    /** Folders that nobody could list: the names that are known, in the places that are known. */
    private void tried(String root, Map<String, Installation> all) {
        for (long major : folders.majors()) {
            Stream<String> places = root.endsWith("\\IGSS32")
                    ? Stream.of(root + "\\V" + major + ".0\\GSS")
                    : Stream.of(root, root + "\\GSS");
            List<String> paths = places.flatMap(
                            place -> IgssModule.names(major).stream().map(name -> place + "\\" + name))
                    .map(WindowsPath::canonical)
                    .filter(path -> !wasAsked(path) || isThere(path))
                    .toList();
            String home = paths.isEmpty() ? root : home(root, paths.getFirst());
            all.putIfAbsent(home, new Installation(home, paths, Optional.empty(), false));
        }
    }

    private boolean wasAsked(String path) {
        return readings.has(new FileSignature(path)) || readings.has(new FileVersion(path));
    }

    private boolean isThere(String path) {
        return Stream.of(readings.find(new FileSignature(path)), readings.find(new FileVersion(path)))
                .flatMap(Optional::stream)
                .anyMatch(reading -> reading.answer() instanceof Answer.Known<?>);
    }

    /** The folder of one IGSS: that which is named by its version, else the one that was found. */
    private static String home(String root, String path) {
        String folder = path.substring(0, path.lastIndexOf('\\'));
        String[] parts = folder.split("\\\\", -1);
        StringBuilder home = new StringBuilder(parts[0]);
        for (int i = 1; i < parts.length; i++) {
            home.append('\\').append(parts[i]);
            if (IgssFolders.major(parts[i]).isPresent()) {
                return home.toString();
            }
        }
        return root;
    }
}
