package punchlist.machine;

import java.util.Locale;
import punchlist.reading.Question;

/**
 * The names of the values right under a registry key, without what they hold. The key compares without case.
 *
 * @param hive the root
 * @param key the key below the root, with backslashes, without one at either end
 * @param view the registry view asked
 */
public record RegistryValueNames(Hive hive, String key, RegistryView view) implements Question<Names> {

    /** Brings the key into its canonical form. */
    public RegistryValueNames {
        key = RegistryPath.canonical(key);
    }

    /** Hive and key as people write them: {@code HKLM\SOFTWARE\…}. */
    public String path() {
        return hive + "\\" + key;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RegistryValueNames(Hive h, String k, RegistryView v)
                && hive == h
                && view == v
                && key.equalsIgnoreCase(k);
    }

    @Override
    public int hashCode() {
        return hive.hashCode() * 31 + key.toLowerCase(Locale.ROOT).hashCode();
    }
}
