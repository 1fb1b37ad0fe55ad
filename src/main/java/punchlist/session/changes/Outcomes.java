package punchlist.session.changes;

import java.util.Optional;
import punchlist.machine.Change;
import punchlist.machine.Effective;
import punchlist.machine.Outcome;
import punchlist.reading.Answer;
import punchlist.reading.AnswerJson;
import punchlist.reading.Question;
import punchlist.reading.QuestionKind;
import punchlist.reading.QuestionKinds;
import punchlist.reading.Why;
import tools.jackson.databind.JsonNode;

/** Outcomes as a record keeps them. */
final class Outcomes {

    private Outcomes() {}

    static <T> Optional<JsonNode> found(QuestionKinds kinds, Change<T> change, Outcome outcome) {
        QuestionKind<Question<T>, T> kind = kinds.of(change.at());
        return answer(outcome).map(answer -> AnswerJson.write(typed(kind, answer), kind.values()));
    }

    private static Optional<Answer<?>> answer(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done(Answer<?> readBack) -> Optional.of(readBack);
            case Outcome.Waiting(Effective until, Answer<?> readBack) -> Optional.of(readBack);
            case Outcome.Moved(Answer<?> found) -> Optional.of(found);
            case Outcome.Partly(Answer<?> found, Why why) -> Optional.of(found);
            case Outcome.Refused(Why why) -> Optional.empty();
        };
    }

    private static <Q extends Question<T>, T> Answer<T> typed(QuestionKind<Q, T> kind, Answer<?> answer) {
        return switch (answer) {
            case Answer.Known<?>(Object value) -> Answer.known(kind.value().cast(value));
            case Answer.Absent<?> absent -> Answer.absent();
            case Answer.Unread<?>(Why why) -> Answer.unread(why);
        };
    }

    static Optional<JsonNode> why(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Partly(Answer<?> found, Why why) -> Optional.of(AnswerJson.write(why));
            case Outcome.Refused(Why why) -> Optional.of(AnswerJson.write(why));
            case Outcome.Done d -> Optional.empty();
            case Outcome.Waiting w -> Optional.empty();
            case Outcome.Moved m -> Optional.empty();
        };
    }
}
