package punchlist.machine;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Security descriptors by path, as SDDL text with owner, group and DACL.
 *
 * @param byPath the descriptor of each object; paths compare without case; the root is one of them
 * @param links the objects among them that are links, junctions or other reparse points, which no walk enters
 * @param names how many names each file among them has that has more than one (hard links); the descriptor is the file's,
 *     whatever name it is reached by
 */
public record Descriptors(Map<String, String> byPath, Set<String> links, Map<String, Integer> names) {

    /** Descriptors of objects that have one name each. */
    public Descriptors(Map<String, String> byPath, Set<String> links) {
        this(byPath, links, Map.of());
    }

    /** Descriptors of objects of which none is a link. */
    public Descriptors(Map<String, String> byPath) {
        this(byPath, Set.of());
    }

    /** Copies into collections that ignore case. */
    public Descriptors {
        Set<String> named = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        named.addAll(links);
        links = Collections.unmodifiableSet(named);
        Map<String, Integer> several = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        several.putAll(names);
        names = Collections.unmodifiableMap(several);
        Map<String, String> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        copy.putAll(byPath);
        byPath = Collections.unmodifiableMap(copy);
    }
}
