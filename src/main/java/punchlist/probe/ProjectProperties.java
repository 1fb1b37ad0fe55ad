package punchlist.probe;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Those properties of a Kepware project that are judged: flags and whole numbers of its interfaces, never a text that
 * could be a secret. An interface that is not installed has no properties.
 *
 * @param projectId the project's number, which changes with every edit; a change must name it
 * @param flags true or false, by full name ("opcdaserver.PROJECT_OPC_DA_1_ENABLED")
 * @param numbers whole numbers, by full name
 */
public record ProjectProperties(Optional<Long> projectId, Map<String, Boolean> flags, Map<String, Long> numbers) {

    /** Copies the maps, sorted by name. */
    public ProjectProperties {
        flags = Collections.unmodifiableMap(new TreeMap<>(flags));
        numbers = Collections.unmodifiableMap(new TreeMap<>(numbers));
    }

    /** A flag, or empty where this installation has no such property. */
    public Optional<Boolean> flag(String name) {
        return Optional.ofNullable(flags.get(name));
    }
}
