package punchlist.machine.system;

import java.util.Locale;
import punchlist.machine.Presence;
import punchlist.machine.Sid;
import punchlist.reading.Settable;

/**
 * Whether a user right is assigned to one account or group itself, whatever it holds through others. Absent: it is not.
 * Taking it away leaves every other right of the holder as it is
 * (learn.microsoft.com/windows/win32/api/ntsecapi/nf-ntsecapi-lsaremoveaccountrights).
 *
 * @param right its name ({@code SeShutdownPrivilege}); compares without case
 * @param holder the account or group
 */
public record RightAssignment(String right, Sid holder) implements Settable<Presence> {

    @Override
    public boolean equals(Object other) {
        return other instanceof RightAssignment(String r, Sid h) && right.equalsIgnoreCase(r) && holder.equals(h);
    }

    @Override
    public int hashCode() {
        return right.toLowerCase(Locale.ROOT).hashCode() * 31 + holder.hashCode();
    }
}
