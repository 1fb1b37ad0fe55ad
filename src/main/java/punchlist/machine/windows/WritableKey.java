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

/** A registry key opened to write (learn.microsoft.com/windows/win32/api/winreg). */
final class WritableKey implements AutoCloseable {

    private static final int ACCESS = WinNT.KEY_SET_VALUE | WinNT.KEY_QUERY_VALUE | WinNT.KEY_CREATE_SUB_KEY;

    private final HKEY handle;

    private WritableKey(HKEY handle) {
        this.handle = handle;
    }

    /** Opens a key for writing; empty when it is not there. */
    static Optional<WritableKey> open(Hive hive, String key, RegistryView view) throws CallFailed {
        if (KeyWalk.isNeeded(hive)) {
            RegistryRoot.refuseUnloadedHive(hive, key);
            return new KeyWalk(view).open(hive, key, ACCESS).map(WritableKey::new);
        }
        HKEYByReference opened = new HKEYByReference();
        int code =
                Advapi32.INSTANCE.RegOpenKeyEx(RegistryRoot.of(hive), key, 0, ACCESS | RegistryRoot.flag(view), opened);
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

    /** Makes a key right below this one; one that somebody else has made is left alone (RegCreateKeyExW). */
    void makeBelow(String name, RegistryView view) throws CallFailed {
        HKEYByReference made = new HKEYByReference();
        int access = WinNT.KEY_QUERY_VALUE | RegistryRoot.flag(view);
        IntByReference how = new IntByReference();
        RegistryRoot.check(
                "RegCreateKeyEx", Advapi32.INSTANCE.RegCreateKeyEx(handle, name, 0, null, 0, access, null, made, how));
        Advapi32.INSTANCE.RegCloseKey(made.getValue());
        if (how.getValue() != WinNT.REG_CREATED_NEW_KEY) {
            throw CallFailed.saying("RegCreateKeyEx", name + " was made by somebody else meanwhile; try again");
        }
    }

    /** Removes a key right below this one, whatever values it holds; one that is not there is as wanted. */
    void removeBelow(String name, RegistryView view) throws CallFailed {
        int code = SecurityCalls.CALLS.RegDeleteKeyEx(handle, name, RegistryRoot.flag(view), 0);
        if (code != WinError.ERROR_FILE_NOT_FOUND) {
            RegistryRoot.check("RegDeleteKeyEx", code);
        }
    }

    /** Returns when everything written to this key's hive is on the disk. */
    void flush() throws CallFailed {
        RegistryRoot.check("RegFlushKey", SecurityCalls.CALLS.RegFlushKey(handle));
    }

    @Override
    public void close() {
        Advapi32.INSTANCE.RegCloseKey(handle);
    }
}
