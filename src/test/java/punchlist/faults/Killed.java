package punchlist.faults;

/** The program is no more. Nobody but the harness may catch it. */
final class Killed extends Error {

    private static final long serialVersionUID = 1L;

    Killed(String where) {
        super(where);
    }
}
