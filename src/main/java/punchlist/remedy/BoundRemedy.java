package punchlist.remedy;

import java.util.List;
import punchlist.check.Finding;
import punchlist.check.Parameters;
import punchlist.reading.Question;
import punchlist.reading.Readings;
import punchlist.scope.Scope;

/**
 * A remedy with the parameters a control gives it.
 *
 * @param <P> the parameters
 */
public record BoundRemedy<P>(Remedy<P> remedy, P parameters) {

    static <P> BoundRemedy<P> of(RemedyKind<P> kind, Parameters given) {
        P parameters = kind.parameters().apply(given);
        given.close();
        return new BoundRemedy<>(kind.remedy(), parameters);
    }

    /** See {@link Remedy#needs}. */
    public List<Question<?>> needs(Scope scope, Readings soFar) {
        return remedy.needs(parameters, scope, soFar);
    }

    /** See {@link Remedy#propose}. */
    public Proposal propose(Finding finding, Scope scope, Readings readings) {
        return remedy.propose(parameters, finding, scope, readings);
    }
}
