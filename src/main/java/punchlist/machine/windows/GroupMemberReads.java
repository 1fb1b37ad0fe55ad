package punchlist.machine.windows;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.platform.win32.Advapi32Util;
import com.sun.jna.platform.win32.LMErr;
import com.sun.jna.platform.win32.WinError;
import com.sun.jna.platform.win32.WinNT.PSID;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.PointerByReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import punchlist.machine.GroupMembers;
import punchlist.machine.Member;
import punchlist.machine.MemberList;
import punchlist.machine.Sid;
import punchlist.reading.Answer;
import punchlist.reading.Reply;

/**
 * The members of a local group (learn.microsoft.com/windows/win32/api/lmaccess/nf-lmaccess-netlocalgroupgetmembers). A
 * group of administrators without members cannot be: such an answer is a reading that failed.
 */
final class GroupMemberReads {

    private static final String CALL = "NetLocalGroupGetMembers";
    private static final int LEVEL = 2;
    private static final int ALL = -1;

    private GroupMemberReads() {}

    static Reply<MemberList> ask(GroupMembers question) throws CallFailed {
        Optional<Accounts.Named> group = Accounts.lookUp(question.group());
        if (group.isEmpty()) {
            return Reply.of(Answer.absent());
        }
        PointerByReference buffer = new PointerByReference();
        IntByReference read = new IntByReference();
        IntByReference total = new IntByReference();
        int code =
                NetCalls.CALLS.NetLocalGroupGetMembers(null, group.get().name(), LEVEL, buffer, ALL, read, total, null);
        if (code == LMErr.NERR_GroupNotFound || code == WinError.ERROR_NO_SUCH_ALIAS) {
            return Reply.of(Answer.absent());
        }
        if (code != LMErr.NERR_Success) {
            throw CallFailed.of(CALL, code);
        }
        List<Member> members = members(buffer.getValue(), read.getValue());
        if (members.isEmpty() && question.group().equals(Sid.ADMINISTRATORS)) {
            throw CallFailed.saying(CALL, "no members");
        }
        return Reply.of(Answer.known(new MemberList(members)));
    }

    /** LOCALGROUP_MEMBERS_INFO_2: pointer to the SID, its use, pointer to the name; each takes the room of a pointer. */
    private static List<Member> members(Pointer buffer, int count) {
        try {
            List<Member> members = new ArrayList<>();
            int step = Native.POINTER_SIZE;
            for (int i = 0; i < count; i++) {
                Pointer entry = buffer.share(3L * step * i);
                Sid sid = new Sid(Advapi32Util.convertSidToStringSid(new PSID(entry.getPointer(0))));
                Member.Kind kind = Accounts.kind(entry.getInt(step));
                Pointer name = entry.getPointer(2L * step);
                members.add(new Member(sid, name == null ? "" : name.getWideString(0), kind));
            }
            return members;
        } finally {
            if (buffer != null) {
                NetCalls.CALLS.NetApiBufferFree(buffer);
            }
        }
    }
}
