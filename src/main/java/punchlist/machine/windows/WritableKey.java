package punchlist.machine.windows;

import com.sun.jna.platform.win32.Advapi32;
import com.sun.jna.platform.win32.WinError;
import com.sun.jna.platform.win32.WinNT;
import com.sun.jna.platform.win32.WinReg;
import com.sun.jna.platform.win32.WinReg.HKEY;
import com.sun.jna.platform.win32.WinReg.HKEYByReference;
import java.util.Optional;
import punchlist.machine.Hive;
import punchlist.machine.RegistryView;

/** A registry key opened to write (learn.microsoft.com/windows/win32/api/winreg). */
final class WritableKey implements AutoCloseable {

    private final HKEY handle;

    private WritableKey(HKEY handle) {
        this.handle = handle;
    }

    /** Opens a key for writing and makes it, with those above, where it is missing. */
    static WritableKey create(Hive hive, String key, RegistryView view) throws CallFailed {
        RegistryRoot.refuseUnloadedHive(hive, key);
        if (KeyWalk.isNeeded(hive)) {
            return new WritableKey(new KeyWalk(view).open(hive, key, true).orElseThrow());
        }
        HKEYByReference opened = new HKEYByReference();
        int access = WinNT.KEY_SET_VALUE | RegistryRoot.flag(view);
        int code = Advapi32.INSTANCE.RegCreateKeyEx(RegistryRoot.of(hive), key, 0, null, 0, access, null, opened, null);
        RegistryRoot.check("RegCreateKeyEx", code);
        return new WritableKey(opened.getValue());
    }

    /** Opens a key for writing; empty when it is not there. */
    static Optional<WritableKey> open(Hive hive, String key, RegistryView view) throws CallFailed {
        if (KeyWalk.isNeeded(hive)) {
            RegistryRoot.refuseUnloadedHive(hive, key);
            return new KeyWalk(view).open(hive, key, false).map(WritableKey::new);
        }
        HKEYByReference opened = new HKEYByReference();
        int code = Advapi32.INSTANCE.RegOpenKeyEx(
                RegistryRoot.of(hive), key, 0, WinNT.KEY_SET_VALUE | RegistryRoot.flag(view), opened);
        if (code == WinError.ERROR_FILE_NOT_FOUND || code == WinError.ERROR_PATH_NOT_FOUND) {
            RegistryRoot.refuseUnloadedHive(hive, key);
            return Optional.empty();
        }
        RegistryRoot.check("RegOpenKeyEx", code);
        return Optional.of(new WritableKey(opened.getValue()));
    }

    /** Sets a value. */
    void write(RegistryKey.Value value) throws CallFailed {
        byte[] bytes = value.bytes().toArray();
        RegistryRoot.check(
                "RegSetValueEx",
                Advapi32.INSTANCE.RegSetValueEx(handle, value.name(), 0, value.type(), bytes, bytes.length));
    }

    /** Removes a value; one that is not there is as wanted. */
    void delete(String name) throws CallFailed {
        int code = Advapi32.INSTANCE.RegDeleteValue(handle, name);
        if (code != WinError.ERROR_FILE_NOT_FOUND) {
            RegistryRoot.check("RegDeleteValue", code);
        }
    }

    /** Removes a key of ours that has no keys below it; one that is not there is as wanted (RegDeleteKeyW). */
    static void remove(String key) throws CallFailed {
        int code = Advapi32.INSTANCE.RegDeleteKey(WinReg.HKEY_LOCAL_MACHINE, key);
        if (code != WinError.ERROR_FILE_NOT_FOUND) {
            RegistryRoot.check("RegDeleteKey", code);
        }
    }

    @Override
    public void close() {
        Advapi32.INSTANCE.RegCloseKey(handle);
    }
}
