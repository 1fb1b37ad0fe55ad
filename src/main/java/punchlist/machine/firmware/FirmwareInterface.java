package punchlist.machine.firmware;

import java.util.Locale;
import java.util.Optional;

/**
 * A vendor's WMI interface through which firmware settings are read and set from Windows.
 */
public enum FirmwareInterface {
    /** HP InstrumentedBIOS (developers.hp.com/hp-client-management, "Understanding HP BIOS settings"). */
    HP("root\\hp\\instrumentedbios"),
    /** Lenovo BIOS WMI (docs.lenovocdrt.com/ref/bios/wmi/wmi_guide). */
    LENOVO("root\\wmi");

    /** An item and its value. */
    public record Item(String name, String value) {}

    private final String namespace;

    FirmwareInterface(String namespace) {
        this.namespace = namespace;
    }

    /** The WMI namespace of its classes. */
    public String namespace() {
        return namespace;
    }

    /** Its name in a snapshot. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The interface of this name.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static FirmwareInterface ofKey(String key) {
        for (FirmwareInterface one : values()) {
            if (one.key().equals(key.toLowerCase(Locale.ROOT))) {
                return one;
            }
        }
        throw new IllegalArgumentException("'" + key + "' is no firmware interface");
    }

    /** {@code Item,Value}, behind which desktop models append {@code ;[Optional:…]}; empty where it is no such text. */
    public static Optional<Item> item(String text) {
        int comma = text.indexOf(',');
        if (comma < 1) {
            return Optional.empty();
        }
        String rest = text.substring(comma + 1);
        int options = rest.indexOf(';');
        return Optional.of(
                new Item(text.substring(0, comma).strip(), (options < 0 ? rest : rest.substring(0, options)).strip()));
    }
}
