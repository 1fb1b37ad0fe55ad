package punchlist.probe;

/** The server itself refused, with this status. */
final class UaRefused extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient UaStatus status;

    UaRefused(UaStatus status) {
        super(status.text(), null, false, false);
        this.status = status;
    }

    UaStatus status() {
        return status;
    }
}
