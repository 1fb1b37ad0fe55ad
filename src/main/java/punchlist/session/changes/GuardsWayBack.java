package punchlist.session.changes;

import java.util.Optional;
import punchlist.machine.Change;
import punchlist.machine.Outcome;
import punchlist.machine.Workbench;
import punchlist.reading.AnswerJson;
import punchlist.reading.QuestionKinds;
import punchlist.reading.Why;
import punchlist.record.ChangeCodec;
import punchlist.record.ChangeState;
import punchlist.record.Entry;
import punchlist.session.guard.WayBack;

/** Takes a guard's changes back as {@link Changing} does, without the record: the guard has only its own journal. */
public final class GuardsWayBack implements WayBack {

    /** How an outcome was learned that a guard brought about. */
    public static final String BY_GUARD = "guard";

    private final QuestionKinds kinds;
    private final ChangeCodec codec;
    private final Workbench workbench;

    /** The way back on this machine. */
    public GuardsWayBack(QuestionKinds kinds, Workbench workbench) {
        this.kinds = kinds;
        this.codec = new ChangeCodec(kinds);
        this.workbench = workbench;
    }

    @Override
    public void mustBeKnown(ChangeState change) {
        codec.back(change);
    }

    @Override
    public Entry.UndoOutcome takeBack(ChangeState change) {
        String id = change.intent().id();
        try {
            Change<?> back = codec.back(change);
            Outcome outcome = Undoing.takeBack(workbench, kinds, back);
            return new Entry.UndoOutcome(
                    id,
                    outcome.code(),
                    Outcomes.found(kinds, back, outcome),
                    Outcomes.why(outcome),
                    Optional.of(BY_GUARD));
        } catch (RuntimeException e) { // one change must not keep the others from being taken back
            Why why = new Why.Failed("take back", e.toString());
            return new Entry.UndoOutcome(
                    id, "refused", Optional.empty(), Optional.of(AnswerJson.write(why)), Optional.of(BY_GUARD));
        }
    }
}
