package punchlist.scope;

/** A scope that cannot be used; the message names file, place and reason. */
public final class BadScope extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** A problem found by our own reading. */
    public BadScope(String message) {
        super(message);
    }

    /** A problem with its cause. */
    public BadScope(String message, Throwable cause) {
        super(message, cause);
    }
}
