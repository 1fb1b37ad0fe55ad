package punchlist.machine.windows;

import com.sun.jna.platform.win32.Advapi32Util;
import com.sun.jna.platform.win32.Win32Exception;

/** Whether this process has an administrator's full rights (TokenElevation). */
public final class Elevation {

    private Elevation() {}

    /** True only when Windows says so. */
    public static boolean isElevated() {
        try {
            return Advapi32Util.isCurrentProcessElevated();
        } catch (Win32Exception e) {
            return false;
        }
    }
}
