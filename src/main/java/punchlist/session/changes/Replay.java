package punchlist.session.changes;

import java.util.Optional;
import java.util.Set;
import punchlist.machine.Change;
import punchlist.machine.recorded.RecordedMachine;
import punchlist.reading.Answer;
import punchlist.reading.AnswerJson;
import punchlist.reading.Question;
import punchlist.reading.QuestionKind;
import punchlist.reading.QuestionKinds;
import punchlist.record.ChangeCodec;
import punchlist.record.ChangeState;
import punchlist.record.Entry;
import punchlist.record.Line;
import punchlist.record.RecordState;
import tools.jackson.databind.JsonNode;

/** Lays what a record's changes did over a recorded machine, so that it is as it was left. */
public final class Replay {

    private static final Set<String> TOUCHED = Set.of("done", "waiting", "partly");

    private final RecordedMachine machine;
    private final RecordState state;
    private final QuestionKinds kinds;

    private Replay(RecordedMachine machine, RecordState state, QuestionKinds kinds) {
        this.machine = machine;
        this.state = state;
        this.kinds = kinds;
    }

    /** Replays onto a recorded machine; this Windows has its changes already. */
    public static void onto(Optional<RecordedMachine> recorded, RecordState state, QuestionKinds kinds) {
        recorded.ifPresent(machine -> new Replay(machine, state, kinds).all());
    }

    private void all() {
        for (Line line : state.lines()) {
            switch (line.entry()) {
                case Entry.Outcome o -> lay(o.change(), o.outcome(), o.found());
                case Entry.UndoOutcome o -> lay(o.change(), o.outcome(), o.found());
                case Entry other -> {}
            }
        }
    }

    private void lay(String id, String outcome, Optional<JsonNode> found) {
        ChangeState known = state.changes().get(id);
        if (known != null && TOUCHED.contains(outcome) && found.isPresent()) {
            lay(new ChangeCodec(kinds).change(known.intent()), found.get());
        }
    }

    private <T> void lay(Change<T> change, JsonNode found) {
        QuestionKind<Question<T>, T> kind = kinds.of(change.at());
        Answer<T> answer = AnswerJson.read(found, kind.values());
        machine.lay(change.at(), answer);
    }
}
