package punchlist.machine.windows;

import com.sun.jna.platform.win32.WinError;
import punchlist.reading.Why;

/** A file that is not there, in a place that was looked at. */
final class NotThere extends CallFailed {

    private static final long serialVersionUID = 1L;

    private NotThere(String call, int code) {
        super(new Why.Failed(call, Integer.toString(code)));
    }

    /** What a file call's error code means. */
    static CallFailed orFailed(String call, int code, String right) {
        return code == WinError.ERROR_FILE_NOT_FOUND || code == WinError.ERROR_PATH_NOT_FOUND
                ? new NotThere(call, code)
                : CallFailed.of(call, code, right);
    }
}
