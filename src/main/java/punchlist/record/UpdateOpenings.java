package punchlist.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import punchlist.machine.Change;
import punchlist.machine.kinds.MachineKinds;
import punchlist.reading.Answer;
import punchlist.reading.QuestionKinds;
import punchlist.remedy.firewall.UpdateOpening;

/** The openings for an update of IGSS that a record tells of, and whether each was seen closed again (IGSS-PORT-443). */
public final class UpdateOpenings {

    private static final Set<String> UNTOUCHED = Set.of("moved", "refused", ChangeState.NOT_BEGUN);

    /**
     * An opening.
     *
     * @param change the change that made it
     * @param at when
     * @param by who confirmed it
     * @param until when a guard was to close it; empty where none stood over it
     * @param closed how it was closed; empty: nothing in the record shows that it was
     */
    public record Opening(String change, Instant at, String by, Optional<Instant> until, Optional<Closed> closed) {}

    /**
     * That it was closed.
     *
     * @param how by whom
     * @param at when that was written
     * @param by the person; empty where it was nobody of whom the record knows
     */
    public record Closed(How how, Instant at, String by) {}

    /** Who closed it. */
    public enum How {
        PERSON,
        GUARD,
        /** A later look at the rules no longer saw it. */
        SEEN_GONE
    }

    /** A change that opens or closes, and its line. */
    private record Begun(Line line, Entry.Intent intent) {}

    private UpdateOpenings() {}

    /** All openings, in order. */
    public static List<Opening> of(RecordState state) {
        Map<String, Instant> timed = new HashMap<>();
        List<Begun> begun = new ArrayList<>();
        List<Begun> removed = new ArrayList<>();
        ChangeCodec codec = new ChangeCodec(new QuestionKinds(MachineKinds.all()));
        for (Line line : state.lines()) {
            if (line.entry() instanceof Entry.Guard guard && guard.state().equals("timed")) {
                guard.changes().forEach(change -> timed.put(change, guard.until()));
            } else if (line.entry() instanceof Entry.Intent intent) {
                FirewallChange.change(codec, intent)
                        .filter(change -> change.at().equals(UpdateOpening.RULE))
                        .filter(change -> isTouched(state, intent))
                        .ifPresent(change -> (opens(change) ? begun : removed).add(new Begun(line, intent)));
            }
        }
        if (begun.isEmpty()) {
            return List.of();
        }
        Map<String, TakenBack> back = TakenBack.of(state.lines());
        StoredRules rules = new StoredRules(state.lines());
        return begun.stream()
                .map(one -> new Opening(
                        one.intent().id(),
                        one.line().at(),
                        one.intent().by(),
                        Optional.ofNullable(timed.get(one.intent().id())),
                        closed(state, one, back, removed, rules)))
                .toList();
    }

    /** Those of which nothing shows that they were closed. */
    public static List<Opening> open(RecordState state) {
        return of(state).stream().filter(opening -> opening.closed().isEmpty()).toList();
    }

    private static boolean isTouched(RecordState state, Entry.Intent intent) {
        return state.find(intent.id())
                .filter(known -> known.outcome().filter(UNTOUCHED::contains).isEmpty())
                .isPresent();
    }

    private static boolean opens(Change<?> change) {
        return change.after() instanceof Answer.Known<?>;
    }

    private static Optional<Closed> closed(
            RecordState state, Begun opened, Map<String, TakenBack> back, List<Begun> removed, StoredRules rules) {
        return Optional.ofNullable(back.get(opened.intent().id()))
                .filter(TakenBack::done)
                .map(one -> new Closed(one.guard() ? How.GUARD : How.PERSON, one.at(), one.by()))
                .or(() -> removed.stream()
                        .filter(later -> later.line().number() > opened.line().number())
                        .filter(later -> state.change(later.intent().id()).stands())
                        .findFirst()
                        .map(later -> new Closed(
                                How.PERSON, later.line().at(), later.intent().by())))
                .or(() -> rules.goneAfter(opened.line().number(), UpdateOpening.RULE)
                        .map(at -> new Closed(How.SEEN_GONE, at, "")));
    }
}
