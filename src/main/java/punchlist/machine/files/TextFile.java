package punchlist.machine.files;

import java.util.Locale;
import punchlist.machine.WindowsPath;
import punchlist.reading.Settable;

/**
 * A small text file, whole (at most {@value #LARGEST} bytes; UTF-8, or UTF-16 with its mark). Absent: there is no such file.
 * Compares without case. It can be set only where the local policy lies, which ordinary users cannot write.
 *
 * @param path the file's full path on a local drive
 */
public record TextFile(String path) implements Settable<String> {

    /** The size in bytes above which a file is not read. */
    public static final int LARGEST = 1 << 18;

    /** Brings the path into its canonical form. */
    public TextFile {
        path = WindowsPath.canonical(path);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TextFile(String p) && path.equalsIgnoreCase(p);
    }

    @Override
    public int hashCode() {
        return path.toLowerCase(Locale.ROOT).hashCode();
    }
}
