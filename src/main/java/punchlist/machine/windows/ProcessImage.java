package punchlist.machine.windows;

import com.sun.jna.platform.win32.WinNT;
import com.sun.jna.platform.win32.WinNT.HANDLE;
import com.sun.jna.ptr.IntByReference;
import java.util.Optional;

/** The program of a process (learn.microsoft.com/windows/win32/api/winbase/nf-winbase-queryfullprocessimagenamew). */
final class ProcessImage {

    private static final int LONGEST_PATH = 32_768;

    private ProcessImage() {}

    /** The path; empty for the kernel, for a process that ended, and where it may not be read. */
    static Optional<String> of(long pid) {
        HANDLE process = KernelCalls.CALLS.OpenProcess(WinNT.PROCESS_QUERY_LIMITED_INFORMATION, false, (int) pid);
        if (process == null) {
            return Optional.empty();
        }
        try {
            char[] path = new char[LONGEST_PATH];
            IntByReference length = new IntByReference(path.length);
            return KernelCalls.CALLS.QueryFullProcessImageName(process, 0, path, length)
                    ? Optional.of(new String(path, 0, length.getValue()))
                    : Optional.empty();
        } finally {
            KernelCalls.CALLS.CloseHandle(process);
        }
    }
}
