package punchlist.machine.recorded.importing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The keys of an export that is the whole tree below one key, as Windows' own programs write it: the first key holds all
 * others, and no key on the way to another is missing. A file put together from several exports, or of one key alone, is
 * none: what it leaves out cannot be told from what was not there.
 */
final class WholeTree {

    private WholeTree() {}

    /** The names of each key's subkeys, by the key as spelled; empty where the keys are no whole tree. */
    static Map<String, List<String>> subkeys(Collection<String> keys) {
        if (keys.size() < 2) {
            return Map.of();
        }
        Map<String, String> spelled = new TreeMap<>();
        keys.forEach(key -> spelled.putIfAbsent(key.toUpperCase(Locale.ROOT), key));
        String root = keys.iterator().next().toUpperCase(Locale.ROOT);
        Map<String, List<String>> all = new LinkedHashMap<>();
        keys.forEach(
                key -> all.putIfAbsent(spelled.getOrDefault(key.toUpperCase(Locale.ROOT), key), new ArrayList<>()));
        for (Map.Entry<String, String> one : spelled.entrySet()) {
            if (one.getKey().equals(root)) {
                continue;
            }
            int cut = one.getKey().lastIndexOf('\\');
            String above = cut < 0 ? "" : spelled.getOrDefault(one.getKey().substring(0, cut), "");
            if (above.isEmpty() || !one.getKey().startsWith(root + "\\")) {
                return Map.of();
            }
            all.getOrDefault(above, new ArrayList<>()).add(one.getValue().substring(cut + 1));
        }
        return all;
    }
}
