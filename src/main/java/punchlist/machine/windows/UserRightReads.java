package punchlist.machine.windows;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.platform.win32.Advapi32Util;
import com.sun.jna.platform.win32.WinNT.PSID;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.PointerByReference;
import java.util.ArrayList;
import java.util.List;
import punchlist.machine.Presence;
import punchlist.machine.Sid;
import punchlist.machine.system.RightAssignment;
import punchlist.machine.system.RightHolders;
import punchlist.machine.system.UserRight;
import punchlist.reading.Answer;
import punchlist.reading.Reply;
import punchlist.reading.Why;

/**
 * User rights as the local security authority keeps them. On every Windows somebody may bypass traverse checking; where
 * the call says that nobody does, it does not tell the truth of other rights either.
 */
final class UserRightReads {

    private static final int NO_MORE_ENTRIES = 0x8000001A;
    private static final int NO_SUCH_PRIVILEGE = 0xC0000060;
    private static final String CALL = "LsaEnumerateAccountsWithUserRight";
    private static final String SOMEBODY_HAS = "SeChangeNotifyPrivilege";

    private UserRightReads() {}

    /** The holders; nobody is an empty list, a right this Windows does not know is absent. */
    static Reply<RightHolders> ask(UserRight question) throws CallFailed {
        return Reply.of(holders(question.name()));
    }

    /** Whether a right is assigned to one holder. */
    static Reply<Presence> assignment(RightAssignment question) throws CallFailed {
        return Reply.of(
                switch (holders(question.right())) {
                    case Answer.Known<RightHolders>(RightHolders all) -> all.assignment(question.holder());
                    case Answer.Absent<RightHolders> absent -> Answer.absent();
                    case Answer.Unread<RightHolders>(Why why) -> Answer.unread(why);
                });
    }

    private static Answer<RightHolders> holders(String right) throws CallFailed {
        try (LsaPolicy policy = LsaPolicy.open(LsaPolicy.LOOKUP | LsaPolicy.VIEW)) {
            return holders(policy, right);
        }
    }

    private static Answer<RightHolders> holders(LsaPolicy policy, String right) throws CallFailed {
        PointerByReference found = new PointerByReference();
        IntByReference count = new IntByReference();
        int status = enumerate(policy, right, found, count);
        if (status == NO_SUCH_PRIVILEGE) {
            return Answer.absent();
        }
        if (status == NO_MORE_ENTRIES) {
            if (enumerate(policy, SOMEBODY_HAS, found, count) == NO_MORE_ENTRIES) {
                throw CallFailed.saying(CALL, "nobody holds any right");
            }
            LsaCalls.CALLS.LsaFreeMemory(found.getValue());
            return Answer.known(new RightHolders(List.of(), List.of()));
        }
        LsaPolicy.check(CALL, status);
        try {
            return Answer.known(new RightHolders(sids(found.getValue(), count.getValue()), List.of()));
        } finally {
            LsaCalls.CALLS.LsaFreeMemory(found.getValue());
        }
    }

    private static List<Sid> sids(Pointer array, int count) {
        List<Sid> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Pointer sid = array.getPointer((long) i * Native.POINTER_SIZE); // LSA_ENUMERATION_INFORMATION
            all.add(new Sid(Advapi32Util.convertSidToStringSid(new PSID(sid))));
        }
        return all;
    }

    private static int enumerate(LsaPolicy policy, String right, PointerByReference found, IntByReference count) {
        return LsaPolicy.text(
                right, name -> LsaCalls.CALLS.LsaEnumerateAccountsWithUserRight(policy.handle(), name, found, count));
    }
}
