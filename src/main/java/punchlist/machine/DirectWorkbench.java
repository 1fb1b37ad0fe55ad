package punchlist.machine;

import java.time.Instant;
import java.util.Optional;
import punchlist.reading.Answer;
import punchlist.reading.Question;
import punchlist.reading.QuestionKinds;
import punchlist.reading.Reading;
import punchlist.reading.Why;

/**
 * Changes a machine by asking, comparing, setting and asking again. The same code works on this Windows and on a
 * recorded machine; only the setters differ. The machine given must answer afresh (no memo in between).
 */
public final class DirectWorkbench implements Workbench {

    private final Machine machine;
    private final Setters setters;
    private final QuestionKinds kinds;

    /** A workbench on this machine with these setters. */
    public DirectWorkbench(Machine machine, Setters setters, QuestionKinds kinds) {
        this.machine = machine;
        this.setters = setters;
        this.kinds = kinds;
    }

    @Override
    public MachineId id() {
        return machine.id();
    }

    @Override
    public Instant now() {
        return machine.now();
    }

    @Override
    public <T> Reading<T> ask(Question<T> question) {
        return machine.ask(question);
    }

    @Override
    public Outcome apply(Change<?> change) {
        return strictly(change);
    }

    @Override
    public Outcome takeBack(Change<?> back) {
        return leniently(back);
    }

    private <T> Outcome strictly(Change<T> change) {
        Answer<T> found = machine.ask(change.at()).answer();
        return set(change, found, kinds.of(change.at()).same(change.before(), found));
    }

    private <T> Outcome leniently(Change<T> back) {
        Answer<T> found = machine.ask(back.at()).answer();
        return set(back, found, kinds.of(back.at()).isBetween(back.before(), back.after(), found));
    }

    private <T> Outcome set(Change<T> change, Answer<T> found, boolean asBefore) {
        if (found instanceof Answer.Unread<T>(Why why)) {
            return new Outcome.Refused(why);
        }
        if (!asBefore) {
            return new Outcome.Moved(found);
        }
        Optional<Why> problem = setters.set(change.at(), change.after());
        Answer<T> readBack = machine.ask(change.at()).answer();
        return judge(change, found, readBack, problem);
    }

    private <T> Outcome judge(Change<T> change, Answer<T> found, Answer<T> readBack, Optional<Why> problem) {
        boolean asWanted = kinds.of(change.at()).holds(change.after(), readBack);
        if (asWanted) {
            return change.effective() == Effective.NOW
                    ? new Outcome.Done(readBack)
                    : new Outcome.Waiting(change.effective(), readBack);
        }
        boolean untouched = kinds.of(change.at()).same(readBack, found);
        if (problem.isPresent() && untouched) {
            return new Outcome.Refused(problem.get());
        }
        return new Outcome.Partly(readBack, problem.orElseGet(() -> new Why.Failed("read back", "not as set")));
    }
}
