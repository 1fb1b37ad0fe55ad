package punchlist.machine.recorded;

/** A snapshot that cannot be used; the message names file, place and reason. */
public final class BadSnapshot extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** A problem found by our own reading. */
    public BadSnapshot(String message) {
        super(message);
    }

    /** A problem with its cause. */
    public BadSnapshot(String message, Throwable cause) {
        super(message, cause);
    }
}
