package punchlist.faults;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import punchlist.machine.Machine;
import punchlist.reading.Answer;
import punchlist.reading.AnswerJson;
import punchlist.reading.Question;
import punchlist.reading.QuestionKind;
import punchlist.reading.QuestionKinds;
import punchlist.record.ChangeState;
import punchlist.record.RecordState;

/** Whether what a record tells of its changes is what a machine really holds. */
final class Told {

    private final QuestionKinds kinds;
    private final RecordState state;
    private final Machine machine;
    private final First first;

    Told(QuestionKinds kinds, RecordState state, Machine machine, First first) {
        this.kinds = kinds;
        this.state = state;
        this.machine = machine;
        this.first = first;
    }

    private record Place(String kind, List<String> path) {}

    /** What is told otherwise than it is, and what is not told. */
    List<String> wrong() {
        List<String> wrong = new ArrayList<>();
        byPlace().forEach((place, changes) -> changes.stream()
                .filter(change -> change.isPending() || unclear(change))
                .findFirst()
                .ifPresentOrElse(
                        change -> wrong.add(
                                change.intent().id() + " is not known: " + change.outcome() + " " + change.undo()),
                        () -> agree(kinds.named(place.kind()).orElseThrow(), place.path(), changes, wrong)));
        return wrong;
    }

    /** What is not exactly as it was at first. */
    List<String> notAsAtFirst() {
        List<String> wrong = new ArrayList<>();
        byPlace().keySet().forEach(place -> atFirst(kinds.named(place.kind()).orElseThrow(), place.path(), wrong));
        state.changes().values().stream()
                .filter(ChangeState::canBeTakenBack)
                .forEach(change -> wrong.add(change.intent().id() + " is still to be taken back"));
        return wrong;
    }

    private Map<Place, List<ChangeState>> byPlace() {
        Map<Place, List<ChangeState>> byPlace = new LinkedHashMap<>();
        state.changes().values().forEach(change -> byPlace.computeIfAbsent(
                        new Place(change.intent().kind(), change.intent().path()), place -> new ArrayList<>())
                .add(change));
        return byPlace;
    }

    private static boolean unclear(ChangeState change) {
        return change.isHalfDone()
                && change.undo()
                        .or(change::outcome)
                        .filter(ChangeState.UNCLEAR::equals)
                        .isPresent();
    }

    private <Q extends Question<T>, T> void atFirst(QuestionKind<Q, T> kind, List<String> path, List<String> wrong) {
        Q at = kind.keys().question(path);
        Answer<T> found = machine.ask(at).answer();
        if (!found.equals(first.first(at))) {
            wrong.add(at + " is " + found + ", was " + first.first(at));
        }
    }

    /** What was done and not taken back, the last of it, stands there. */
    private <Q extends Question<T>, T> void agree(
            QuestionKind<Q, T> kind, List<String> path, List<ChangeState> changes, List<String> wrong) {
        Q at = kind.keys().question(path);
        Answer<T> found = machine.ask(at).answer();
        Answer<T> expected = first.first(at);
        for (ChangeState change : changes) {
            Answer<T> before = AnswerJson.read(change.intent().before(), kind.values());
            Answer<T> after = AnswerJson.read(change.intent().after(), kind.values());
            if (change.isHalfDone()) {
                boolean half = !kind.holds(before, found) && !kind.holds(after, found);
                expected = half && kind.isBetween(before, after, found) ? found : Answer.absent();
            } else if (change.stands()) {
                expected = after;
            }
        }
        if (!kind.holds(expected, found)) {
            String told = changes.stream()
                    .map(c -> c.intent().id() + " " + c.outcome() + " " + c.undo())
                    .toList()
                    .toString();
            wrong.add(at + " is told as " + told + ", found " + found);
        }
    }
}
