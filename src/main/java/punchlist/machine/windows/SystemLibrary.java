package punchlist.machine.windows;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.platform.win32.Win32Exception;
import com.sun.jna.win32.W32APIOptions;
import java.nio.file.Path;

/** Libraries of Windows, loaded by full path, so that none can be slipped in beside the program. */
final class SystemLibrary {

    private static final int LONGEST_PATH = 32_768;

    private SystemLibrary() {}

    /** Loads {@code System32\name}. */
    static <T extends Library> T load(String name, Class<T> calls) {
        return Native.load(systemFolder().resolve(name).toString(), calls, W32APIOptions.DEFAULT_OPTIONS);
    }

    /** GetSystemDirectoryW, not the environment, which an ordinary user can set for an elevated program. */
    static Path systemFolder() {
        char[] path = new char[LONGEST_PATH];
        int length = KernelCalls.CALLS.GetSystemDirectory(path, path.length);
        if (length == 0 || length > path.length) {
            throw new Win32Exception(Native.getLastError());
        }
        return Path.of(new String(path, 0, length));
    }
}
