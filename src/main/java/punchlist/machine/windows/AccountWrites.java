package punchlist.machine.windows;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.platform.win32.Advapi32Util;
import com.sun.jna.platform.win32.LMErr;
import com.sun.jna.platform.win32.WinError;
import com.sun.jna.ptr.IntByReference;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import punchlist.machine.GroupMembers;
import punchlist.machine.Member;
import punchlist.machine.MemberList;
import punchlist.machine.accounts.AccountState;
import punchlist.machine.accounts.BuiltIn;
import punchlist.machine.accounts.BuiltInName;
import punchlist.machine.accounts.BuiltInState;
import punchlist.machine.accounts.GroupMembership;
import punchlist.machine.windows.UserRows.Row;
import punchlist.reading.Answer;
import punchlist.reading.Reply;
import punchlist.reading.Why;

/**
 * Names and states of built-in accounts, and memberships
 * (learn.microsoft.com/windows/win32/api/lmaccess/nf-lmaccess-netusersetinfo, -netlocalgroupaddmembers,
 * -netlocalgroupdelmembers). Wine answers such calls with success and does nothing: nothing is set there.
 */
final class AccountWrites {

    private static final String SET = "NetUserSetInfo";
    private static final int NAME = 0; // USER_INFO_0
    private static final int FLAGS = 1008; // USER_INFO_1008
    private static final int DISABLED = 0x2; // UF_ACCOUNTDISABLE
    private static final int NOT_A_MEMBER = 1377; // ERROR_MEMBER_NOT_IN_ALIAS
    private static final int A_MEMBER = 1378; // ERROR_MEMBER_IN_ALIAS

    private AccountWrites() {}

    static Reply<String> name(BuiltInName question) throws CallFailed {
        return Reply.of(row(question.which()).map(Row::name).map(Answer::known).orElseGet(Answer::absent));
    }

    static Reply<AccountState> state(BuiltInState question) throws CallFailed {
        return Reply.of(row(question.which())
                .map(row -> (row.flags() & DISABLED) == 0 ? AccountState.ENABLED : AccountState.DISABLED)
                .map(Answer::known)
                .orElseGet(Answer::absent));
    }

    private static Optional<Row> row(BuiltIn which) throws CallFailed {
        return LocalAccountReads.rows().stream()
                .filter(row -> row.rid() == which.rid())
                .findFirst();
    }

    static Reply<Member> membership(GroupMembership question) throws CallFailed {
        Answer<MemberList> group =
                GroupMemberReads.ask(new GroupMembers(question.group())).answer();
        return Reply.of(
                group instanceof Answer.Known<MemberList>(MemberList list)
                        ? list.all().stream()
                                .filter(member -> member.sid().equals(question.member()))
                                .findFirst()
                                .map(Answer::known)
                                .orElseGet(Answer::absent)
                        : Answer.absent());
    }

    static void setName(BuiltInName at, Answer<String> value) throws CallFailed {
        notOnWine();
        if (!(value instanceof Answer.Known<String>(String name)) || name.isBlank()) {
            throw CallFailed.saying(SET, "an account has a name");
        }
        Row found = there(at.which());
        byte[] text = (name + "\0").getBytes(StandardCharsets.UTF_16LE);
        try (Memory chars = new Memory(text.length);
                Memory structure = new Memory(Native.POINTER_SIZE)) {
            chars.write(0, text, 0, text.length);
            structure.setPointer(0, chars);
            set(found.name(), NAME, structure);
        }
    }

    static void setState(BuiltInState at, Answer<AccountState> value) throws CallFailed {
        notOnWine();
        if (!(value instanceof Answer.Known<AccountState>(AccountState state))) {
            throw CallFailed.saying(SET, "an account is enabled or disabled");
        }
        Row found = there(at.which());
        try (Memory flags = new Memory(Integer.BYTES)) {
            flags.setInt(0, state == AccountState.DISABLED ? found.flags() | DISABLED : found.flags() & ~DISABLED);
            set(found.name(), FLAGS, flags);
        }
    }

    private static Row there(BuiltIn which) throws CallFailed {
        return row(which).orElseThrow(() -> CallFailed.saying(SET, "no account " + which.rid()));
    }

    private static void set(String name, int level, Pointer structure) throws CallFailed {
        int code = UserCalls.CALLS.NetUserSetInfo(null, name, level, structure, new IntByReference());
        if (code != LMErr.NERR_Success) {
            throw CallFailed.of(SET, code);
        }
    }

    static void setMembership(GroupMembership at, Answer<Member> value) throws CallFailed {
        notOnWine();
        Accounts.Named group = Accounts.lookUp(at.group())
                .orElseThrow(() -> CallFailed.saying("LookupAccountSid", at.group() + " is no group"));
        byte[] sid = Advapi32Util.convertStringSidToSid(at.member().text());
        try (Memory binary = new Memory(sid.length);
                Memory members = new Memory(Native.POINTER_SIZE)) {
            binary.write(0, sid, 0, sid.length);
            members.setPointer(0, binary); // LOCALGROUP_MEMBERS_INFO_0
            if (value instanceof Answer.Known<Member>) {
                check(
                        "NetLocalGroupAddMembers",
                        UserCalls.CALLS.NetLocalGroupAddMembers(null, group.name(), 0, members, 1),
                        A_MEMBER);
            } else {
                check(
                        "NetLocalGroupDelMembers",
                        UserCalls.CALLS.NetLocalGroupDelMembers(null, group.name(), 0, members, 1),
                        NOT_A_MEMBER);
            }
        }
    }

    private static void check(String call, int code, int already) throws CallFailed {
        if (code != WinError.ERROR_SUCCESS && code != already) {
            throw CallFailed.of(call, code);
        }
    }

    private static void notOnWine() throws CallFailed {
        if (Wine.isHere()) {
            throw new CallFailed(new Why.Unsupported("Wine"));
        }
    }
}
