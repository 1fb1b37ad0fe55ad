package punchlist.machine.files;

import java.util.Locale;
import punchlist.machine.WindowsPath;
import punchlist.reading.Question;

/**
 * What a program or library says of itself in its version resource
 * (learn.microsoft.com/windows/win32/menurc/versioninfo-resource). Absent: there is no such file. Compares without case.
 *
 * @param path the file's full path on a local drive
 */
public record FileVersion(String path) implements Question<VersionInfo> {

    /** Brings the path into its canonical form. */
    public FileVersion {
        path = WindowsPath.canonical(path);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FileVersion(String p) && path.equalsIgnoreCase(p);
    }

    @Override
    public int hashCode() {
        return path.toLowerCase(Locale.ROOT).hashCode();
    }
}
