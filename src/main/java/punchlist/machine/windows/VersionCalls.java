package punchlist.machine.windows;

import com.sun.jna.Memory;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.PointerByReference;
import com.sun.jna.win32.StdCallLibrary;

/** What is called of version.dll (learn.microsoft.com/windows/win32/api/winver). */
interface VersionCalls extends StdCallLibrary {

    VersionCalls CALLS = SystemLibrary.load("version.dll", VersionCalls.class);

    /** learn.microsoft.com/windows/win32/api/winver/nf-winver-getfileversioninfosizeexw */
    int GetFileVersionInfoSizeEx(int flags, String file, IntByReference ignored);

    /** learn.microsoft.com/windows/win32/api/winver/nf-winver-getfileversioninfoexw */
    boolean GetFileVersionInfoEx(int flags, String file, int ignored, int size, Memory block);

    /** learn.microsoft.com/windows/win32/api/winver/nf-winver-verqueryvaluew */
    boolean VerQueryValue(Memory block, String name, PointerByReference at, IntByReference length);
}
