package punchlist.check.upkeep;

import java.util.ArrayList;
import java.util.List;
import punchlist.check.Parameters;
import punchlist.machine.files.FileList;
import punchlist.machine.files.FolderFiles;
import punchlist.reading.Answer;
import punchlist.reading.Question;
import punchlist.reading.Reading;
import punchlist.reading.Readings;
import punchlist.reading.Why;

/**
 * The files in Kepware's Application Data, wherever a product may keep it (HELP application-data: chosen at install).
 *
 * @param folders the trees of the products
 */
public record KepwareFiles(List<String> folders) {

    private static final int DEPTH = 12;
    private static final String[] ENDINGS = {".opf", ".sopf", ".json", ".log", ".db"};

    /** Copies the list. */
    public KepwareFiles {
        folders = List.copyOf(folders);
    }

    /** From the catalogue's parameter {@code folders}. */
    public static KepwareFiles of(Parameters parameters) {
        return new KepwareFiles(parameters.texts("folders"));
    }

    /** What to ask; the same for every check, so that each folder is walked once. */
    List<Question<?>> needs() {
        return folders.stream().<Question<?>>map(KepwareFiles::question).toList();
    }

    private static FolderFiles question(String folder) {
        return FolderFiles.of(folder, DEPTH, ENDINGS);
    }

    /** The readings of the folders that are there. */
    List<Reading<FileList>> found(Readings readings) {
        return all(readings).stream()
                .filter(reading -> reading.answer() instanceof Answer.Known<FileList>)
                .toList();
    }

    /**
     * The readings of folders that may be there and were not read. One that a recording does not hold counts only where it
     * holds no other: a server has one of the products.
     */
    List<Reading<FileList>> unread(Readings readings) {
        boolean some = !found(readings).isEmpty();
        return all(readings).stream()
                .filter(reading -> !reading.answer().wasRead() && !(some && isNotRecorded(reading)))
                .toList();
    }

    /** All readings of folders. */
    List<Reading<FileList>> all(Readings readings) {
        List<Reading<FileList>> all = new ArrayList<>();
        folders.forEach(folder -> readings.find(question(folder)).ifPresent(all::add));
        return all;
    }

    /** What was found in a folder; nothing where it was not read. */
    static List<FileList.Entry> files(Reading<FileList> reading, String ending) {
        return reading.answer().toOptional().stream()
                .flatMap(list -> list.files().stream())
                .filter(file -> file.path()
                        .regionMatches(true, file.path().length() - ending.length(), ending, 0, ending.length()))
                .toList();
    }

    /** The folder a reading is about. */
    static String folder(Reading<FileList> reading) {
        return reading.question() instanceof FolderFiles(String root, List<String> endings, int depth) ? root : "";
    }

    private static boolean isNotRecorded(Reading<FileList> reading) {
        return reading.answer() instanceof Answer.Unread<FileList>(Why.NotRecorded n);
    }
}
