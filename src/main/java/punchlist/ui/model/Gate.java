package punchlist.ui.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import punchlist.scope.Scope;

/**
 * What must be said of a server before anything on it is changed: that no process runs on it, and who is there with a backup
 * and a console (design section 3.1).
 */
final class Gate {

    private Gate() {}

    /** Why nothing may be changed now; empty when it may. */
    static Optional<String> closed(Situation now, Words words) {
        Scope scope = now.scope();
        if (scope.mayBeRunning()) {
            return Optional.of(words.say(scope.running().isPresent() ? "review.running" : "review.unknown"));
        }
        List<String> open = new ArrayList<>();
        if (scope.gate().map(Scope.Gate::backup).orElse("").isBlank()) {
            open.add(words.say("who.backup"));
        }
        if (scope.gate().map(Scope.Gate::console).orElse("").isBlank()) {
            open.add(words.say("who.console"));
        }
        if (scope.gate().map(Scope.Gate::by).orElse("").isBlank()) {
            open.add(words.say("who.by"));
        }
        return open.isEmpty() ? Optional.empty() : Optional.of(words.say("review.gate", String.join(", ", open)));
    }
}
