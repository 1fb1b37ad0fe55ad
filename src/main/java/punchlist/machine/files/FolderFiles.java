package punchlist.machine.files;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import punchlist.machine.WindowsPath;
import punchlist.reading.Question;

/**
 * The files in and below a folder whose names end with one of these: where they are, their size and when they were
 * written, never what is in them. Links and junctions are not followed. Absent: there is no such folder. Compares without
 * case.
 *
 * @param root the folder
 * @param endings how the names end, with the dot: {@code .opf}
 * @param depth how many folders below the root are looked into; 0 for the root alone
 */
public record FolderFiles(String root, List<String> endings, int depth) implements Question<FileList> {

    /** The most files and folders that are looked at for one question. */
    public static final int BUDGET = 50_000;

    /** The most levels that may be asked for. */
    public static final int DEEPEST = 32;

    /** Brings root and endings into their canonical form. */
    public FolderFiles {
        root = WindowsPath.canonical(root);
        endings = endings.stream()
                .map(ending -> ending.toLowerCase(Locale.ROOT))
                .distinct()
                .sorted()
                .toList();
        if (depth < 0 || depth > DEEPEST) {
            throw new IllegalArgumentException("a depth of 0 to " + DEEPEST + " is needed, not " + depth);
        }
    }

    /** A question for these endings. */
    public static FolderFiles of(String root, int depth, String... endings) {
        return new FolderFiles(root, Stream.of(endings).toList(), depth);
    }

    /** Whether a name ends with one of the endings. */
    public boolean wants(String name) {
        return endings.stream().anyMatch(ending -> name.toLowerCase(Locale.ROOT).endsWith(ending));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FolderFiles(String r, List<String> e, int d)
                && root.equalsIgnoreCase(r)
                && endings.equals(e)
                && depth == d;
    }

    @Override
    public int hashCode() {
        return root.toLowerCase(Locale.ROOT).hashCode() * 31 + endings.hashCode() * 7 + depth;
    }
}
