package punchlist.session;

import java.util.List;

/** The use case "try every native call on this Windows". */
public final class NativeCalls {

    /**
     * What became of one call.
     *
     * @param call the API and what was done with it
     * @param detail what came back
     */
    public record Tried(String call, State state, String detail) {
        /** How a call did. */
        public enum State {
            /** It did what it shall. */
            OK,
            /** This Windows, or this account, has not got it. */
            LACKING,
            /** It is there and did not do what it shall. */
            FAILED
        }
    }

    private NativeCalls() {}

    /** Whether this is a Windows. */
    public static boolean canBeTried() {
        return Machines.isWindows();
    }

    /** Tries everything, on scratch objects only; takes some seconds. To be called on Windows only. */
    public static List<Tried> tryAll() {
        return WindowsParts.selftest();
    }
}
