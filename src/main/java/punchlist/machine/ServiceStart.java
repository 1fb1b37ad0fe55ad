package punchlist.machine;

import java.util.Locale;
import punchlist.reading.Settable;

/**
 * How a service starts (learn.microsoft.com/windows/win32/api/winsvc/nf-winsvc-changeserviceconfigw). Absent: there is
 * no such service.
 *
 * @param name its key name, compared without case
 */
public record ServiceStart(String name) implements Settable<StartSetting> {

    @Override
    public boolean equals(Object other) {
        return other instanceof ServiceStart(String theirs) && name.equalsIgnoreCase(theirs);
    }

    @Override
    public int hashCode() {
        return name.toLowerCase(Locale.ROOT).hashCode();
    }
}
