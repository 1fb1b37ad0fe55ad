package punchlist.machine.windows;

import com.sun.jna.Library;
import com.sun.jna.Pointer;
import com.sun.jna.platform.win32.WinNT.HANDLE;
import com.sun.jna.platform.win32.WinNT.HANDLEByReference;
import com.sun.jna.ptr.PointerByReference;
import org.jspecify.annotations.Nullable;

/**
 * What samlib says of the account database: the client side of MS-SAMR
 * (learn.microsoft.com/openspecs/windows_protocols/ms-samr). Never to be called on Wine, whose samlib kills the process.
 */
interface SamCalls extends Library {

    /** Loaded when it is first needed; a Windows without it says so then. */
    static SamCalls load() {
        return SystemLibrary.load("samlib.dll", SamCalls.class);
    }

    /** SamrConnect. */
    int SamConnect(@Nullable Pointer server, HANDLEByReference handle, int access, @Nullable Pointer attributes);

    /** SamrOpenDomain. */
    int SamOpenDomain(HANDLE server, int access, Pointer sid, HANDLEByReference domain);

    /** SamrQueryInformationDomain. */
    int SamQueryInformationDomain(HANDLE domain, int what, PointerByReference buffer);

    /** SamrSetInformationDomain. */
    int SamSetInformationDomain(HANDLE domain, int what, Pointer buffer);

    /** Frees what SamQueryInformationDomain gave. */
    int SamFreeMemory(Pointer buffer);

    /** SamrCloseHandle. */
    int SamCloseHandle(HANDLE handle);
}
