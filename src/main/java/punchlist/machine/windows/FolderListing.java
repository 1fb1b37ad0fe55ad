package punchlist.machine.windows;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.platform.win32.WinBase;
import com.sun.jna.platform.win32.WinError;
import com.sun.jna.platform.win32.WinNT.HANDLE;
import java.util.ArrayList;
import java.util.List;

/** The names in a folder (learn.microsoft.com/windows/win32/api/fileapi/nf-fileapi-findfirstfilew). */
final class FolderListing {

    private static final int FIND_DATA_SIZE = 592; // WIN32_FIND_DATAW
    private static final int NAME_AT = 44;

    private FolderListing() {}

    /** The paths of everything right in this folder. */
    static List<String> of(String folder) throws CallFailed {
        List<String> paths = new ArrayList<>();
        String prefix = folder.endsWith("\\") ? folder : folder + "\\";
        try (Memory found = new Memory(FIND_DATA_SIZE)) {
            HANDLE search = KernelCalls.CALLS.FindFirstFile(LongPath.of(folder) + suffix(folder), found);
            if (WinBase.INVALID_HANDLE_VALUE.equals(search)) {
                throw NotThere.orFailed("FindFirstFile", Native.getLastError(), "administrator");
            }
            try {
                do {
                    String name = found.getWideString(NAME_AT);
                    if (!name.equals(".") && !name.equals("..")) {
                        paths.add(prefix + name);
                    }
                } while (KernelCalls.CALLS.FindNextFile(search, found));
                if (Native.getLastError() != WinError.ERROR_NO_MORE_FILES) {
                    throw CallFailed.of("FindNextFile", Native.getLastError());
                }
            } finally {
                KernelCalls.CALLS.FindClose(search);
            }
        }
        return paths;
    }

    private static String suffix(String folder) {
        return folder.endsWith("\\") ? "*" : "\\*";
    }
}
