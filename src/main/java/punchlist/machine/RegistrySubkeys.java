package punchlist.machine;

import java.util.Locale;
import punchlist.reading.Question;

/**
 * The names of the keys right below a registry key.
 *
 * @param hive the root
 * @param key the key below the root
 * @param view the registry view asked
 */
public record RegistrySubkeys(Hive hive, String key, RegistryView view) implements Question<Names> {

    /** Brings the key into its canonical form. */
    public RegistrySubkeys {
        key = RegistryPath.canonical(key);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RegistrySubkeys(Hive h, String k, RegistryView v)
                && hive == h
                && view == v
                && key.equalsIgnoreCase(k);
    }

    @Override
    public int hashCode() {
        return hive.hashCode() * 31 + key.toLowerCase(Locale.ROOT).hashCode();
    }
}
