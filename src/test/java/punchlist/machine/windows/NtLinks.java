package punchlist.machine.windows;

import com.sun.jna.Native;
import com.sun.jna.platform.win32.Advapi32;
import com.sun.jna.platform.win32.WinReg.HKEY;
import com.sun.jna.win32.StdCallLibrary;

/** Removes a registry link itself, which only ntdll can. */
interface NtLinks extends StdCallLibrary {

    NtLinks CALLS = Native.load("ntdll", NtLinks.class);

    int NtDeleteKey(HKEY key);

    static void remove(HKEY link) {
        CALLS.NtDeleteKey(link);
        Advapi32.INSTANCE.RegCloseKey(link);
    }
}
