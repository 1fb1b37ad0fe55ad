package punchlist.machine.windows;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.platform.win32.Kernel32;
import com.sun.jna.platform.win32.WinNT.HANDLE;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.win32.W32APIOptions;
import org.jspecify.annotations.Nullable;

/** What jna-platform lacks of kernel32 (a system library that Windows only ever loads from its own folder). */
interface KernelCalls extends Kernel32 {

    KernelCalls CALLS = Native.load("kernel32", KernelCalls.class, W32APIOptions.DEFAULT_OPTIONS);

    /** learn.microsoft.com/windows/win32/api/sysinfoapi/nf-sysinfoapi-getsystemdirectoryw */
    int GetSystemDirectory(char[] buffer, int size);

    /** learn.microsoft.com/windows/win32/api/sysinfoapi/nf-sysinfoapi-getsystemfirmwaretable */
    int GetSystemFirmwareTable(int provider, int table, @Nullable Pointer buffer, int size);

    /** learn.microsoft.com/windows/win32/api/winbase/nf-winbase-getfirmwareenvironmentvariableexw */
    int GetFirmwareEnvironmentVariableEx(
            String name, String guid, Pointer buffer, int size, @Nullable IntByReference attributes);

    /** learn.microsoft.com/windows/win32/api/fileapi/nf-fileapi-getfileinformationbyhandle */
    boolean GetFileInformationByHandle(HANDLE file, Memory information);

    /** learn.microsoft.com/windows/win32/api/fileapi/nf-fileapi-getfinalpathnamebyhandlew */
    int GetFinalPathNameByHandle(HANDLE file, char[] path, int size, int flags);
}
