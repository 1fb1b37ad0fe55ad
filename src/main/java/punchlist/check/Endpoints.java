package punchlist.check;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import punchlist.catalog.ControlId;
import punchlist.scope.Endpoint;
import punchlist.scope.Scope;
import punchlist.text.Phrase;

/**
 * The endpoints of the scope that a check is about.
 *
 * @param kind the protocol
 * @param owners whose they are
 */
public record Endpoints(Endpoint.Kind kind, Set<Endpoint.Owner> owners) {

    /** Copies the set. */
    public Endpoints {
        owners = Set.copyOf(owners);
    }

    /**
     * The endpoints of these owners.
     *
     * @throws IllegalArgumentException when a word is no owner
     */
    static Endpoints of(Endpoint.Kind kind, List<String> owners) {
        return new Endpoints(
                kind,
                owners.stream()
                        .map(word -> Endpoint.Owner.valueOf(word.toUpperCase(Locale.ROOT)))
                        .collect(Collectors.toSet()));
    }

    /** Those of this scope, in its order. */
    List<Endpoint> in(Scope scope) {
        return scope.endpoints().stream()
                .filter(e -> e.kind() == kind && owners.contains(e.owner()))
                .toList();
    }

    /** One finding per endpoint of the scope; one that says so where the scope names none. */
    List<Finding> each(
            ControlId control, Scope scope, Phrase expected, Phrase none, Function<Endpoint, Verdict> judge) {
        List<Endpoint> named = in(scope);
        if (named.isEmpty()) {
            return List.of(
                    new Finding(control, Subject.server(), new Verdict.CouldNotCheck(List.of(), expected, none)));
        }
        return named.stream()
                .map(e -> new Finding(control, Subject.of(Subject.Kind.ENDPOINT, e.url()), judge.apply(e)))
                .toList();
    }
}
