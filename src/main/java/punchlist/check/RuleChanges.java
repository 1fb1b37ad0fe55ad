package punchlist.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How the firewall's rules changed between two looks, by name; the id where a rule has none.
 *
 * @param added rules that came
 * @param removed rules that went
 * @param changed rules whose text is another
 */
public record RuleChanges(List<String> added, List<String> removed, List<String> changed) {

    /** Copies the lists. */
    public RuleChanges {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        changed = List.copyOf(changed);
    }

    /**
     * The changes between two stores.
     *
     * @param before the texts by id
     * @param now the texts by id
     */
    public static RuleChanges between(Map<String, String> before, Map<String, String> now) {
        List<String> added = new ArrayList<>();
        List<String> removed = new ArrayList<>();
        List<String> changed = new ArrayList<>();
        Map<String, String> left = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        left.putAll(before);
        new TreeMap<>(now).forEach((id, text) -> {
            String was = left.remove(id);
            if (was == null) {
                added.add(name(id, text));
            } else if (!was.equals(text)) {
                changed.add(name(id, text));
            }
        });
        left.forEach((id, text) -> removed.add(name(id, text)));
        return new RuleChanges(added, removed, changed);
    }

    private static String name(String id, String text) {
        int at = text.indexOf("|Name=");
        int from = at + "|Name=".length();
        int end = at < 0 ? -1 : text.indexOf('|', from);
        String name = end < 0 ? "" : text.substring(from, end);
        return name.isBlank() || name.startsWith("@") ? id : name;
    }

    /** Whether nothing changed. */
    public boolean isNone() {
        return added.isEmpty() && removed.isEmpty() && changed.isEmpty();
    }

    /** These changes and those of another store. */
    public RuleChanges plus(RuleChanges more) {
        return new RuleChanges(both(added, more.added), both(removed, more.removed), both(changed, more.changed));
    }

    private static List<String> both(List<String> some, List<String> more) {
        List<String> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }
}
