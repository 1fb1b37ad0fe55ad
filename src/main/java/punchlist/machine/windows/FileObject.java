package punchlist.machine.windows;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.platform.win32.WinBase;
import com.sun.jna.platform.win32.WinNT;
import com.sun.jna.platform.win32.WinNT.HANDLE;

/**
 * A file or folder opened by handle, without following a reparse point; so what was looked at is what is changed
 * (learn.microsoft.com/windows/win32/api/fileapi/nf-fileapi-createfilew).
 */
final class FileObject implements AutoCloseable {

    private static final int SHARE_ALL = WinNT.FILE_SHARE_READ | WinNT.FILE_SHARE_WRITE | WinNT.FILE_SHARE_DELETE;
    private static final int THE_OBJECT_ITSELF = WinNT.FILE_FLAG_BACKUP_SEMANTICS | WinNT.FILE_FLAG_OPEN_REPARSE_POINT;
    private static final int INFORMATION_SIZE = 52; // BY_HANDLE_FILE_INFORMATION
    private static final int WRITTEN_AT = 20;
    private static final int SIZE_AT = 32;
    private static final int LINKS_AT = 40;
    private static final int LONGEST_PATH = 32_768;

    private final String path;
    private final HANDLE handle;
    private final int attributes;
    private final int links;
    private final long size;
    private final long written;

    private FileObject(String path, HANDLE handle, Memory information) {
        this.path = path;
        this.handle = handle;
        this.attributes = information.getInt(0);
        this.links = information.getInt(LINKS_AT);
        this.size = (Integer.toUnsignedLong(information.getInt(SIZE_AT)) << Integer.SIZE)
                | Integer.toUnsignedLong(information.getInt(SIZE_AT + Integer.BYTES));
        this.written = information.getLong(WRITTEN_AT);
    }

    /**
     * Opens the object at this path.
     *
     * @param access the rights wanted
     * @throws NotThere when there is none
     */
    static FileObject open(String path, int access) throws CallFailed {
        return open(path, access, rightFor(access));
    }

    /**
     * Opens the object at this path.
     *
     * @param right what is missing where Windows denies it
     */
    static FileObject open(String path, int access, String right) throws CallFailed {
        return open(path, access, SHARE_ALL, WinNT.OPEN_EXISTING, right);
    }

    /** Opens a file, made where it is missing, so that its name cannot go to another file until it is closed. */
    static FileObject pin(String path) throws CallFailed {
        return open(path, WinNT.GENERIC_READ, SHARE_ALL & ~WinNT.FILE_SHARE_DELETE, WinNT.OPEN_ALWAYS, "administrator");
    }

    private static FileObject open(String path, int access, int share, int disposition, String right)
            throws CallFailed {
        HANDLE handle = KernelCalls.CALLS.CreateFile(
                LongPath.of(path),
                access | WinNT.FILE_READ_ATTRIBUTES,
                share,
                null,
                disposition,
                THE_OBJECT_ITSELF,
                null);
        if (WinBase.INVALID_HANDLE_VALUE.equals(handle)) {
            throw NotThere.orFailed("CreateFile", Native.getLastError(), right);
        }
        try (Memory information = new Memory(INFORMATION_SIZE)) {
            if (!KernelCalls.CALLS.GetFileInformationByHandle(handle, information)) {
                int code = Native.getLastError();
                KernelCalls.CALLS.CloseHandle(handle);
                throw CallFailed.of("GetFileInformationByHandle", code);
            }
            return new FileObject(path, handle, information);
        }
    }

    private static String rightFor(int access) {
        return (access & WinNT.WRITE_OWNER) != 0 ? "SeRestorePrivilege" : "administrator";
    }

    /** The handle, open until {@link #close()}. */
    HANDLE handle() {
        return handle;
    }

    /** A file's length in bytes. */
    long size() {
        return size;
    }

    /** When it was last written to, as a FILETIME. */
    long written() {
        return written;
    }

    /** How many names it has; a folder has one. */
    int names() {
        return (attributes & WinNT.FILE_ATTRIBUTE_DIRECTORY) != 0 ? 1 : links;
    }

    /** Whether it is a folder, but no reparse point. */
    boolean isPlainFolder() {
        return (attributes & WinNT.FILE_ATTRIBUTE_DIRECTORY) != 0 && !isReparsePoint();
    }

    /** Whether it is a link, a junction or another reparse point. */
    boolean isReparsePoint() {
        return (attributes & WinNT.FILE_ATTRIBUTE_REPARSE_POINT) != 0;
    }

    /**
     * Refuses what an ordinary user may have slipped in to have something else changed: a reparse point, a file with a
     * second name, an object that is reached through a link further up.
     */
    void refuseDetours() throws CallFailed {
        refuseLink();
        String last = finalPath();
        if (!last.equalsIgnoreCase(path)) {
            throw CallFailed.saying("GetFinalPathNameByHandle", path + " leads to " + last);
        }
    }

    /** Refuses a reparse point, and a file with a second name. */
    void refuseLink() throws CallFailed {
        if (isReparsePoint()) {
            throw CallFailed.saying("CreateFile", "reparse point: " + path);
        }
        if (names() != 1) {
            throw CallFailed.saying("GetFileInformationByHandle", links + " hard links: " + path);
        }
    }

    private String finalPath() throws CallFailed {
        char[] name = new char[LONGEST_PATH];
        int length = KernelCalls.CALLS.GetFinalPathNameByHandle(handle, name, name.length, 0);
        if (length == 0 || length >= name.length) {
            throw CallFailed.of("GetFinalPathNameByHandle", Native.getLastError());
        }
        return LongPath.shortened(new String(name, 0, length));
    }

    @Override
    public void close() {
        KernelCalls.CALLS.CloseHandle(handle);
    }
}
