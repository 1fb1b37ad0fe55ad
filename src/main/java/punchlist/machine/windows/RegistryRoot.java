package punchlist.machine.windows;

import com.sun.jna.platform.win32.Advapi32;
import com.sun.jna.platform.win32.WinError;
import com.sun.jna.platform.win32.WinNT;
import com.sun.jna.platform.win32.WinReg;
import com.sun.jna.platform.win32.WinReg.HKEY;
import com.sun.jna.platform.win32.WinReg.HKEYByReference;
import punchlist.machine.Hive;
import punchlist.machine.RegistryView;

/** The roots and views of the registry as its API takes them, and what its codes mean. */
final class RegistryRoot {

    private RegistryRoot() {}

    /** A key below an account's root says nothing while the account's hive is not loaded. */
    static void refuseUnloadedHive(Hive hive, String key) throws CallFailed {
        if (hive != Hive.HKU || key.isEmpty()) {
            return;
        }
        int cut = key.indexOf('\\');
        String account = cut < 0 ? key : key.substring(0, cut);
        HKEYByReference opened = new HKEYByReference();
        int code = Advapi32.INSTANCE.RegOpenKeyEx(WinReg.HKEY_USERS, account, 0, WinNT.KEY_QUERY_VALUE, opened);
        if (code == WinError.ERROR_FILE_NOT_FOUND) {
            throw new HiveNotLoaded(account);
        }
        if (code == WinError.ERROR_SUCCESS) {
            Advapi32.INSTANCE.RegCloseKey(opened.getValue());
        }
    }

    /** Passes success on. */
    static void check(String call, int code) throws CallFailed {
        if (code != WinError.ERROR_SUCCESS) {
            throw CallFailed.of(call, code);
        }
    }

    /** The root's handle. */
    static HKEY of(Hive hive) {
        return switch (hive) {
            case HKLM -> WinReg.HKEY_LOCAL_MACHINE;
            case HKU -> WinReg.HKEY_USERS;
        };
    }

    /** The view as a flag of an access mask. */
    static int flag(RegistryView view) {
        return switch (view) {
            case VIEW_64 -> WinNT.KEY_WOW64_64KEY;
            case VIEW_32 -> WinNT.KEY_WOW64_32KEY;
        };
    }
}
