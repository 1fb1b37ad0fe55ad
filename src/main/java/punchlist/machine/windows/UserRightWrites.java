package punchlist.machine.windows;

import com.sun.jna.Memory;
import com.sun.jna.platform.win32.Advapi32Util;
import punchlist.machine.Presence;
import punchlist.machine.system.RightAssignment;
import punchlist.reading.Answer;
import punchlist.reading.Why;

/**
 * Assigns one user right to one account or group, or takes it away; its other rights stay
 * (learn.microsoft.com/windows/win32/api/ntsecapi/nf-ntsecapi-lsaaddaccountrights and -lsaremoveaccountrights). Wine
 * answers success and does nothing: nothing is set there.
 */
final class UserRightWrites {

    private static final String ADD = "LsaAddAccountRights";
    private static final String REMOVE = "LsaRemoveAccountRights";
    private static final byte ONLY_THESE = 0;
    private static final int NOT_FOUND = 0xC0000034; // STATUS_OBJECT_NAME_NOT_FOUND: it holds no right at all

    private UserRightWrites() {}

    static void set(RightAssignment at, Answer<Presence> value) throws CallFailed {
        if (Wine.isHere()) {
            throw new CallFailed(new Why.Unsupported("Wine"));
        }
        byte[] bytes = Advapi32Util.convertStringSidToSid(at.holder().text());
        try (LsaPolicy policy = LsaPolicy.open(LsaPolicy.LOOKUP | LsaPolicy.CREATE_ACCOUNT | LsaPolicy.VIEW);
                Memory sid = new Memory(bytes.length)) {
            sid.write(0, bytes, 0, bytes.length);
            if (value instanceof Answer.Known<Presence>) {
                LsaPolicy.check(
                        ADD,
                        LsaPolicy.text(
                                at.right(),
                                right -> LsaCalls.CALLS.LsaAddAccountRights(policy.handle(), sid, right, 1)));
            } else {
                int status = LsaPolicy.text(
                        at.right(),
                        right -> LsaCalls.CALLS.LsaRemoveAccountRights(policy.handle(), sid, ONLY_THESE, right, 1));
                LsaPolicy.check(REMOVE, status == NOT_FOUND ? 0 : status);
            }
        }
    }
}
