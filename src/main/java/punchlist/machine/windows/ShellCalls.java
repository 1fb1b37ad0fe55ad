package punchlist.machine.windows;

import com.sun.jna.Pointer;
import com.sun.jna.platform.win32.Guid.GUID;
import com.sun.jna.platform.win32.ShellAPI.SHELLEXECUTEINFO;
import com.sun.jna.platform.win32.WinNT.HANDLE;
import com.sun.jna.ptr.PointerByReference;
import com.sun.jna.win32.StdCallLibrary;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** What is called of shell32. */
interface ShellCalls extends StdCallLibrary {

    ShellCalls CALLS = SystemLibrary.load("shell32.dll", ShellCalls.class);

    /** {62AB5D82-FDC1-4DC3-A9DD-070D1D495D97}. */
    String PROGRAM_DATA = "{62AB5D82-FDC1-4DC3-A9DD-070D1D495D97}";

    /** learn.microsoft.com/windows/win32/api/shlobj_core/nf-shlobj_core-shgetknownfolderpath */
    int SHGetKnownFolderPath(GUID folder, int flags, @Nullable HANDLE token, PointerByReference path);

    /** learn.microsoft.com/windows/win32/api/shellapi/nf-shellapi-shellexecuteexw */
    boolean ShellExecuteEx(SHELLEXECUTEINFO call);

    /** Where Windows says that programs keep what belongs to the computer; never asked of the environment. */
    static Path programData() throws CallFailed {
        PointerByReference found = new PointerByReference();
        int code = CALLS.SHGetKnownFolderPath(new GUID(PROGRAM_DATA), 0, null, found);
        try {
            if (code != 0) {
                throw CallFailed.saying("SHGetKnownFolderPath", Integer.toHexString(code));
            }
            return Path.of(found.getValue().getWideString(0));
        } finally {
            Pointer path = found.getValue();
            if (path != null) {
                OleCalls.CALLS.CoTaskMemFree(path);
            }
        }
    }
}
