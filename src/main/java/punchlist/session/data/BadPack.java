package punchlist.session.data;

/** A data pack cannot be used; the message says why. Nothing of it was used. */
public final class BadPack extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** A pack that cannot be used for this reason. */
    public BadPack(String pack, String reason) {
        super(pack + ": " + reason);
    }

    /** A pack that cannot be used, with its cause. */
    public BadPack(String pack, String reason, Throwable cause) {
        super(pack + ": " + reason, cause);
    }
}
