package punchlist.session.changes;

import java.io.IOException;
import java.util.Optional;
import punchlist.machine.Change;
import punchlist.machine.Outcome;
import punchlist.machine.Workbench;
import punchlist.reading.QuestionKinds;
import punchlist.reading.Why;
import punchlist.record.Books;
import punchlist.record.ChangeCodec;
import punchlist.record.ChangeState;
import punchlist.record.Entry;
import punchlist.remedy.Plan;

/**
 * Makes changes and takes them back, one at a time: the intent with everything needed for the way back is on the disk
 * before anything is touched, the outcome after it.
 */
public final class Changing {

    private final QuestionKinds kinds;
    private final ChangeCodec codec;
    private final Workbench workbench;
    private final Books books;

    /** Changes this machine and writes it into these books. */
    public Changing(QuestionKinds kinds, Workbench workbench, Books books) {
        this.kinds = kinds;
        this.codec = new ChangeCodec(kinds);
        this.workbench = workbench;
        this.books = books;
    }

    /**
     * Makes one change.
     *
     * @param by who confirmed
     * @throws IOException when the intent could not be written, and nothing was touched; or when the outcome could not,
     *     and the next start looks what became of it
     */
    public Applied apply(Plan plan, Change<?> change, String by) throws IOException {
        books.catchUp();
        String id = books.state().nextChange();
        books.intend(codec.intent(id, plan, change, by));
        Outcome outcome = workbench.apply(change);
        Applied applied = new Applied(id, plan, change, outcome);
        books.conclude(told(applied));
        return applied;
    }

    /** What is written of a change that was tried. */
    Entry.Outcome told(Applied applied) {
        Outcome outcome = applied.outcome();
        return new Entry.Outcome(
                applied.id(),
                outcome.code(),
                Outcomes.found(kinds, applied.change(), outcome),
                Outcomes.why(outcome),
                Optional.empty(),
                outcome instanceof Outcome.Waiting ? Boots.now(workbench) : Optional.empty());
    }

    /** What will be written of a change before it is tried. */
    Entry.Intent intent(String id, Planned planned, String by) {
        return codec.intent(id, planned.plan(), planned.change(), by);
    }

    /**
     * Takes one change back.
     *
     * @param id the change
     * @throws IOException as {@link #apply}
     * @throws punchlist.record.RecordProblem when the books have no such change, or its values cannot be read
     */
    public Undone takeBack(String id, String by) throws IOException {
        ChangeState told = books.state().change(id);
        Optional<ChangeState> trusted = books.trusted().find(id);
        if (trusted.isEmpty()) {
            Why foreign = new Why.Failed("this computer's own journal", "it does not tell of this change");
            return new Undone(told.intent(), codec.back(told), Optional.of(new Outcome.Refused(foreign)));
        }
        Change<?> back = codec.back(trusted.get());
        if (!trusted.get().canBeTakenBack()) {
            return new Undone(told.intent(), back, Optional.empty());
        }
        books.intend(new Entry.UndoIntent(id, by));
        Outcome outcome = Undoing.takeBack(workbench, kinds, back);
        books.conclude(
                new Entry.UndoOutcome(id, outcome.code(), Outcomes.found(kinds, back, outcome), Outcomes.why(outcome)));
        return new Undone(told.intent(), back, Optional.of(outcome));
    }
}
