package punchlist.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What csv, xlsx and txt list. */
public enum Listing {
    /** The punch items. */
    PUNCH,
    /** Every line of the sheet. */
    ALL;

    /** The listing's word on the command line. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The listing of this word, if there is one. */
    public static Optional<Listing> ofKey(String key) {
        return Arrays.stream(values()).filter(l -> l.key().equals(key)).findFirst();
    }
}
