package punchlist.machine;

import java.util.Locale;
import punchlist.reading.Settable;

/**
 * The value of a name under a registry key. Key and name keep their spelling and compare without case.
 *
 * @param hive the root
 * @param key the key below the root, with backslashes, without one at either end
 * @param name the value's name; empty for the key's default value
 * @param view the registry view asked
 */
public record RegistryValue(Hive hive, String key, String name, RegistryView view) implements Settable<RegistryData> {

    /** Brings the key into its canonical form. */
    public RegistryValue {
        key = RegistryPath.canonical(key);
    }

    /** A value of HKLM in the 64-bit view. */
    public static RegistryValue hklm(String key, String name) {
        return new RegistryValue(Hive.HKLM, key, name, RegistryView.VIEW_64);
    }

    /** Hive and key as people write them: {@code HKLM\SOFTWARE\…}. */
    public String path() {
        return hive + "\\" + key;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RegistryValue(Hive h, String k, String n, RegistryView v)
                && hive == h
                && view == v
                && key.equalsIgnoreCase(k)
                && name.equalsIgnoreCase(n);
    }

    @Override
    public int hashCode() {
        return hive.hashCode() * 31
                + key.toLowerCase(Locale.ROOT).hashCode() * 7
                + name.toLowerCase(Locale.ROOT).hashCode();
    }
}
