package punchlist.cli;

/** The command was called in a way that cannot work: exit code 2, nothing done. */
final class Usage extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Usage(String message) {
        super(message);
    }
}
