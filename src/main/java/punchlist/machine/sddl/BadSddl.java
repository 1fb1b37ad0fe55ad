package punchlist.machine.sddl;

/** A security descriptor that is not well formed: where it stops making sense, and what was expected there. */
public final class BadSddl extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final int position;

    private final String expected;

    /** At {@code position} (from 0, in characters or bytes) stands something else than {@code expected}. */
    public BadSddl(int position, String expected) {
        super("at " + position + ": expected " + expected);
        this.position = position;
        this.expected = expected;
    }

    /** Where, counted from 0 in characters of the text or bytes of the raw form. */
    public int position() {
        return position;
    }

    /** What was expected there. */
    public String expected() {
        return expected;
    }
}
