package punchlist.machine;

import java.util.Locale;
import punchlist.reading.Question;

/**
 * The security descriptor of one file or folder, and nothing of what lies below it. A link is not followed.
 *
 * @param path its path with drive letter and backslashes ({@code D:\} is the root of a volume); compares without case
 */
public record ObjectDescriptor(String path) implements Question<ObjectAccess> {

    /** Brings the path into its canonical form. */
    public ObjectDescriptor {
        path = WindowsPath.canonical(path);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ObjectDescriptor(String p) && path.equalsIgnoreCase(p);
    }

    @Override
    public int hashCode() {
        return path.toLowerCase(Locale.ROOT).hashCode();
    }
}
