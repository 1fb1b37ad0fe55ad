package punchlist.machine;

import java.util.Locale;
import punchlist.reading.Question;

/**
 * Whether a name under a registry key has a value, for values that hold secrets: what it holds is never read into this
 * program, only whether it is empty. Key and name compare without case.
 *
 * @param hive the root
 * @param key the key below the root, with backslashes, without one at either end
 * @param name the value's name
 * @param view the registry view asked
 */
public record RegistryValuePresence(Hive hive, String key, String name, RegistryView view)
        implements Question<RegistryValuePresence.Seen> {

    /** What can be said of a value without reading it. */
    public enum Seen {
        /** It is there and holds something. */
        FILLED,
        /** It is there and holds nothing, or no more than the end of a text. */
        EMPTY;

        /** What can be said of a value with these data, without saying them. */
        public static Seen of(RegistryData data) {
            boolean nothing =
                    switch (data) {
                        case RegistryData.Text(var type, String text) -> text.isEmpty();
                        case RegistryData.Texts(var texts) -> texts.stream().allMatch(String::isEmpty);
                        case RegistryData.Raw(var type, var bytes) -> bytes.size() == 0;
                        case RegistryData.Whole whole -> false;
                    };
            return nothing ? EMPTY : FILLED;
        }
    }

    /** Brings the key into its canonical form. */
    public RegistryValuePresence {
        key = RegistryPath.canonical(key);
    }

    /** A value of HKLM in the 64-bit view. */
    public static RegistryValuePresence hklm(String key, String name) {
        return new RegistryValuePresence(Hive.HKLM, key, name, RegistryView.VIEW_64);
    }

    /** Hive and key as people write them: {@code HKLM\SOFTWARE\…}. */
    public String path() {
        return hive + "\\" + key;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RegistryValuePresence(Hive h, String k, String n, RegistryView v)
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
