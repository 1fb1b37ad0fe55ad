package punchlist.session.changes;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import punchlist.machine.Change;
import punchlist.machine.Outcome;
import punchlist.machine.Workbench;
import punchlist.reading.Answer;
import punchlist.reading.QuestionKinds;
import punchlist.record.ChangeState;
import punchlist.record.RecordProblem;
import punchlist.record.RecordState;

/** How changes are taken back. */
public final class Undoing {

    private Undoing() {}

    /**
     * The changes that are to be taken back, in order.
     *
     * @param ids which; all that can be, when empty
     * @throws RecordProblem when the record has no such change
     */
    public static List<ChangeState> newestFirst(RecordState state, List<String> ids) {
        List<ChangeState> wanted = new ArrayList<>();
        if (ids.isEmpty()) {
            state.changes().values().stream()
                    .filter(ChangeState::canBeTakenBack)
                    .forEach(wanted::add);
        } else {
            for (String id : ids) {
                if (!state.changes().containsKey(id)) {
                    throw new RecordProblem("the record has no change " + id);
                }
            }
            state.changes().values().stream()
                    .filter(c -> ids.contains(c.intent().id()))
                    .forEach(wanted::add);
        }
        Collections.reverse(wanted);
        return wanted;
    }

    /** Takes back; what is already as it was before counts as taken back. */
    static <T> Outcome takeBack(Workbench workbench, QuestionKinds kinds, Change<T> back) {
        Answer<T> now = workbench.ask(back.at()).answer();
        if (kinds.of(back.at()).holds(back.after(), now)) {
            return new Outcome.Done(now);
        }
        return workbench.takeBack(back);
    }
}
