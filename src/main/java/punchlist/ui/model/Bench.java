package punchlist.ui.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import punchlist.catalog.ControlId;
import punchlist.check.BoundControl;
import punchlist.check.VerdictKind;
import punchlist.check.health.Connected;
import punchlist.check.health.RemoteTools;
import punchlist.record.Entry;
import punchlist.record.RecordFile;
import punchlist.record.RecordProblem;
import punchlist.record.RecordState;
import punchlist.record.RunKind;
import punchlist.record.StoredControl;
import punchlist.record.seal.KeyProblem;
import punchlist.remedy.Plan;
import punchlist.report.RescueCard;
import punchlist.scope.Scope;
import punchlist.session.AttemptOrder;
import punchlist.session.CheckRun;
import punchlist.session.Checking;
import punchlist.session.Commissioning;
import punchlist.session.GuardPost;
import punchlist.session.Keeping;
import punchlist.session.Locking;
import punchlist.session.Looking;
import punchlist.session.OpenMachine;
import punchlist.session.Product;
import punchlist.session.Progress;
import punchlist.session.SealKeys;
import punchlist.session.Sealing;
import punchlist.session.UpdateWay;
import punchlist.session.changes.Applying;
import punchlist.session.changes.Undone;
import punchlist.session.guard.Guard;
import punchlist.session.watch.Watching;

/**
 * Machine and record as the wizard uses them. Used by the worker's thread alone; everything it gives out is immutable.
 */
final class Bench {

    private final Product product;
    private final OpenMachine machine;
    private final Optional<Scope> givenScope;
    private final Optional<AttemptOrder> attempts;
    private final Keeping keeping;
    private Optional<Commissioning> open = Optional.empty();

    Bench(Ground ground, Keeping keeping) {
        this.product = ground.product();
        this.machine = ground.machine();
        this.givenScope = ground.scope();
        this.attempts = ground.attempts();
        this.keeping = keeping;
    }

    Situation begin(Path file) throws IOException {
        close();
        open = Optional.of(Commissioning.open(product, machine, file, givenScope, keeping));
        return situation();
    }

    /** Reads a record without opening it; empty when there is none. */
    Optional<Situation> peek(Path file) throws IOException {
        if (!Files.isRegularFile(file) || Files.size(file) == 0) {
            return Optional.empty();
        }
        RecordFile read = RecordFile.read(file);
        if (read.lines().isEmpty()) {
            throw new RecordProblem(file + ": "
                    + read.damage()
                            .map(d -> "entry " + d.entry() + " " + d.why())
                            .orElse("no entry"));
        }
        RecordState state = RecordState.of(read.lines());
        Scope scope = state.scope().orElseGet(Scope::unsaid);
        return Optional.of(new Situation(product.catalog(), product.data(), state, scope, file, true));
    }

    /** Shows a record without opening it; what was open is closed. */
    Situation look(Path file) throws IOException {
        close();
        return peek(file).orElseThrow(() -> new RecordProblem(file + ": there is no such record"));
    }

    Situation situation() {
        Commissioning now = commissioning();
        return new Situation(product.catalog(), product.data(), now.state(), now.scope(), now.file(), false);
    }

    private Commissioning commissioning() {
        return open.orElseThrow(() -> new RecordProblem("no record is open for writing"));
    }

    Situation setScope(Scope scope) throws IOException {
        commissioning().setScope(scope);
        return situation();
    }

    Situation check(RunKind kind, Progress progress, BooleanSupplier cancelled) throws IOException {
        commissioning().check(product.controls().values(), kind, progress, cancelled);
        return situation();
    }

    Situation recheck(Collection<ControlId> controls, List<String> changes) throws IOException {
        List<BoundControl> bound = product.controls(controls);
        if (!bound.isEmpty()) {
            commissioning().recheck(bound, changes);
        }
        return situation();
    }

    /** Looks at these with the order to try an empty password once, where such an order can be given at all. */
    Situation attempt(Collection<ControlId> controls) throws IOException {
        return attempts.isEmpty()
                ? recheck(controls, List.of())
                : attempts.get().during(() -> recheck(controls, List.of()));
    }

    /** Listens with the scope that holds now; used in a thread of its own, and nothing is recorded. */
    Watching watching() {
        return new Watching(commissioning().looking(), machine.isRecorded());
    }

    /** What the machine says of itself: looked at afresh, nothing is recorded. */
    Detected detected() {
        Scope scope = commissioning().scope();
        return new Detected(machine.id(), scope, commissioning().looking().ask(soFar -> Detected.needs(scope, soFar)));
    }

    /** What could be done now about what was seen to be wrong: looked at afresh, nothing is recorded. */
    Offers offers() {
        RecordState state = commissioning().state();
        List<BoundControl> wrong = product.controls(product.remedies().keySet()).stream()
                .filter(bound -> Optional.ofNullable(
                                state.controls().get(bound.control().id().text()))
                        .filter(Bench::isWrong)
                        .isPresent())
                .toList();
        Looking looking = commissioning().looking();
        CheckRun run = looking.check(wrong, Checking.Comparing.NOTHING, Progress.NONE, () -> false);
        return new OfferMaker(product, run.readings())
                .make(looking.propose(run), () -> Connected.to(machine.machine(), remoteTools()));
    }

    /** What would let IGSS' update program call out: looked at afresh, nothing is recorded. */
    Offers opening(Optional<String> program) {
        UpdateWay.Proposed proposed = new UpdateWay(product, commissioning().looking()).propose(program);
        return new OfferMaker(product, proposed.readings())
                .make(
                        Map.of(UpdateWay.CONTROL, List.of(proposed.proposal())),
                        () -> Connected.to(machine.machine(), remoteTools()));
    }

    /** Applies a plan that a guard takes back after this time. */
    Situation openForATime(Plan plan, Duration time, Applying.Asked asked) throws IOException {
        List<String> ids = commissioning().applyForATime(plan, time, asked).ids();
        return recheck(List.of(UpdateWay.CONTROL), ids);
    }

    private RemoteTools remoteTools() {
        return RemoteTools.of(product.data().table(RemoteTools.TABLE));
    }

    private static boolean isWrong(StoredControl seen) {
        return seen.verdict() == VerdictKind.FAIL || seen.verdict() == VerdictKind.ATTENTION;
    }

    /** Saves how each change is taken back by hand, beside the record. */
    Path saveRescueCard(Words words, Situation now, List<Plan> plans) throws IOException {
        return new RescueCard(words.texts(), product.kinds())
                .save(now.state().header().machine(), now.file(), plans);
    }

    /** Applies plans until one change does not stand or {@code stopped}; then looks again. */
    Situation apply(List<Plan> plans, Applying.Asked asked) throws IOException {
        List<String> ids = commissioning().apply(plans, asked).ids();
        commissioning().learnFromGuards();
        return again(ids);
    }

    /** Says that the connection still stands: what is under guard stays. */
    Situation keep(String by) throws IOException {
        for (Guard guard : new GuardPost(product, keeping).over(commissioning().file())) {
            commissioning().keep(guard, by);
        }
        return situation();
    }

    /** What the guards have done meanwhile. */
    Situation learnFromGuards() throws IOException {
        commissioning().learnFromGuards();
        return situation();
    }

    Situation undo(List<String> ids, String by) throws IOException {
        List<Undone> undone = commissioning().undo(ids, by, one -> {});
        return again(undone.stream().map(one -> one.intent().id()).toList());
    }

    private Situation again(List<String> ids) throws IOException {
        if (!ids.isEmpty()) {
            commissioning().recheck(commissioning().controlsOf(ids), ids);
        }
        return situation();
    }

    Situation write(List<Entry> entries) {
        entries.forEach(commissioning()::write);
        return situation();
    }

    /** Locks the next revision; what is secret is wiped whatever comes of it. */
    Situation lock(Function<String, List<Entry>> lines, Sealing sealing) throws IOException, KeyProblem {
        Commissioning record = commissioning();
        SealKeys keys = new SealKeys(keeping.own(), keeping.clock());
        try (sealing) {
            new Locking(product.catalog(), keys).lock(new Pen(record), lines, sealing);
        }
        return situation();
    }

    private record Pen(Commissioning record) implements Locking.Pen {
        @Override
        public RecordState state() {
            return record.state();
        }

        @Override
        public void write(Entry entry) {
            record.write(entry);
        }
    }

    void close() throws IOException {
        if (open.isPresent()) {
            Commissioning old = open.get();
            open = Optional.empty();
            old.close();
        }
    }
}
