package punchlist.session;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import punchlist.catalog.ControlId;
import punchlist.check.BoundControl;
import punchlist.check.DriftSummary;
import punchlist.check.Judged;
import punchlist.machine.Change;
import punchlist.machine.DirectWorkbench;
import punchlist.machine.Outcome;
import punchlist.machine.Workbench;
import punchlist.reading.Answer;
import punchlist.record.ChangeState;
import punchlist.record.Drift;
import punchlist.record.Entry;
import punchlist.record.Journal;
import punchlist.record.RecordProblem;
import punchlist.record.RecordState;
import punchlist.record.RunKind;
import punchlist.remedy.Plan;
import punchlist.scope.Scope;

/**
 * One server's commissioning: a machine and its record, open for writing. Everything that is done here is in the record
 * before it returns. Not safe for use by several threads at once.
 */
public final class Commissioning implements AutoCloseable {

    private final Product product;
    private final OpenMachine opened;
    private final Journal journal;
    private final ChangeCodec changes;

    private Commissioning(Product product, OpenMachine opened, Journal journal) {
        this.product = product;
        this.opened = opened;
        this.journal = journal;
        this.changes = new ChangeCodec(product.kinds());
    }

    /**
     * Opens a record, or begins it when the file is missing. A scope that is given replaces the record's, and that is
     * recorded; else the record's own holds, else the one recorded with the machine.
     *
     * @throws RecordProblem when the record is damaged, open elsewhere or of another machine
     * @throws IOException when the file cannot be read or written
     */
    public static Commissioning open(
            Product product, OpenMachine opened, Path record, Optional<Scope> given, Clock clock) throws IOException {
        Entry.Header header = new Entry.Header(
                product.version(),
                product.catalog().version(),
                product.catalog().hash(),
                product.guideLines(),
                opened.id(),
                opened.source(),
                /* closes= */ false,
                Optional.empty());
        Journal journal = journal(record, header, clock);
        Commissioning session = new Commissioning(product, opened, journal);
        try {
            session.takeUpScope(given);
            Replay.onto(opened, journal.state(), product.kinds());
            return session;
        } catch (RuntimeException | IOException e) {
            session.close();
            throw e;
        }
    }

    private static Journal journal(Path record, Entry.Header header, Clock clock) throws IOException {
        Machines.Pinned pinned = Machines.pin(record);
        try {
            return Journal.open(record, header, clock);
        } finally {
            pinned.close();
        }
    }

    private void takeUpScope(Optional<Scope> given) throws IOException {
        Optional<Scope> held = journal.state().scope();
        if (given.isPresent() && !given.equals(held)) {
            journal.append(new Entry.ScopeSet(given.get(), held.isPresent()));
        } else if (held.isEmpty()) {
            journal.append(new Entry.ScopeSet(opened.ownScope().orElseGet(Scope::unsaid), false));
        }
    }

    /** What the record adds up to now. */
    public RecordState state() {
        return journal.state();
    }

    /** The record's file. */
    public Path file() {
        return journal.path();
    }

    /** The machine. */
    public OpenMachine machine() {
        return opened;
    }

    /** The scope that holds now. */
    public Scope scope() {
        return state().scope().orElseGet(Scope::unsaid);
    }

    /** Replaces the scope, when it differs. */
    public void setScope(Scope scope) throws IOException {
        if (!scope.equals(scope())) {
            journal.append(new Entry.ScopeSet(scope, true));
        }
    }

    /** Looks without recording. */
    public Looking looking() {
        return new Looking(product, opened, scope());
    }

    /** One run over these controls, recorded when it is finished. */
    public CheckRun check(Collection<BoundControl> controls, RunKind kind, Progress progress, BooleanSupplier cancelled)
            throws IOException {
        CheckRun run = looking().check(controls, this::since, progress, cancelled);
        Instant asOf = opened.machine().now();
        journal.append(new Entry.Run(
                state().nextRun(),
                kind,
                product.version(),
                product.catalog().hash(),
                System.getProperty("user.name", "unknown"),
                run.startedAt(),
                run.finishedAt(),
                asOf,
                product.store().readings(run.readings()),
                product.store().controls(run.judged())));
        return run;
    }

    private Answer<DriftSummary> since(List<Judged> judged) {
        RecordState state = state();
        if (state.lastRun().isEmpty()) {
            return Answer.absent();
        }
        Entry.Run last = state.lastRun().get();
        Drift drift =
                Drift.between(last.id(), last.controls(), "now", product.store().controls(judged));
        return Answer.known(new DriftSummary(
                last.id(),
                names(drift, Drift.Group.WORSE),
                names(drift, Drift.Group.BETTER),
                names(drift, Drift.Group.DIFFERENT)));
    }

    private static List<String> names(Drift drift, Drift.Group group) {
        return drift.of(group).stream().map(Drift.Item::control).distinct().toList();
    }

    /**
     * Applies plans one change at a time, intent before and outcome after each. The first change that does not stand as
     * wanted stops the rest.
     *
     * @param by who confirmed
     * @param heard hears of each change as it ends
     * @return what was tried, in order
     * @throws IOException when the record could not be written: nothing further was touched
     */
    public List<Applied> apply(List<Plan> plans, String by, Consumer<Applied> heard) throws IOException {
        Workbench workbench = workbench();
        List<Applied> applied = new ArrayList<>();
        for (Plan plan : plans) {
            for (Change<?> change : plan.inOrder()) {
                Applied one = applyOne(workbench, plan, change, by);
                applied.add(one);
                heard.accept(one);
                if (!one.outcome().stands()) {
                    return applied;
                }
            }
        }
        return applied;
    }

    private Applied applyOne(Workbench workbench, Plan plan, Change<?> change, String by) throws IOException {
        String id = state().nextChange();
        journal.append(changes.intent(id, plan, change, by));
        Outcome outcome = workbench.apply(change);
        journal.append(new Entry.Outcome(
                id, outcome.code(), Outcomes.found(product.kinds(), change, outcome), Outcomes.why(outcome)));
        return new Applied(id, plan, change, outcome);
    }

    /** Looks again at these controls after changes; recorded beside the changes, not as a run. */
    public CheckRun recheck(Collection<BoundControl> controls, List<String> changeIds) throws IOException {
        CheckRun run = looking().check(controls, this::since, Progress.NONE, () -> false);
        journal.append(new Entry.Recheck(
                changeIds,
                product.version(),
                product.catalog().hash(),
                product.store().readings(run.readings()),
                product.store().controls(run.judged())));
        return run;
    }

    /**
     * Takes changes back, newest first. The first that cannot be taken back stops the rest.
     *
     * @param ids which; all that can be, when empty
     * @throws RecordProblem when the record has no such change
     */
    public List<Undone> undo(List<String> ids, String by, Consumer<Undone> heard) throws IOException {
        List<Undone> undone = new ArrayList<>();
        for (ChangeState state : Undoing.newestFirst(state(), ids)) {
            Undone one = undoOne(state, by);
            undone.add(one);
            heard.accept(one);
            if (!one.outcome().map(Outcome::stands).orElse(true)) {
                return undone;
            }
        }
        return undone;
    }

    private Undone undoOne(ChangeState state, String by) throws IOException {
        Change<?> back = changes.back(state);
        if (!state.canBeTakenBack()) {
            return new Undone(state.intent(), back, Optional.empty());
        }
        journal.append(new Entry.UndoIntent(state.intent().id(), by));
        Outcome outcome = Undoing.takeBack(workbench(), product.kinds(), back);
        journal.append(new Entry.UndoOutcome(
                state.intent().id(),
                outcome.code(),
                Outcomes.found(product.kinds(), back, outcome),
                Outcomes.why(outcome)));
        return new Undone(state.intent(), back, Optional.of(outcome));
    }

    private Workbench workbench() {
        return new DirectWorkbench(opened.machine(), opened.setters(), product.kinds());
    }

    /** The controls whose changes these are. */
    public List<BoundControl> controlsOf(List<String> changeIds) {
        RecordState state = state();
        return product.controls(changeIds.stream()
                .map(id -> state.changes().get(id))
                .filter(Objects::nonNull)
                .map(c -> new ControlId(c.intent().control()))
                .toList());
    }

    /** Writes what a person said: an answer, a punch item, a signature, a locked revision. */
    public void write(Entry entry) {
        try {
            journal.append(entry);
        } catch (IOException e) {
            throw new UncheckedIOException("the record " + journal.path() + " could not be written", e);
        }
    }

    @Override
    public void close() throws IOException {
        journal.close();
    }
}
