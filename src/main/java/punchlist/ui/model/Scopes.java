package punchlist.ui.model;

import java.util.Optional;
import java.util.function.UnaryOperator;
import punchlist.scope.Scope;

/** Keeps what was said of the server. */
final class Scopes {

    private Scopes() {}

    /** Writes the scope when it differs; a record that is only looked at stays as it is. */
    static void keep(Desk desk, UnaryOperator<Scope> over) {
        keep(desk, over, () -> {});
    }

    static void keep(Desk desk, UnaryOperator<Scope> over, Runnable then) {
        Optional<Situation> now = desk.now();
        if (now.isEmpty() || now.get().readOnly()) {
            return;
        }
        Scope was = now.get().scope();
        Scope is = over.apply(was);
        if (is.equals(was)) {
            then.run();
        } else {
            desk.change(bench -> bench.setScope(is), after -> then.run());
        }
    }
}
