package punchlist.machine.windows;

import com.sun.jna.Native;
import com.sun.jna.platform.win32.WinError;
import com.sun.jna.platform.win32.Winevt.EVT_HANDLE;
import org.jspecify.annotations.Nullable;

/** A handle of wevtapi, closed when done. */
record EventHandle(EVT_HANDLE handle) implements AutoCloseable {

    /**
     * What a call handed out.
     *
     * @param right the right that is missing where Windows says denied
     */
    static EventHandle of(String call, @Nullable EVT_HANDLE handle, String right) throws CallFailed {
        if (handle == null) {
            throw failed(call, right);
        }
        return new EventHandle(handle);
    }

    /** The failure of the call just made; a function that is there only by name fails without an error. */
    static CallFailed failed(String call, String right) {
        int code = Native.getLastError();
        return NotThere.orFailed(call, code == 0 ? WinError.ERROR_CALL_NOT_IMPLEMENTED : code, right);
    }

    @Override
    public void close() {
        EventCalls.CALLS.EvtClose(handle);
    }
}
