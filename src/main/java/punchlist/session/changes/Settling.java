package punchlist.session.changes;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import punchlist.machine.Change;
import punchlist.machine.Effective;
import punchlist.machine.Machine;
import punchlist.machine.Outcome;
import punchlist.reading.Answer;
import punchlist.reading.AnswerJson;
import punchlist.reading.Question;
import punchlist.reading.QuestionKind;
import punchlist.reading.QuestionKinds;
import punchlist.reading.Why;
import punchlist.record.Books;
import punchlist.record.ChangeCodec;
import punchlist.record.ChangeState;
import punchlist.record.Entry;
import tools.jackson.databind.JsonNode;

/**
 * Learns, when a record is opened again, how changes ended that were cut off, and whether a restart has come that others
 * wait for. Only looks; what it sees is written into the books.
 */
public final class Settling {

    /** How an outcome was learned after a crash. */
    public static final String RESUMED = "resumed";

    /** How an outcome was learned after the computer was restarted. */
    public static final String RESTARTED = "restarted";

    private final QuestionKinds kinds;
    private final ChangeCodec codec;
    private final Machine machine;
    private final Books books;

    /** Looks at this machine, which must answer afresh. */
    public Settling(QuestionKinds kinds, Machine machine, Books books) {
        this.kinds = kinds;
        this.codec = new ChangeCodec(kinds);
        this.machine = machine;
        this.books = books;
    }

    /**
     * Looks at every change that is cut off or waits for a restart.
     *
     * @return the ids of those whose end is known now and was not before
     * @throws IOException when what was seen could not be written
     */
    public List<String> settle() throws IOException {
        List<String> settled = new ArrayList<>();
        for (ChangeState state : books.trusted().changes().values()) {
            if (settle(state)) {
                settled.add(state.intent().id());
            }
        }
        return settled;
    }

    private boolean settle(ChangeState state) throws IOException {
        if (state.undoPending()) {
            return undo(state, codec.back(state));
        }
        if (state.isPending()) {
            return ended(state, codec.change(state.intent()));
        }
        return state.waitsForRestart() && isRestarted(state) && restarted(state, codec.change(state.intent()));
    }

    private boolean isRestarted(ChangeState state) {
        Optional<String> now = Boots.now(machine);
        return state.boot().isPresent() && now.isPresent() && !now.equals(state.boot());
    }

    private <T> boolean ended(ChangeState state, Change<T> change) throws IOException {
        QuestionKind<Question<T>, T> kind = kinds.of(change.at());
        Answer<T> found = machine.ask(change.at()).answer();
        if (!found.wasRead()) {
            return false;
        }
        String word = kind.holds(change.after(), found)
                ? (change.effective() == Effective.NOW ? "done" : "waiting")
                : unfinished(kind, change, found);
        books.conclude(new Entry.Outcome(
                state.intent().id(),
                word,
                Optional.of(AnswerJson.write(found, kind.values())),
                why(word),
                Optional.of(RESUMED),
                word.equals("waiting") ? Boots.now(machine) : Optional.empty()));
        return true;
    }

    private <T> boolean restarted(ChangeState state, Change<T> change) throws IOException {
        QuestionKind<Question<T>, T> kind = kinds.of(change.at());
        Answer<T> found = machine.ask(change.at()).answer();
        if (!found.wasRead()) {
            return false;
        }
        String word = kind.holds(change.after(), found) ? "done" : ChangeState.UNCLEAR;
        Optional<JsonNode> seen = Optional.of(AnswerJson.write(found, kind.values()));
        books.conclude(new Entry.Outcome(
                state.intent().id(), word, seen, Optional.empty(), Optional.of(RESTARTED), Optional.empty()));
        return true;
    }

    private <T> boolean undo(ChangeState state, Change<T> back) throws IOException {
        QuestionKind<Question<T>, T> kind = kinds.of(back.at());
        Answer<T> found = machine.ask(back.at()).answer();
        if (!found.wasRead()) {
            return false;
        }
        String word = kind.holds(back.after(), found) ? "done" : unfinished(kind, back, found);
        books.conclude(new Entry.UndoOutcome(
                state.intent().id(),
                word,
                Optional.of(AnswerJson.write(found, kind.values())),
                why(word),
                Optional.of(RESUMED)));
        return true;
    }

    private static <T> String unfinished(QuestionKind<Question<T>, T> kind, Change<T> change, Answer<T> found) {
        if (kind.same(change.before(), found)) {
            return ChangeState.NOT_BEGUN;
        }
        return kind.isBetween(change.before(), change.after(), found) ? "partly" : ChangeState.UNCLEAR;
    }

    private static Optional<JsonNode> why(String word) {
        return word.equals("partly")
                ? Outcomes.why(new Outcome.Partly(Answer.absent(), new Why.Failed("the change", "cut off")))
                : Optional.empty();
    }
}
