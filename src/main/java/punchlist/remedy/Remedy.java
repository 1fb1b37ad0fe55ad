package punchlist.remedy;

import java.util.List;
import punchlist.check.Finding;
import punchlist.reading.Question;
import punchlist.reading.Readings;
import punchlist.scope.Scope;

/**
 * One kind of remedy: makes a plan from a finding. Has no state and touches nothing.
 *
 * @param <P> its parameters, a flat record
 */
public interface Remedy<P> {

    /** What must be asked besides what the check has asked; called like {@link punchlist.check.Check#needs}. */
    List<Question<?>> needs(P parameters, Scope scope, Readings soFar);

    /** The plan, or why there is none. Pure. */
    Proposal propose(P parameters, Finding finding, Scope scope, Readings readings);
}
