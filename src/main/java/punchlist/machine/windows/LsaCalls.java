package punchlist.machine.windows;

import com.sun.jna.Library;
import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.PointerByReference;
import org.jspecify.annotations.Nullable;

/** The local security authority (learn.microsoft.com/windows/win32/api/ntsecapi); each call answers an NTSTATUS. */
interface LsaCalls extends Library {

    LsaCalls CALLS = SystemLibrary.load("advapi32.dll", LsaCalls.class);

    /** learn.microsoft.com/windows/win32/api/ntsecapi/nf-ntsecapi-lsaopenpolicy */
    int LsaOpenPolicy(@Nullable Pointer system, Memory attributes, int access, PointerByReference policy);

    /** learn.microsoft.com/windows/win32/api/ntsecapi/nf-ntsecapi-lsaenumerateaccountswithuserright */
    int LsaEnumerateAccountsWithUserRight(
            Pointer policy, @Nullable Memory right, PointerByReference holders, IntByReference count);

    /** learn.microsoft.com/windows/win32/api/ntsecapi/nf-ntsecapi-lsaaddaccountrights */
    int LsaAddAccountRights(Pointer policy, Memory sid, Memory rights, int count);

    /** learn.microsoft.com/windows/win32/api/ntsecapi/nf-ntsecapi-lsaremoveaccountrights */
    int LsaRemoveAccountRights(Pointer policy, Memory sid, byte allRights, Memory rights, int count);

    /** learn.microsoft.com/windows/win32/api/ntsecapi/nf-ntsecapi-lsafreememory */
    int LsaFreeMemory(Pointer buffer);

    /** learn.microsoft.com/windows/win32/api/ntsecapi/nf-ntsecapi-lsaclose */
    int LsaClose(Pointer policy);

    /** learn.microsoft.com/windows/win32/api/ntsecapi/nf-ntsecapi-lsantstatustowinerror */
    int LsaNtStatusToWinError(int status);
}
