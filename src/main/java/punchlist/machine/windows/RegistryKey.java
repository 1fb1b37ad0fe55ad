package punchlist.machine.windows;

import com.sun.jna.platform.win32.Advapi32;
import com.sun.jna.platform.win32.WinError;
import com.sun.jna.platform.win32.WinNT;
import com.sun.jna.platform.win32.WinReg.HKEY;
import com.sun.jna.platform.win32.WinReg.HKEYByReference;
import com.sun.jna.ptr.IntByReference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import punchlist.machine.Hive;
import punchlist.machine.RegistryView;
import punchlist.reading.Bytes;

/**
 * A registry key opened to read. Gives values as type and bytes; {@link RegistryBytes} says what they mean
 * (learn.microsoft.com/windows/win32/api/winreg).
 */
final class RegistryKey implements AutoCloseable {

    private static final int NAME_LIMIT = 16_384; // the longest value name, with its terminator
    private static final int FIRST_SIZE = 512;

    private final HKEY handle;

    private RegistryKey(HKEY handle) {
        this.handle = handle;
    }

    /** A value as Windows keeps it. */
    record Value(String name, int type, Bytes bytes) {}

    /** Opens a key for reading; empty when it is not there. */
    static Optional<RegistryKey> open(Hive hive, String key, RegistryView view) throws CallFailed {
        HKEYByReference opened = new HKEYByReference();
        int code = Advapi32.INSTANCE.RegOpenKeyEx(
                RegistryRoot.of(hive), key, 0, WinNT.KEY_READ | RegistryRoot.flag(view), opened);
        if (code == WinError.ERROR_SUCCESS) {
            return Optional.of(new RegistryKey(opened.getValue()));
        }
        if (code == WinError.ERROR_FILE_NOT_FOUND || code == WinError.ERROR_PATH_NOT_FOUND) {
            RegistryRoot.refuseUnloadedHive(hive, key);
            return Optional.empty();
        }
        throw CallFailed.of("RegOpenKeyEx", code);
    }

    /** The value of this name; empty when there is none. */
    Optional<Value> read(String name) throws CallFailed {
        IntByReference type = new IntByReference();
        IntByReference size = new IntByReference(FIRST_SIZE);
        while (true) {
            byte[] bytes = new byte[size.getValue()];
            int code = Advapi32.INSTANCE.RegQueryValueEx(handle, name, 0, type, bytes, size);
            switch (code) {
                case WinError.ERROR_SUCCESS -> {
                    return Optional.of(new Value(name, type.getValue(), first(bytes, size)));
                }
                case WinError.ERROR_FILE_NOT_FOUND -> {
                    return Optional.empty();
                }
                case WinError.ERROR_MORE_DATA -> size.setValue(Math.max(size.getValue(), bytes.length * 2));
                default -> throw CallFailed.of("RegQueryValueEx", code);
            }
        }
    }

    /** How many bytes the value of this name has, which are not read; empty when there is none. */
    Optional<Integer> size(String name) throws CallFailed {
        IntByReference size = new IntByReference(0);
        int code = Advapi32.INSTANCE.RegQueryValueEx(handle, name, 0, null, (byte[]) null, size);
        return switch (code) {
            case WinError.ERROR_SUCCESS, WinError.ERROR_MORE_DATA -> Optional.of(size.getValue());
            case WinError.ERROR_FILE_NOT_FOUND -> Optional.empty();
            default -> throw CallFailed.of("RegQueryValueEx", code);
        };
    }

    /** The names of all values; what they hold is not read. */
    List<String> valueNames() throws CallFailed {
        List<String> names = new ArrayList<>();
        char[] name = new char[NAME_LIMIT];
        while (true) {
            IntByReference length = new IntByReference(name.length);
            int code =
                    Advapi32.INSTANCE.RegEnumValue(handle, names.size(), name, length, null, null, (byte[]) null, null);
            if (code == WinError.ERROR_NO_MORE_ITEMS) {
                return names;
            }
            RegistryRoot.check("RegEnumValue", code);
            names.add(new String(name, 0, length.getValue()));
        }
    }

    /** The names of the keys right below. */
    List<String> subkeys() throws CallFailed {
        List<String> names = new ArrayList<>();
        while (true) {
            char[] name = new char[256];
            IntByReference length = new IntByReference(name.length);
            int code = Advapi32.INSTANCE.RegEnumKeyEx(handle, names.size(), name, length, null, null, null, null);
            if (code == WinError.ERROR_NO_MORE_ITEMS) {
                return names;
            }
            RegistryRoot.check("RegEnumKeyEx", code);
            names.add(new String(name, 0, length.getValue()));
        }
    }

    /** All values. */
    List<Value> values() throws CallFailed {
        List<Value> all = new ArrayList<>();
        char[] name = new char[NAME_LIMIT];
        byte[] bytes = new byte[FIRST_SIZE];
        while (true) {
            IntByReference length = new IntByReference(name.length);
            IntByReference type = new IntByReference();
            IntByReference size = new IntByReference(bytes.length);
            int code = Advapi32.INSTANCE.RegEnumValue(handle, all.size(), name, length, null, type, bytes, size);
            if (code == WinError.ERROR_NO_MORE_ITEMS) {
                return all;
            }
            if (code == WinError.ERROR_MORE_DATA) {
                bytes = new byte[Math.max(size.getValue(), bytes.length * 2)];
                continue;
            }
            RegistryRoot.check("RegEnumValue", code);
            String text = new String(name, 0, length.getValue());
            all.add(new Value(text, type.getValue(), first(bytes, size)));
        }
    }

    @Override
    public void close() {
        Advapi32.INSTANCE.RegCloseKey(handle);
    }

    private static Bytes first(byte[] bytes, IntByReference size) {
        return Bytes.of(Arrays.copyOf(bytes, size.getValue()));
    }
}
