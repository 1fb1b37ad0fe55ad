package punchlist.record;

import java.util.Locale;

/** Why a run was made. */
public enum RunKind {
    COMMISSIONING,
    HANDOVER,
    MAINTENANCE;

    /** The kind's name in files. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
