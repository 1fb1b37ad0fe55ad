package punchlist.catalog;

/** The catalogue cannot be used; the message names file, place and reason. Stops the start. */
public final class BadCatalog extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** A problem at a place. */
    public BadCatalog(String file, String place, String reason) {
        super(file + ": " + place + ": " + reason);
    }

    /** A problem of a whole file with its cause. */
    public BadCatalog(String file, String reason, Throwable cause) {
        super(file + ": " + reason, cause);
    }
}
