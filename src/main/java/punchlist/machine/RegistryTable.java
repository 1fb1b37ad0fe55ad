package punchlist.machine;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * The values of a registry key.
 *
 * @param byName data by name, without case; the default value has the empty name
 */
public record RegistryTable(Map<String, RegistryData> byName) {

    /** Copies the map. */
    public RegistryTable {
        Map<String, RegistryData> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        copy.putAll(byName);
        byName = Collections.unmodifiableMap(copy);
    }
}
