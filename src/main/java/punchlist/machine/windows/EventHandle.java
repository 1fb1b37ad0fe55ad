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

    /** The failure of the call just made; a function that is there only by name leaves no error of its own. */
    static CallFailed failed(String call, String right) {
        int code = Native.getLastError();
        boolean nameOnly = code == WinError.ERROR_SUCCESS || code == WinError.ERROR_PROC_NOT_FOUND;
        return NotThere.orFailed(call, nameOnly ? WinError.ERROR_CALL_NOT_IMPLEMENTED : code, right);
    }

    @Override
    public void close() {
        EventCalls.CALLS.EvtClose(handle);
    }
}
