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
 * @param remedy the remedy
 * @param parameters its parameters
 * @param group when its plans are applied
 * @param <P> the parameters
 */
public record BoundRemedy<P>(Remedy<P> remedy, P parameters, Group group) {

    static <P> BoundRemedy<P> of(RemedyKind<P> kind, Parameters given) {
        Group group = Group.valueOf(given.text("group"));
        P parameters = kind.parameters().apply(given);
        given.close();
        return new BoundRemedy<>(kind.remedy(), parameters, group);
    }

    /** See {@link Remedy#needs}. */
    public List<Question<?>> needs(Scope scope, Readings soFar) {
        return remedy.needs(parameters, scope, soFar);
    }

    /** See {@link Remedy#propose}. */
    public Proposal propose(Finding finding, Scope scope, Readings readings) {
        Proposal proposal = remedy.propose(parameters, finding, scope, readings);
        return proposal instanceof Proposal.Mend(Plan plan) ? new Proposal.Mend(plan.in(group)) : proposal;
    }
}
