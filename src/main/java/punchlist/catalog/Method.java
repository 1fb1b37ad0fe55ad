package punchlist.catalog;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a control is looked at. */
public enum Method {
    /** Read on the computer itself. */
    AUTOMATIC,
    /** Asked of a live endpoint over the network. */
    PROBE,
    /** Something is read, and a person answers the rest. */
    ASSISTED,
    /** A person answers. */
    BY_HAND;

    /** The method's name in files and JSON. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The method of this name, if there is one. */
    public static Optional<Method> ofKey(String key) {
        return Arrays.stream(values()).filter(m -> m.key().equals(key)).findFirst();
    }
}
