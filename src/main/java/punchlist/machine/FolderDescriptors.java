package punchlist.machine;

import java.util.Locale;
import punchlist.reading.Settable;

/**
 * The security descriptors of a folder and of everything below it: one settable thing, so that a changed tree is
 * compared, set and taken back as a whole. Reparse points are not followed. The walk has a budget of
 * {@value #BUDGET} objects; one that needs more is {@link punchlist.reading.Why.Incomplete}.
 *
 * @param root the folder's path with drive letter and backslashes; compares without case
 */
public record FolderDescriptors(String root) implements Settable<Descriptors> {

    /** The most objects a walk looks at. */
    public static final int BUDGET = 20_000;

    /** Brings the path into its canonical form. */
    public FolderDescriptors {
        root = WindowsPath.canonical(root);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FolderDescriptors(String r) && root.equalsIgnoreCase(r);
    }

    @Override
    public int hashCode() {
        return root.toLowerCase(Locale.ROOT).hashCode();
    }
}
