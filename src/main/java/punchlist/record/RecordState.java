package punchlist.record;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import punchlist.machine.MachineId;
import punchlist.scope.Scope;

/**
 * What the lines of a record add up to.
 *
 * @param lines the lines themselves
 * @param header by what and for which machine it was begun
 * @param scope the scope that holds now
 * @param runs the runs in order
 * @param controls the last that was said of each control, also by a look after changes
 * @param answers the last answer to each control
 * @param punchItems the punch items by id
 * @param changes the changes by id, in order
 * @param signatures the signature lines
 * @param locked the locked revisions
 * @param guard the last that was said of a guard
 * @param doubted the controls whose plan a witness outside contradicts, and nobody has answered since
 */
public record RecordState(
        List<Line> lines,
        Entry.Header header,
        Optional<Scope> scope,
        List<Entry.Run> runs,
        Map<String, StoredControl> controls,
        Map<String, Entry.Answered> answers,
        Map<String, Entry.PunchItem> punchItems,
        Map<String, ChangeState> changes,
        List<Entry.Signed> signatures,
        List<Entry.Locked> locked,
        Optional<Entry.Guard> guard,
        Set<String> doubted) {

    /**
     * Replays lines.
     *
     * @throws RecordProblem when the first is no header
     */
    public static RecordState of(List<Line> lines) {
        if (lines.isEmpty() || !(lines.getFirst().entry() instanceof Entry.Header header)) {
            throw new RecordProblem("a record begins with its header");
        }
        Replay replay = new Replay();
        lines.forEach(line -> replay.take(line.entry()));
        return replay.state(lines, header);
    }

    /**
     * Refuses another machine's record.
     *
     * @throws RecordProblem when this is the record of another machine
     */
    public void mustBeOf(MachineId machine, Path path) {
        if (!header.machine().isSameAs(machine)) {
            throw new RecordProblem(
                    path + ": is the record of " + header.machine().name() + ", not of " + machine.name());
        }
    }

    /** The last run. */
    public Optional<Entry.Run> lastRun() {
        return runs.isEmpty() ? Optional.empty() : Optional.of(runs.getLast());
    }

    /** The run of this id. */
    public Optional<Entry.Run> run(String id) {
        return runs.stream().filter(r -> r.id().equalsIgnoreCase(id)).findFirst();
    }

    /** The change of this id. */
    public Optional<ChangeState> find(String change) {
        return Optional.ofNullable(changes.get(change));
    }

    /**
     * The change of this id.
     *
     * @throws RecordProblem when there is none
     */
    public ChangeState change(String id) {
        return find(id).orElseThrow(() -> new RecordProblem("the record has no change " + id));
    }

    /** The changes that are half done: to be finished or taken back. */
    public List<ChangeState> halfDone() {
        return changes.values().stream().filter(ChangeState::isHalfDone).toList();
    }

    /** The changes that count only after a restart. */
    public List<ChangeState> waitingForRestart() {
        return changes.values().stream().filter(ChangeState::waitsForRestart).toList();
    }

    /** The changes whose end nobody knows. */
    public List<ChangeState> pending() {
        return changes.values().stream().filter(ChangeState::isPending).toList();
    }

    /** The id the next run has. */
    public String nextRun() {
        return "R" + (runs.size() + 1);
    }

    /** The id the next change has. */
    public String nextChange() {
        return "C" + (changes.size() + 1);
    }

    /** What stands on the sheet for a control now. */
    public Result result(String control) {
        Optional<Result> answered = Optional.ofNullable(answers.get(control)).map(Entry.Answered::result);
        Result result = Results.of(Optional.ofNullable(controls.get(control)), answered);
        return doubted.contains(control) ? Results.doubted(result) : result;
    }

    private static final class Replay {

        private Optional<Scope> scope = Optional.empty();
        private final List<Entry.Run> runs = new ArrayList<>();
        private final Map<String, StoredControl> controls = new LinkedHashMap<>();
        private final Map<String, Entry.Answered> answers = new LinkedHashMap<>();
        private final Map<String, Entry.PunchItem> punchItems = new LinkedHashMap<>();
        private final Map<String, ChangeState> changes = new LinkedHashMap<>();
        private final List<Entry.Signed> signatures = new ArrayList<>();
        private final List<Entry.Locked> locked = new ArrayList<>();
        private Optional<Entry.Guard> guard = Optional.empty();

        void take(Entry entry) {
            switch (entry) {
                case Entry.Header h -> {}
                case Entry.ScopeSet s -> scope = Optional.of(s.scope());
                case Entry.Run r -> {
                    runs.add(r);
                    r.controls().forEach(c -> controls.put(c.control(), c));
                }
                case Entry.Recheck r -> r.controls().forEach(c -> controls.put(c.control(), c));
                case Entry.Answered a -> answers.put(a.control(), a);
                case Entry.PasswordChecked p -> {}
                case Entry.PunchItem p -> punchItems.put(p.id(), p);
                case Entry.Intent i -> changes.put(i.id(), ChangeState.begun(i));
                case Entry.Outcome o -> alter(o.change(), c -> c.ended(o));
                case Entry.UndoIntent u -> alter(u.change(), ChangeState::undoing);
                case Entry.UndoOutcome o -> alter(o.change(), c -> c.undone(o));
                case Entry.Signed s -> signatures.add(s);
                case Entry.Locked l -> locked.add(l);
                case Entry.Guard g -> guard = Optional.of(g);
                case Entry.Health h -> {}
                case Entry.Missing m -> {}
                case Entry.Closed c -> {}
                case Entry.Looked l -> {}
                case Entry.Witnessed w -> {}
                case Entry.TornLine t -> {}
            }
        }

        private void alter(String change, UnaryOperator<ChangeState> how) {
            changes.computeIfPresent(change, (id, state) -> how.apply(state));
        }

        RecordState state(List<Line> lines, Entry.Header header) {
            return new RecordState(
                    List.copyOf(lines),
                    header,
                    scope,
                    List.copyOf(runs),
                    Collections.unmodifiableMap(controls),
                    Collections.unmodifiableMap(answers),
                    Collections.unmodifiableMap(punchItems),
                    Collections.unmodifiableMap(changes),
                    List.copyOf(signatures),
                    List.copyOf(locked),
                    guard,
                    Looks.doubted(lines));
        }
    }
}
