package punchlist.scope;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import punchlist.catalog.Applies;
import punchlist.text.Phrase;

/** Whether a control applies to the server a scope describes. What was not said leaves the control applicable. */
public final class Applicability {

    private Applicability() {}

    /** Why the control does not apply, or empty where it does. */
    public static Optional<Phrase> whyNot(Applies applies, Scope scope) {
        Optional<Phrase> component = unused(applies.components(), scope.igss().components(), "notApplicable.component");
        if (component.isPresent()) {
            return component;
        }
        Optional<Phrase> kepwareInterface =
                unused(applies.interfaces(), scope.kepware().interfaces(), "notApplicable.interface");
        if (kepwareInterface.isPresent()) {
            return kepwareInterface;
        }
        Optional<Integer> version = scope.igss().version();
        if (version.isPresent()) {
            int installed = version.get();
            if (applies.igssFrom().isPresent() && installed < applies.igssFrom().getAsInt()) {
                return Optional.of(
                        Phrase.of("notApplicable.igssFrom", applies.igssFrom().getAsInt(), installed));
            }
            if (applies.igssBefore().isPresent()
                    && installed >= applies.igssBefore().getAsInt()) {
                return Optional.of(Phrase.of(
                        "notApplicable.igssBefore", applies.igssBefore().getAsInt(), installed));
            }
        }
        return applies.role()
                .filter(role -> !role.equalsIgnoreCase(scope.role().name()))
                .map(role -> Phrase.of("notApplicable.role", role));
    }

    private static Optional<Phrase> unused(Set<String> wanted, Optional<Set<String>> used, String key) {
        boolean none =
                !wanted.isEmpty() && used.isPresent() && used.get().stream().noneMatch(wanted::contains);
        return none ? Optional.of(Phrase.of(key, String.join(", ", new TreeSet<>(wanted)))) : Optional.empty();
    }
}
