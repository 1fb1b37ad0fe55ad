package punchlist.machine.windows;

import com.sun.jna.platform.win32.WinError;
import punchlist.reading.Why;

/** A file, or a channel of events, that is not there, in a place that was looked at. */
final class NotThere extends CallFailed {

    private static final long serialVersionUID = 1L;
    private static final int CHANNEL_NOT_FOUND = 15007; // ERROR_EVT_CHANNEL_NOT_FOUND

    private NotThere(String call, int code) {
        super(new Why.Failed(call, Integer.toString(code)));
    }

    /** What the error code of a call on files or channels means. */
    static CallFailed orFailed(String call, int code, String right) {
        return switch (code) {
            case WinError.ERROR_FILE_NOT_FOUND, WinError.ERROR_PATH_NOT_FOUND, CHANNEL_NOT_FOUND ->
                new NotThere(call, code);
            default -> CallFailed.of(call, code, right);
        };
    }
}
