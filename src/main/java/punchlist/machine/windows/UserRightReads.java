package punchlist.machine.windows;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.platform.win32.Advapi32Util;
import com.sun.jna.platform.win32.WinNT.PSID;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.PointerByReference;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import punchlist.machine.Sid;
import punchlist.machine.system.RightHolders;
import punchlist.machine.system.UserRight;
import punchlist.reading.Answer;
import punchlist.reading.Reply;

/**
 * User rights as the local security authority keeps them. On every Windows somebody may bypass traverse checking; where
 * the call says that nobody does, it does not tell the truth of other rights either.
 */
final class UserRightReads {

    private static final int LOOK = 0x801; // POLICY_LOOKUP_NAMES, POLICY_VIEW_LOCAL_INFORMATION
    private static final int ATTRIBUTES_SIZE = 48; // LSA_OBJECT_ATTRIBUTES
    private static final int NO_MORE_ENTRIES = 0x8000001A;
    private static final int NO_SUCH_PRIVILEGE = 0xC0000060;
    private static final String CALL = "LsaEnumerateAccountsWithUserRight";
    private static final String SOMEBODY_HAS = "SeChangeNotifyPrivilege";

    private UserRightReads() {}

    /** The holders; nobody is an empty list, a right this Windows does not know is absent. */
    static Reply<RightHolders> ask(UserRight question) throws CallFailed {
        PointerByReference policy = new PointerByReference();
        try (Memory attributes = new Memory(ATTRIBUTES_SIZE)) {
            attributes.clear();
            check("LsaOpenPolicy", LsaCalls.CALLS.LsaOpenPolicy(null, attributes, LOOK, policy));
        }
        try {
            return Reply.of(holders(policy.getValue(), question.name()));
        } finally {
            LsaCalls.CALLS.LsaClose(policy.getValue());
        }
    }

    private static Answer<RightHolders> holders(Pointer policy, String right) throws CallFailed {
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
        check(CALL, status);
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

    private static int enumerate(Pointer policy, String right, PointerByReference found, IntByReference count) {
        byte[] text = right.getBytes(StandardCharsets.UTF_16LE);
        try (Memory characters = new Memory(text.length + 2L);
                Memory name = new Memory(Native.POINTER_SIZE * 2L)) { // LSA_UNICODE_STRING
            characters.write(0, text, 0, text.length);
            characters.setShort(text.length, (short) 0);
            name.setShort(0, (short) text.length);
            name.setShort(2, (short) (text.length + 2));
            name.setPointer(Native.POINTER_SIZE, characters);
            return LsaCalls.CALLS.LsaEnumerateAccountsWithUserRight(policy, name, found, count);
        }
    }

    private static void check(String call, int status) throws CallFailed {
        if (status != 0) {
            throw CallFailed.of(call, LsaCalls.CALLS.LsaNtStatusToWinError(status));
        }
    }
}
