package punchlist.machine.windows;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.platform.win32.NtDll;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.win32.W32APIOptions;

/** What jna-platform lacks of ntdll (always loaded in every process). */
interface NtCalls extends NtDll {

    NtCalls CALLS = Native.load("ntdll", NtCalls.class, W32APIOptions.DEFAULT_OPTIONS);

    /** learn.microsoft.com/windows/win32/devnotes/rtlgetversion */
    int RtlGetVersion(Memory versionInformation);

    /** learn.microsoft.com/windows/win32/api/winternl/nf-winternl-ntquerysysteminformation */
    int NtQuerySystemInformation(int informationClass, Memory information, int size, IntByReference written);
}
