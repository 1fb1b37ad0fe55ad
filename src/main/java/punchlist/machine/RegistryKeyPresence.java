package punchlist.machine;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import punchlist.reading.Settable;

/**
 * Whether a registry key is there. A settable thing of its own, so that a change which needs a new key says so, and
 * taking it back leaves no empty key behind: setting it makes this one key below an existing one, removing it removes it
 * while it is empty, and never what others put into it.
 *
 * @param hive the root
 * @param key the key below the root, with backslashes, without one at either end
 * @param view the registry view asked
 */
public record RegistryKeyPresence(Hive hive, String key, RegistryView view) implements Settable<Presence> {

    /** Brings the key into its canonical form. */
    public RegistryKeyPresence {
        key = RegistryPath.canonical(key);
    }

    /** The key of a value and those above it, the outermost first. */
    public static List<RegistryKeyPresence> above(RegistryValue value) {
        List<RegistryKeyPresence> all = new ArrayList<>();
        String key = value.key();
        for (int cut = key.indexOf('\\'); cut >= 0; cut = key.indexOf('\\', cut + 1)) {
            all.add(new RegistryKeyPresence(value.hive(), key.substring(0, cut), value.view()));
        }
        all.add(new RegistryKeyPresence(value.hive(), key, value.view()));
        return List.copyOf(all);
    }

    /** Hive and key as people write them: {@code HKLM\SOFTWARE\…}. */
    public String path() {
        return hive + "\\" + key;
    }

    /** A value of this key. */
    public RegistryValue value(String name) {
        return new RegistryValue(hive, key, name, view);
    }

    /** Whether this is the key of a value, or one above it. */
    public boolean isAbove(RegistryValue value) {
        return above(value).contains(this);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RegistryKeyPresence(Hive h, String k, RegistryView v)
                && hive == h
                && view == v
                && key.equalsIgnoreCase(k);
    }

    @Override
    public int hashCode() {
        return hive.hashCode() * 31 + key.toLowerCase(Locale.ROOT).hashCode();
    }
}
