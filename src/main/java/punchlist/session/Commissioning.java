package punchlist.session;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import punchlist.check.BoundControl;
import punchlist.check.DriftSummary;
import punchlist.check.Judged;
import punchlist.machine.DirectWorkbench;
import punchlist.machine.Outcome;
import punchlist.machine.Workbench;
import punchlist.reading.Answer;
import punchlist.reading.Readings;
import punchlist.record.Books;
import punchlist.record.ChangeState;
import punchlist.record.Entry;
import punchlist.record.RecordProblem;
import punchlist.record.RecordState;
import punchlist.record.RunKind;
import punchlist.remedy.Plan;
import punchlist.scope.Scope;
import punchlist.session.changes.ApplyReport;
import punchlist.session.changes.Applying;
import punchlist.session.changes.Changing;
import punchlist.session.changes.GuardNews;
import punchlist.session.changes.HealthWatch;
import punchlist.session.changes.Replay;
import punchlist.session.changes.Settling;
import punchlist.session.changes.UnderGuard;
import punchlist.session.changes.Undoing;
import punchlist.session.changes.Undone;
import punchlist.session.guard.Guard;
import punchlist.session.guard.Guarding;
import punchlist.session.guard.Phase;

/**
 * One server's commissioning: a machine and its record, open for writing. Everything that is done here is in the record
 * before it returns. Not safe for use by several threads at once.
 */
public final class Commissioning implements AutoCloseable {

    private final Product product;
    private final OpenMachine opened;
    private final Books books;
    private final Changing changing;
    private final GuardPost post;
    private List<String> settled = List.of();

    private Commissioning(Product product, OpenMachine opened, Books books, GuardPost post) {
        this.product = product;
        this.opened = opened;
        this.books = books;
        this.changing = new Changing(product.kinds(), workbench(), books);
        this.post = post;
    }

    /**
     * Opens a record, or begins it when the file is missing. A scope that is given replaces the record's, and that is
     * recorded; else the record's own holds, else the one recorded with the machine. Changes that a crash cut off, or that
     * waited for a restart, are looked at.
     *
     * @throws RecordProblem when the record is damaged, open elsewhere or of another machine
     * @throws IOException when a file cannot be read or written
     */
    public static Commissioning open(
            Product product, OpenMachine opened, Path record, Optional<Scope> given, Keeping keeping)
            throws IOException {
        Entry.Header header = new Entry.Header(
                product.version(),
                product.catalog().version(),
                product.catalog().hash(),
                product.guideLines(),
                opened.id(),
                opened.source(),
                Optional.of(keeping.newId()),
                Optional.empty());
        Books books = books(record, header, keeping.booksOf(opened));
        Commissioning session = new Commissioning(product, opened, books, new GuardPost(product, keeping));
        try {
            session.takeUpScope(given);
            Replay.onto(opened.recorded(), books.state(), product.kinds());
            session.learnFromGuards();
            session.settled = new Settling(product.kinds(), opened.machine(), books).settle();
            return session;
        } catch (RuntimeException | IOException e) {
            session.close();
            throw e;
        }
    }

    private static Books books(Path record, Entry.Header header, Books.Keeping keeping) throws IOException {
        Machines.Pinned pinned = Machines.pin(record);
        try {
            return Books.open(record, header, keeping);
        } finally {
            pinned.close();
        }
    }

    /** Takes into the record what guards have done meanwhile. */
    public void learnFromGuards() throws IOException {
        if (!opened.isRecorded()) {
            for (Guard guard : post.over(books.state().lines().getFirst())) {
                GuardNews.into(books, guard);
            }
        }
    }

    /**
     * Lets changes under guard stay; afterwards the record tells how far the guard is.
     *
     * @param by who is still connected
     * @throws IOException when it could not be written
     */
    public Phase keep(Guard guard, String by) throws IOException {
        Phase phase = guard.confirm(by);
        GuardNews.into(books, guard);
        return phase;
    }

    private void takeUpScope(Optional<Scope> given) throws IOException {
        Optional<Scope> held = books.state().scope();
        if (given.isPresent() && !given.equals(held)) {
            books.append(new Entry.ScopeSet(given.get(), held.isPresent()));
        } else if (held.isEmpty()) {
            books.append(new Entry.ScopeSet(opened.ownScope().orElseGet(Scope::unsaid), false));
        }
    }

    /** The changes whose end was learned when the record was opened. */
    public List<String> settled() {
        return settled;
    }

    /** The changes that a crash left half done or kept from being begun, and that nothing has replaced since. */
    public List<ChangeState> unfinished() {
        RecordState state = state();
        return state.changes().values().stream()
                .filter(c -> c.isPending() || c.isHalfDone() || (c.wasNotBegun() && isLastOfItsPlace(c, state)))
                .toList();
    }

    private static boolean isLastOfItsPlace(ChangeState change, RecordState state) {
        return state.changes().values().stream()
                .filter(c -> c.intent().kind().equals(change.intent().kind())
                        && c.intent().path().equals(change.intent().path()))
                .reduce((first, second) -> second)
                .filter(change::equals)
                .isPresent();
    }

    /** Why this computer's own journal of changes cannot be kept; empty when it can, or was not needed yet. */
    public Optional<String> unkept() {
        return books.unkept();
    }

    /** What the record adds up to now. */
    public RecordState state() {
        return books.state();
    }

    /** The record's file. */
    public Path file() {
        return books.path();
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
            books.append(new Entry.ScopeSet(scope, true));
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
        books.append(new Entry.Run(
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

    private Answer<DriftSummary> since(List<Judged> judged, Readings readings) {
        return new SinceLastRun(state(), product.store()).summary(judged, readings);
    }

    /**
     * Applies plans that were confirmed; see {@link Applying}.
     *
     * @throws IOException when the books could not be written: nothing further was touched
     */
    public ApplyReport apply(List<Plan> plans, Applying.Asked asked) throws IOException {
        HealthWatch health = HealthWatch.on(opened.machine(), opened.settling());
        UnderGuard making = new UnderGuard(changing, books, post.guards(opened), Guarding.USUAL);
        return Applying.apply(making, books, health, plans, asked);
    }

    /**
     * Applies a plan for a time: a guard takes it back then, after a crash or a restart too, and nobody can confirm.
     *
     * @throws IOException as {@link #apply}
     */
    public ApplyReport applyForATime(Plan plan, Duration time, Applying.Asked asked) throws IOException {
        HealthWatch health = HealthWatch.on(opened.machine(), opened.settling());
        UnderGuard making = UnderGuard.forATime(changing, books, post.guards(opened), time);
        return Applying.apply(making, books, health, List.of(plan), asked);
    }

    /** Looks again at these controls after changes; recorded beside the changes, not as a run. */
    public CheckRun recheck(Collection<BoundControl> controls, List<String> changeIds) throws IOException {
        CheckRun run = looking().check(controls, this::since, Progress.NONE, () -> false);
        books.append(new Entry.Recheck(
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
            Undone one = changing.takeBack(state.intent().id(), by);
            undone.add(one);
            heard.accept(one);
            if (!one.outcome().map(Outcome::stands).orElse(true)) {
                return undone;
            }
        }
        return undone;
    }

    private Workbench workbench() {
        return new DirectWorkbench(opened.machine(), opened.setters(), product.kinds());
    }

    /** The controls whose changes these are. */
    public List<BoundControl> controlsOf(List<String> changeIds) {
        return new Concerned(product, state()).by(changeIds);
    }

    /** Writes what a person said: an answer, a punch item, a signature, a locked revision. */
    public void write(Entry entry) {
        try {
            books.append(entry);
        } catch (IOException e) {
            throw new UncheckedIOException("the record " + books.path() + " could not be written", e);
        }
    }

    @Override
    public void close() throws IOException {
        books.close();
    }
}
