package punchlist.ui.model;

import java.util.Locale;
import java.util.Optional;
import punchlist.check.VerdictKind;
import punchlist.record.Result;
import punchlist.record.StoredControl;

/** The mark of a row: the result where there is one, else what keeps it from having one. */
public enum Mark {
    PASS,
    FAIL,
    DEVIATION,
    NOT_APPLICABLE,
    ATTENTION,
    COULD_NOT_CHECK,
    BY_HAND,
    NOT_CHECKED;

    /** The mark of what was seen and of the result. */
    public static Mark of(Optional<StoredControl> seen, Result result) {
        return switch (result) {
            case PASS -> PASS;
            case FAIL -> FAIL;
            case DEVIATION -> DEVIATION;
            case NOT_APPLICABLE -> NOT_APPLICABLE;
            case NOT_CHECKED -> open(seen.map(StoredControl::verdict));
        };
    }

    /** The mark of a verdict. */
    public static Mark of(VerdictKind verdict) {
        return switch (verdict) {
            case PASS -> PASS;
            case FAIL -> FAIL;
            case ATTENTION -> ATTENTION;
            case COULD_NOT_CHECK -> COULD_NOT_CHECK;
            case BY_HAND -> BY_HAND;
            case NOT_APPLICABLE -> NOT_APPLICABLE;
        };
    }

    private static Mark open(Optional<VerdictKind> verdict) {
        return switch (verdict.orElse(VerdictKind.PASS)) {
            case ATTENTION -> ATTENTION;
            case COULD_NOT_CHECK -> COULD_NOT_CHECK;
            case BY_HAND -> BY_HAND;
            case FAIL, PASS, NOT_APPLICABLE -> NOT_CHECKED;
        };
    }

    /** Whether something was seen that somebody has to look at. */
    public boolean needsSomebody() {
        return this == FAIL || this == ATTENTION || this == COULD_NOT_CHECK;
    }

    /** Whether somebody still has to do something. */
    public boolean isOpen() {
        return this == FAIL || isUndecided();
    }

    /** Whether it has no result yet. */
    public boolean isUndecided() {
        return this == ATTENTION || this == COULD_NOT_CHECK || this == BY_HAND || this == NOT_CHECKED;
    }

    /** Its name in keys of texts and in style classes. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
