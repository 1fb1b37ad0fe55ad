package punchlist.machine.windows;

import com.sun.jna.Memory;
import com.sun.jna.platform.win32.WinError;
import com.sun.jna.ptr.IntByReference;
import java.util.Optional;

/** How iphlpapi hands out tables that may grow between two calls. */
final class IpTable {

    private static final int FIRST_SIZE = 64 * 1024;

    private IpTable() {}

    /** A call that fills a room of this size, or says how large it must be. */
    @FunctionalInterface
    interface Call {
        int into(Memory room, IntByReference size);
    }

    /**
     * The table's bytes; empty for a table of IPv6 where that is not installed.
     *
     * @param name the call, as it stands in a reason
     */
    static Optional<byte[]> read(String name, boolean six, Call call) throws CallFailed {
        IntByReference size = new IntByReference(FIRST_SIZE);
        while (true) {
            try (Memory room = new Memory(size.getValue())) {
                int code = call.into(room, size);
                if (code == WinError.ERROR_SUCCESS) {
                    return Optional.of(room.getByteArray(0, (int) room.size()));
                }
                if (code == WinError.ERROR_NOT_SUPPORTED && six) {
                    return Optional.empty();
                }
                if (code != WinError.ERROR_INSUFFICIENT_BUFFER) {
                    throw CallFailed.of(name, code);
                }
            }
        }
    }
}
