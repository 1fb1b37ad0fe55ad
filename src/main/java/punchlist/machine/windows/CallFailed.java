package punchlist.machine.windows;

import com.sun.jna.platform.win32.WinError;
import punchlist.reading.Why;

/**
 * A native call that did not go through, already said as a reason. Stays inside this package: {@link Guarded} and
 * {@link GuardedSetter} turn it into an unread answer or a refusal.
 */
class CallFailed extends Exception {

    private static final long serialVersionUID = 1L;
    private static final String ADMINISTRATOR = "administrator";

    private final transient Why why;

    /** A failure for this reason. */
    CallFailed(Why why) {
        super(why.toString());
        this.why = why;
    }

    /** A call that answered a system error code; denied means that administrators may. */
    static CallFailed of(String call, int code) {
        return of(call, code, ADMINISTRATOR);
    }

    /**
     * A call that answered a system error code.
     *
     * @param right the right that is missing where the code says denied
     */
    static CallFailed of(String call, int code, String right) {
        return new CallFailed(
                switch (code) {
                    case WinError.ERROR_ACCESS_DENIED, WinError.ERROR_PRIVILEGE_NOT_HELD -> new Why.Denied(right);
                    case WinError.ERROR_CALL_NOT_IMPLEMENTED -> new Why.Unsupported("Windows without " + call);
                    default -> new Why.Failed(call, Integer.toString(code));
                });
    }

    /** A call whose answer cannot be true or cannot be used. */
    static CallFailed saying(String call, String what) {
        return new CallFailed(new Why.Failed(call, what));
    }

    /** The reason. */
    Why why() {
        return why;
    }
}
