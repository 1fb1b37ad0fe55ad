package punchlist.machine.wmi;

import java.util.Locale;
import punchlist.reading.Question;

/**
 * All instances of a WMI class, with all their properties that have a value
 * (learn.microsoft.com/windows/win32/wmisdk/wmi-start-page). Absent: this Windows has no such namespace or no such class.
 * Namespace and class compare without case.
 *
 * @param namespace with backslashes: {@code root\cimv2}
 * @param wmiClass the class's name
 */
public record WmiInstances(String namespace, String wmiClass) implements Question<WmiTable> {

    /** Writes the namespace with backslashes and lower case. */
    public WmiInstances {
        namespace = namespace.replace('/', '\\').toLowerCase(Locale.ROOT);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WmiInstances(String n, String c) && namespace.equals(n) && wmiClass.equalsIgnoreCase(c);
    }

    @Override
    public int hashCode() {
        return namespace.hashCode() * 31 + wmiClass.toLowerCase(Locale.ROOT).hashCode();
    }
}
