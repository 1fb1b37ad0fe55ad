package punchlist.session.guard;

import punchlist.record.ChangeState;
import punchlist.record.Entry;

/** How a change is taken back on the machine that it was made on. */
public interface WayBack {

    /**
     * Makes sure that the change could be taken back, without touching anything.
     *
     * @throws punchlist.record.RecordProblem when its kind or its values are not understood
     */
    void mustBeKnown(ChangeState change);

    /** Takes it back; what is as it was before counts as taken back. */
    Entry.UndoOutcome takeBack(ChangeState change);
}
