package punchlist.record;

/** A record that cannot be written to: damaged, open elsewhere, or of another machine. The message says what to do. */
public final class RecordProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** A problem found by our own reading. */
    public RecordProblem(String message) {
        super(message);
    }

    /** A problem with its cause. */
    public RecordProblem(String message, Throwable cause) {
        super(message, cause);
    }
}
