package punchlist.machine.windows;

import com.sun.jna.Pointer;
import com.sun.jna.Structure;
import com.sun.jna.Structure.FieldOrder;
import com.sun.jna.platform.win32.Netapi32;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.PointerByReference;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** What netapi32 knows of accounts and their policy, as far as jna-platform lacks it. */
interface UserCalls extends Netapi32 {

    UserCalls CALLS = SystemLibrary.load("netapi32.dll", UserCalls.class);

    /** learn.microsoft.com/windows/win32/api/lmaccess/nf-lmaccess-netusermodalsget */
    int NetUserModalsGet(@Nullable String server, int level, PointerByReference buffer);

    /** learn.microsoft.com/windows/win32/api/lmaccess/nf-lmaccess-netusermodalsset; never on Wine, where it kills the process */
    int NetUserModalsSet(@Nullable String server, int level, Pointer buffer, IntByReference wrong);

    /** learn.microsoft.com/windows/win32/api/lmaccess/nf-lmaccess-netusersetinfo */
    int NetUserSetInfo(@Nullable String server, String user, int level, Pointer buffer, IntByReference wrong);

    /** learn.microsoft.com/windows/win32/api/lmaccess/nf-lmaccess-netlocalgroupaddmembers */
    int NetLocalGroupAddMembers(@Nullable String server, String group, int level, Pointer buffer, int count);

    /** learn.microsoft.com/windows/win32/api/lmaccess/nf-lmaccess-netlocalgroupdelmembers */
    int NetLocalGroupDelMembers(@Nullable String server, String group, int level, Pointer buffer, int count);

    /** USER_INFO_3. */
    @NullUnmarked
    @FieldOrder({
        "name",
        "password",
        "passwordAge",
        "privilege",
        "homeDirectory",
        "comment",
        "flags",
        "scriptPath",
        "authFlags",
        "fullName",
        "userComment",
        "parameters",
        "workstations",
        "lastLogon",
        "lastLogoff",
        "accountExpires",
        "maxStorage",
        "unitsPerWeek",
        "logonHours",
        "badPasswords",
        "logons",
        "logonServer",
        "country",
        "codePage",
        "rid",
        "primaryGroup",
        "profile",
        "homeDirectoryDrive",
        "passwordExpired"
    })
    final class UserInfo3 extends Structure {
        public Pointer name;
        public Pointer password;
        public int passwordAge;
        public int privilege;
        public Pointer homeDirectory;
        public Pointer comment;
        public int flags;
        public Pointer scriptPath;
        public int authFlags;
        public Pointer fullName;
        public Pointer userComment;
        public Pointer parameters;
        public Pointer workstations;
        public int lastLogon;
        public int lastLogoff;
        public int accountExpires;
        public int maxStorage;
        public int unitsPerWeek;
        public Pointer logonHours;
        public int badPasswords;
        public int logons;
        public Pointer logonServer;
        public int country;
        public int codePage;
        public int rid;
        public int primaryGroup;
        public Pointer profile;
        public Pointer homeDirectoryDrive;
        public int passwordExpired;

        /** The structure at this place. */
        public UserInfo3(Pointer at) {
            super(at);
            read();
        }
    }
}
