package punchlist.machine.system;

import java.util.Optional;
import punchlist.machine.Sid;

/**
 * The profile of an account.
 *
 * @param sid the account
 * @param folder its folder; a variable that is not the system's own stays as it is spelled
 * @param loaded whether its hive stands in HKEY_USERS; empty where nobody looked, as in an export
 * @param state the sum of flags that the user profile service keeps in {@code State}
 */
public record Profile(Sid sid, String folder, Optional<Boolean> loaded, long state) {

    private static final long MANDATORY = 0x001;
    private static final long TEMPORARY = 0x800;

    /** Whether what the account changes is forgotten at log-off, and its hive is {@code NTUSER.MAN}. */
    public boolean isMandatory() {
        return (state & MANDATORY) != 0;
    }

    /** Whether the account was given a temporary profile because its own could not be loaded. */
    public boolean isTemporary() {
        return (state & TEMPORARY) != 0;
    }

    /** A file or folder below the profile's folder. */
    public String below(String path) {
        return folder + (folder.endsWith("\\") ? "" : "\\") + path;
    }
}
