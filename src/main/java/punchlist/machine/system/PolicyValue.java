package punchlist.machine.system;

import java.util.List;
import java.util.Locale;
import punchlist.machine.RegistryData;
import punchlist.machine.RegistryValue;
import punchlist.reading.Settable;

/**
 * What the local policy sets a registry value to: one entry of its policy file. Setting it writes the entry and tells
 * Windows by {@code gpt.ini} that the policy changed; the registry value itself is a change of its own. Absent: the file
 * has no such entry, or there is no file.
 *
 * @param scope whom it is for
 * @param key the key below the root
 * @param name the value's name
 */
public record PolicyValue(PolicyScope scope, String key, String name) implements Settable<RegistryData> {

    /** What the machine's policy says of a value of HKLM. */
    public static PolicyValue of(RegistryValue value) {
        return new PolicyValue(PolicyScope.MACHINE, value.key(), value.name());
    }

    /** As it stands below its section of a snapshot. */
    List<String> path() {
        return List.of(scope.word(), key, name);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PolicyValue(PolicyScope s, String k, String n)
                && scope.equals(s)
                && key.equalsIgnoreCase(k)
                && name.equalsIgnoreCase(n);
    }

    @Override
    public int hashCode() {
        return scope.hashCode() * 31
                + key.toLowerCase(Locale.ROOT).hashCode() * 7
                + name.toLowerCase(Locale.ROOT).hashCode();
    }
}
