package punchlist.machine.system;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import punchlist.machine.RegistryData;

/**
 * The entries of a policy file, in their order.
 *
 * @param all the entries
 */
public record PolicyTable(List<Entry> all) {

    /**
     * One entry.
     *
     * @param key the key below the root the file is for
     * @param name the value's name; one that begins with two asterisks orders a deletion
     * @param data the data
     */
    public record Entry(String key, String name, RegistryData data) {

        /** Whether it orders something to be deleted instead of set. */
        public boolean isDirective() {
            return name.startsWith("**");
        }

        private boolean deletes(String otherKey, String otherName) {
            String order = name.toLowerCase(Locale.ROOT);
            if (order.startsWith("**deletekeys")) {
                return otherKey.toLowerCase(Locale.ROOT).startsWith(key.toLowerCase(Locale.ROOT));
            }
            boolean named = order.equals("**del." + otherName.toLowerCase(Locale.ROOT));
            boolean all = order.startsWith("**delvals") || order.startsWith("**deletevalues");
            return key.equalsIgnoreCase(otherKey) && (named || all);
        }

        /** Whether it is this value's. */
        public boolean is(String otherKey, String otherName) {
            return key.equalsIgnoreCase(otherKey) && name.equalsIgnoreCase(otherName);
        }
    }

    /** Copies the list. */
    public PolicyTable {
        all = List.copyOf(all);
    }

    /** What it sets a value to: of several entries the last one counts. */
    public Optional<RegistryData> find(String key, String name) {
        return all.stream()
                .filter(entry -> entry.is(key, name))
                .reduce((earlier, later) -> later)
                .map(Entry::data);
    }

    /** Whether it orders deletions that may concern this value: of its name, of its key's values, or of its key. */
    public boolean deletes(String key, String name) {
        return all.stream().filter(Entry::isDirective).anyMatch(entry -> entry.deletes(key, name));
    }
}
