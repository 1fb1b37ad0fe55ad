package punchlist.check;

import java.util.List;
import punchlist.catalog.ControlId;
import punchlist.reading.Question;
import punchlist.reading.Readings;
import punchlist.scope.Scope;

/**
 * One kind of check: says what it needs to know, and judges what came back. Has no state and asks nothing itself, so
 * that anyone can judge the same readings again.
 *
 * @param <P> its parameters, a flat record
 */
public interface Check<P> {

    /** The most rounds of questions a check may ask. */
    int ROUNDS = 3;

    /**
     * What must be asked, given what is known so far. Called at most {@value #ROUNDS} times; a later round may depend on
     * the answers of an earlier one. Questions already answered may be repeated: they are not asked again.
     */
    List<Question<?>> needs(P parameters, Scope scope, Readings soFar);

    /**
     * Judges. Pure: equal arguments give equal findings. At least one finding, also when nothing could be read.
     *
     * @param control the control to write on the findings
     */
    List<Finding> judge(ControlId control, P parameters, Scope scope, Readings readings);
}
