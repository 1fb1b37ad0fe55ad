package punchlist.machine.windows;

import com.sun.jna.Native;
import com.sun.jna.platform.win32.ShellAPI.SHELLEXECUTEINFO;
import com.sun.jna.platform.win32.WinBase;
import com.sun.jna.platform.win32.WinError;
import com.sun.jna.platform.win32.WinNT.HANDLE;
import com.sun.jna.platform.win32.WinUser;
import com.sun.jna.ptr.IntByReference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Starts the wizard of this program's folder with an administrator's rights, which Windows asks the person for
 * (learn.microsoft.com/windows/win32/api/shellapi/nf-shellapi-shellexecuteexw). What it runs from is for the launcher to
 * see to.
 */
public final class RunAs {

    private static final int SEE_MASK_NOCLOSEPROCESS = 0x40;
    private static final int SEE_MASK_NOASYNC = 0x100;
    private static final int SEE_MASK_FLAG_NO_UI = 0x400;
    private static final int APARTMENT_WITHOUT_OLE1 = 0x6;
    private static final int WATCHED = 3000; // ms: a launcher that cannot start ends at once

    private RunAs() {}

    /** The wizard's launcher, where this program runs from a folder that has one. */
    public static Optional<Path> launcher() {
        Path runtime = Path.of(System.getProperty("java.home", "."));
        return Optional.ofNullable(runtime.getParent())
                .map(folder -> folder.resolve("Punchlist.exe"))
                .filter(Files::isRegularFile);
    }

    /**
     * Starts a program as administrator.
     *
     * @return false when the person declined
     * @throws IOException when it could not be started, or ended at once
     */
    public static boolean start(Path program, List<String> arguments) throws IOException {
        return start("runas", program, arguments);
    }

    static boolean start(String verb, Path program, List<String> arguments) throws IOException {
        SHELLEXECUTEINFO call = new SHELLEXECUTEINFO();
        call.fMask = SEE_MASK_NOCLOSEPROCESS | SEE_MASK_NOASYNC | SEE_MASK_FLAG_NO_UI;
        call.lpVerb = verb;
        call.lpFile = program.toString();
        call.lpParameters = CommandLine.of(arguments);
        call.lpDirectory = SystemLibrary.systemFolder().toString();
        call.nShow = WinUser.SW_SHOWNORMAL;
        int begun = OleCalls.CALLS.CoInitializeEx(null, APARTMENT_WITHOUT_OLE1);
        try {
            if (!ShellCalls.CALLS.ShellExecuteEx(call)) {
                int code = Native.getLastError();
                if (code == WinError.ERROR_CANCELLED) {
                    return false;
                }
                throw new IOException(
                        program + " could not be started as administrator (ShellExecuteEx: " + code + ")");
            }
            mustGoOn(program, call.hProcess);
            return true;
        } finally {
            if (begun >= 0) {
                OleCalls.CALLS.CoUninitialize();
            }
        }
    }

    private static void mustGoOn(Path program, HANDLE process) throws IOException {
        try {
            if (KernelCalls.CALLS.WaitForSingleObject(process, WATCHED) == WinBase.WAIT_OBJECT_0) {
                IntByReference code = new IntByReference();
                KernelCalls.CALLS.GetExitCodeProcess(process, code);
                throw new IOException(
                        program + " was started as administrator and ended at once, with exit code " + code.getValue());
            }
        } finally {
            KernelCalls.CALLS.CloseHandle(process);
        }
    }
}
