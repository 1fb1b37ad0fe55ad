package punchlist.machine;

import java.util.Locale;
import punchlist.reading.Question;

/**
 * All values right under a registry key, for keys whose values have no fixed names (lists of programs). Absent: there is
 * no such key.
 *
 * @param hive the root
 * @param key the key below the root
 * @param view the registry view asked
 */
public record RegistryListing(Hive hive, String key, RegistryView view) implements Question<RegistryTable> {

    /** Brings the key into its canonical form. */
    public RegistryListing {
        key = RegistryPath.canonical(key);
    }

    /** A key of HKLM in the 64-bit view. */
    public static RegistryListing hklm(String key) {
        return new RegistryListing(Hive.HKLM, key, RegistryView.VIEW_64);
    }

    /** Hive and key as people write them: {@code HKLM\SOFTWARE\…}. */
    public String path() {
        return hive + "\\" + key;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RegistryListing(Hive h, String k, RegistryView v)
                && hive == h
                && view == v
                && key.equalsIgnoreCase(k);
    }

    @Override
    public int hashCode() {
        return hive.hashCode() * 37 + key.toLowerCase(Locale.ROOT).hashCode();
    }
}
