package punchlist.machine.windows;

import com.sun.jna.Pointer;
import com.sun.jna.platform.win32.Netapi32;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.PointerByReference;
import org.jspecify.annotations.Nullable;

/** netapi32, with what jna-platform lacks of it. */
interface NetCalls extends Netapi32 {

    NetCalls CALLS = SystemLibrary.load("netapi32.dll", NetCalls.class);

    /** learn.microsoft.com/windows/win32/api/lmaccess/nf-lmaccess-netlocalgroupgetmembers */
    int NetLocalGroupGetMembers(
            @Nullable String server,
            String group,
            int level,
            PointerByReference buffer,
            int preferredLength,
            IntByReference read,
            IntByReference total,
            @Nullable PointerByReference resume);

    /** learn.microsoft.com/windows/win32/api/dsrole/nf-dsrole-dsrolegetprimarydomaininformation */
    int DsRoleGetPrimaryDomainInformation(@Nullable String server, int level, PointerByReference buffer);

    /** learn.microsoft.com/windows/win32/api/dsrole/nf-dsrole-dsrolefreememory */
    void DsRoleFreeMemory(Pointer buffer);

    /** learn.microsoft.com/windows/win32/api/lmjoin/nf-lmjoin-netgetaadjoininformation */
    int NetGetAadJoinInformation(@Nullable String tenant, PointerByReference information);

    /** learn.microsoft.com/windows/win32/api/lmjoin/nf-lmjoin-netfreeaadjoininformation */
    void NetFreeAadJoinInformation(Pointer information);
}
