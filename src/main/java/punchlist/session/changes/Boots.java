package punchlist.session.changes;

import java.util.Optional;
import punchlist.machine.Boot;
import punchlist.machine.Machine;

/** Which start of the computer it is. */
final class Boots {

    private Boots() {}

    /** A text that is the same until the computer is started again; empty where that cannot be seen. */
    static Optional<String> now(Machine machine) {
        return machine.ask(new Boot()).answer().toOptional();
    }
}
