package punchlist.ui.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where a wizard goes on that was started with an administrator's rights. */
public enum At {
    /** Everything is checked. */
    CHECK,
    /** Everything is checked for the handover. */
    HANDOVER,
    /** What could be changed is shown; it is confirmed there, never by the wizard without rights. */
    APPLY,
    /** What was changed is shown, to be taken back. */
    UNDO;

    /** As it stands on a command line. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The place of this name. */
    public static Optional<At> of(String key) {
        return Arrays.stream(values()).filter(at -> at.key().equals(key)).findFirst();
    }
}
