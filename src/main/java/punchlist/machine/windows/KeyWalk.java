package punchlist.machine.windows;

import com.sun.jna.platform.win32.Advapi32;
import com.sun.jna.platform.win32.WinError;
import com.sun.jna.platform.win32.WinNT;
import com.sun.jna.platform.win32.WinReg.HKEY;
import com.sun.jna.platform.win32.WinReg.HKEYByReference;
import com.sun.jna.ptr.IntByReference;
import java.util.Optional;
import punchlist.machine.Hive;
import punchlist.machine.RegistryView;

/**
 * The way to a key in an account's own hive, one key after the other. The account may have made any of them a symbolic
 * link to a key that only administrators write; each is opened as itself, below the one that was looked at, and a link is
 * refused (learn.microsoft.com/windows/win32/sysinfo/registry-symbolic-links). Keys of HKEY_LOCAL_MACHINE are not walked:
 * who may make links there is an administrator, and Windows itself has some.
 */
final class KeyWalk {

    private static final int AS_ITSELF = WinNT.REG_OPTION_OPEN_LINK;
    private static final String TARGET = "SymbolicLinkValue";

    private final RegistryView view;

    KeyWalk(RegistryView view) {
        this.view = view;
    }

    static boolean isNeeded(Hive hive) {
        return hive == Hive.HKU;
    }

    /** Opens a key with these rights; empty when it or one on the way is not there. */
    Optional<HKEY> open(Hive hive, String key, int access) throws CallFailed {
        HKEY at = RegistryRoot.of(hive);
        String[] names = key.split("\\\\", -1);
        boolean ours = false;
        for (int i = 0; i < names.length; i++) {
            boolean last = i == names.length - 1;
            Optional<HKEY> next;
            try {
                next = step(at, names[i], last ? access : WinNT.KEY_QUERY_VALUE);
            } finally {
                if (ours) {
                    Advapi32.INSTANCE.RegCloseKey(at);
                }
            }
            if (next.isEmpty()) {
                return next;
            }
            at = next.get();
            ours = true;
        }
        return Optional.of(at);
    }

    private Optional<HKEY> step(HKEY above, String name, int access) throws CallFailed {
        HKEYByReference opened = new HKEYByReference();
        int code = Advapi32.INSTANCE.RegOpenKeyEx(above, name, AS_ITSELF, access | RegistryRoot.flag(view), opened);
        if (code == WinError.ERROR_FILE_NOT_FOUND || code == WinError.ERROR_PATH_NOT_FOUND) {
            return Optional.empty();
        }
        RegistryRoot.check("RegOpenKeyEx", code);
        return Optional.of(refuseLink(opened.getValue(), name));
    }

    private static HKEY refuseLink(HKEY key, String name) throws CallFailed {
        int code = Advapi32.INSTANCE.RegQueryValueEx(key, TARGET, 0, new IntByReference(), (byte[]) null, null);
        if (code == WinError.ERROR_FILE_NOT_FOUND) {
            return key;
        }
        Advapi32.INSTANCE.RegCloseKey(key);
        throw code == WinError.ERROR_SUCCESS
                ? CallFailed.saying("RegOpenKeyEx", "registry link: " + name)
                : CallFailed.of("RegQueryValueEx", code);
    }
}
