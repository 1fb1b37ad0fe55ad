package punchlist.reference;

/** A table of reference data cannot be used; the message names table, row and reason. */
public final class BadData extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** A problem at a place of a table. */
    public BadData(String table, String place, String reason) {
        super(table + ": " + place + ": " + reason);
    }

    /** A problem of a whole table with its cause. */
    public BadData(String table, String reason, Throwable cause) {
        super(table + ": " + reason, cause);
    }
}
