package punchlist.machine.firmware;

import java.util.Locale;
import punchlist.reading.Settable;

/**
 * Whether BitLocker asks for its key when this drive is started. Set to {@link State#OFF} it is suspended for one restart,
 * and Windows switches it on again by itself. Absent: the drive is not known to BitLocker, or there is none.
 *
 * @param drive letter and colon: {@code C:}
 */
public record BitLockerProtection(String drive) implements Settable<BitLockerProtection.State> {

    /** What it does at the next start. */
    public enum State {
        ON,
        /** Not encrypted, or suspended. */
        OFF
    }

    /** Writes the letter large. */
    public BitLockerProtection {
        drive = drive.toUpperCase(Locale.ROOT);
    }
}
