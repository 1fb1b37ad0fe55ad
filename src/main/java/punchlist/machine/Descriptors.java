package punchlist.machine;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Security descriptors by path, as SDDL text with owner, group and DACL.
 *
 * @param byPath the descriptor of each object; paths compare without case; the root is one of them
 */
public record Descriptors(Map<String, String> byPath) {

    /** Copies into a map that ignores case. */
    public Descriptors {
        Map<String, String> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        copy.putAll(byPath);
        byPath = Collections.unmodifiableMap(copy);
    }
}
