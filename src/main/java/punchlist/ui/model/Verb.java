package punchlist.ui.model;

/**
 * What a page itself can do, beside Back and Next.
 *
 * @param label a verb with its object and number
 * @param does what it does
 * @param shield whether Windows asks for an administrator first
 */
public record Verb(String label, Runnable does, boolean shield) {

    /** A verb that needs no more rights than there are. */
    public Verb(String label, Runnable does) {
        this(label, does, false);
    }
}
