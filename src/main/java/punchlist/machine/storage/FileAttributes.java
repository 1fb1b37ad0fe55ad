package punchlist.machine.storage;

import java.util.Locale;
import punchlist.machine.WindowsPath;
import punchlist.reading.Question;

/**
 * The attributes of a file or folder, as a sum of FILE_ATTRIBUTE_ constants
 * (learn.microsoft.com/windows/win32/fileio/file-attribute-constants). Absent: it is not there.
 *
 * @param path its full path, compared without case
 */
public record FileAttributes(String path) implements Question<Long> {

    /** FILE_ATTRIBUTE_ENCRYPTED: encrypted for the account that did it (EFS). */
    public static final long ENCRYPTED = 0x4000;

    /** Writes the path in one way. */
    public FileAttributes {
        path = WindowsPath.canonical(path);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FileAttributes(String theirs) && path.equalsIgnoreCase(theirs);
    }

    @Override
    public int hashCode() {
        return path.toLowerCase(Locale.ROOT).hashCode();
    }
}
