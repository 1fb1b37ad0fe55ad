package punchlist.catalog;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The wizard's pages of controls, in their order. */
public enum Step {
    NETWORK,
    BIOS,
    OS,
    PASSWORD,
    PORTS,
    IGSS,
    OPCUA,
    MQTT,
    KEPWARE,
    MAINTENANCE,
    /** Checks outside the guides, never mixed into their count. */
    BEYOND;

    /** The step's name in files and on the command line. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The step of this name, if there is one. */
    public static Optional<Step> ofKey(String key) {
        return Arrays.stream(values()).filter(s -> s.key().equals(key)).findFirst();
    }
}
