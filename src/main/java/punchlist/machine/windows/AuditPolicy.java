package punchlist.machine.windows;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.platform.win32.Advapi32Util;
import com.sun.jna.platform.win32.Guid.GUID;
import com.sun.jna.platform.win32.WinNT;
import com.sun.jna.ptr.PointerByReference;
import punchlist.machine.logs.AuditSetting;
import punchlist.machine.logs.AuditSubcategory;
import punchlist.reading.Answer;
import punchlist.reading.Reply;
import punchlist.reading.Why;

/**
 * The system's audit policy (learn.microsoft.com/windows/win32/api/ntsecapi/nf-ntsecapi-auditquerysystempolicy and
 * -auditsetsystempolicy). Both want SeSecurityPrivilege.
 */
final class AuditPolicy {

    private static final String QUERY = "AuditQuerySystemPolicy";
    private static final String SET = "AuditSetSystemPolicy";
    private static final int GUID_SIZE = 16;

    /** AUDIT_POLICY_INFORMATION: subcategory, bits, category. */
    private static final int SIZE = GUID_SIZE + Integer.BYTES + GUID_SIZE;

    private AuditPolicy() {}

    static Reply<AuditSetting> ask(AuditSubcategory question) throws CallFailed {
        try (Advapi32Util.Privilege privilege = new Advapi32Util.Privilege(WinNT.SE_SECURITY_NAME);
                Memory guid = new Memory(GUID_SIZE)) {
            privilege.enable();
            write(guid, 0, question);
            PointerByReference found = new PointerByReference();
            if (!SecurityCalls.CALLS.AuditQuerySystemPolicy(guid, 1, found)) {
                throw CallFailed.of(QUERY, Native.getLastError(), WinNT.SE_SECURITY_NAME);
            }
            Pointer information = found.getValue();
            try {
                return Reply.of(Answer.known(AuditSetting.of(information.getInt(GUID_SIZE))));
            } finally {
                SecurityCalls.CALLS.AuditFree(information);
            }
        }
    }

    static void set(AuditSubcategory at, Answer<AuditSetting> value) throws CallFailed {
        switch (value) {
            case Answer.Known<AuditSetting>(AuditSetting setting) -> set(at, setting);
            case Answer.Absent<AuditSetting> absent ->
                throw new CallFailed(new Why.Unsupported("removing an audit subcategory"));
            case Answer.Unread<AuditSetting>(Why why) -> throw new CallFailed(why);
        }
    }

    private static void set(AuditSubcategory at, AuditSetting setting) throws CallFailed {
        try (Advapi32Util.Privilege privilege = new Advapi32Util.Privilege(WinNT.SE_SECURITY_NAME);
                Memory information = new Memory(SIZE)) {
            privilege.enable();
            information.clear();
            write(information, 0, at);
            information.setInt(GUID_SIZE, setting.bits());
            if (!SecurityCalls.CALLS.AuditSetSystemPolicy(information, 1)) {
                throw CallFailed.of(SET, Native.getLastError(), WinNT.SE_SECURITY_NAME);
            }
        }
    }

    private static void write(Memory room, long at, AuditSubcategory subcategory) {
        GUID guid = GUID.fromString(subcategory.guid());
        room.setInt(at, guid.Data1);
        room.setShort(at + 4, guid.Data2);
        room.setShort(at + 6, guid.Data3);
        room.write(at + 8, guid.Data4, 0, guid.Data4.length);
    }
}
