package punchlist.check.access;

import java.util.ArrayList;
import java.util.List;
import punchlist.check.Parameters;
import punchlist.machine.Descriptors;
import punchlist.machine.FolderDescriptors;
import punchlist.machine.WindowsPath;
import punchlist.reading.Answer;
import punchlist.reading.Question;
import punchlist.reading.Reading;
import punchlist.reading.Readings;
import punchlist.reading.Why;

/**
 * Where Kepware's Application Data may lie. The whole tree of the product is judged, because the folders of a version
 * inherit from it and the guide (5.1.1) names it; where a recording holds no more than a version's own folder, that one
 * is judged.
 *
 * @param folders the trees of the products
 * @param versions the folders of versions inside them
 */
public record KepwareFolders(List<String> folders, List<String> versions) {

    /** Copies the lists. */
    public KepwareFolders {
        folders = List.copyOf(folders);
        versions = List.copyOf(versions);
    }

    /** From the catalogue's parameters {@code folders} and {@code versions}. */
    public static KepwareFolders of(Parameters parameters) {
        return new KepwareFolders(parameters.texts("folders"), parameters.texts("versions"));
    }

    /** What to ask: the trees, and the folders of versions where a recording does not hold the tree. */
    public List<Question<?>> needs(Readings soFar) {
        List<Question<?>> all = new ArrayList<>();
        for (String folder : folders) {
            FolderDescriptors tree = new FolderDescriptors(folder);
            all.add(tree);
            if (soFar.find(tree).filter(KepwareFolders::isNotRecorded).isPresent()) {
                versions.stream()
                        .filter(version -> WindowsPath.isWithin(version, folder))
                        .forEach(version -> all.add(new FolderDescriptors(version)));
            }
        }
        return all;
    }

    /** The readings of the folders that are there. */
    public List<Reading<Descriptors>> found(Readings readings) {
        return all(readings).stream()
                .filter(reading -> reading.answer() instanceof Answer.Known<Descriptors>)
                .toList();
    }

    /**
     * The readings of folders that may be there and were not read. Places that a recording does not hold count only
     * where it holds no other: a server has one of the products.
     */
    public List<Reading<Descriptors>> unread(Readings readings) {
        boolean some = !found(readings).isEmpty();
        return all(readings).stream()
                .filter(reading -> !reading.answer().wasRead() && !(some && isNotRecorded(reading)))
                .toList();
    }

    /** All readings of folders. */
    public List<Reading<Descriptors>> all(Readings readings) {
        List<Reading<Descriptors>> all = new ArrayList<>();
        folders.forEach(folder -> readings.find(new FolderDescriptors(folder)).ifPresent(all::add));
        versions.forEach(folder -> readings.find(new FolderDescriptors(folder)).ifPresent(all::add));
        return all;
    }

    /** The path of the folder a reading is about. */
    public static String path(Reading<Descriptors> reading) {
        return reading.question() instanceof FolderDescriptors(String root) ? root : "";
    }

    private static boolean isNotRecorded(Reading<Descriptors> reading) {
        return reading.answer() instanceof Answer.Unread<Descriptors>(Why.NotRecorded n);
    }
}
