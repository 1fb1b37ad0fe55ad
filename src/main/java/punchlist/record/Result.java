package punchlist.record;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What stands on the sheet for a control. */
public enum Result {
    PASS,
    FAIL,
    DEVIATION,
    NOT_APPLICABLE,
    NOT_CHECKED;

    /** The result's name in files. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The result of this name, if there is one. */
    public static Optional<Result> ofKey(String key) {
        return Arrays.stream(values()).filter(r -> r.key().equals(key)).findFirst();
    }
}
