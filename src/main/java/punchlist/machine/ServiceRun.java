package punchlist.machine;

import java.util.Locale;
import punchlist.reading.Settable;

/**
 * Whether a service runs. Can be set to running and to stopped; the states in between are only read
 * (learn.microsoft.com/windows/win32/services/service-status-transitions). Absent: there is no such service.
 *
 * @param name its key name, compared without case
 */
public record ServiceRun(String name) implements Settable<Service.State> {

    @Override
    public boolean equals(Object other) {
        return other instanceof ServiceRun(String theirs) && name.equalsIgnoreCase(theirs);
    }

    @Override
    public int hashCode() {
        return name.toLowerCase(Locale.ROOT).hashCode();
    }
}
