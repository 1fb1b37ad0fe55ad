package punchlist.machine.windows;

import com.sun.jna.NativeLibrary;

/**
 * Whether this is Wine, which says so itself by a function in ntdll that no Windows has. It keeps Windows' permissions
 * only as far as a Unix mode can, so that no descriptor comes back as it was given.
 */
final class Wine {

    private Wine() {}

    static boolean isHere() {
        try {
            return NativeLibrary.getInstance("ntdll").getFunction("wine_get_version") != null;
        } catch (UnsatisfiedLinkError e) {
            return false;
        }
    }
}
