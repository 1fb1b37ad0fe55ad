package punchlist.record.seal;

import java.util.Locale;

/** How a locked revision's signature stands. */
public enum Standing {
    /** Right, and by a key that was said to be trusted. */
    TRUSTED,
    /** Right, by a key that nobody said to be trusted. */
    UNKNOWN,
    /** Locked without a key. */
    UNSIGNED,
    /** Not a signature over this revision of this record. */
    WRONG;

    /** Its word in JSON. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
