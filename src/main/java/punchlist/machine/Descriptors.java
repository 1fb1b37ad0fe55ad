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
 */
public record Descriptors(Map<String, String> byPath, Set<String> links) {

    /** Descriptors of objects of which none is a link. */
    public Descriptors(Map<String, String> byPath) {
        this(byPath, Set.of());
    }

    /** Copies into collections that ignore case. */
    public Descriptors {
        Set<String> named = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        named.addAll(links);
        links = Collections.unmodifiableSet(named);
        Map<String, String> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        copy.putAll(byPath);
        byPath = Collections.unmodifiableMap(copy);
    }
}
