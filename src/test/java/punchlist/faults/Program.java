package punchlist.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import punchlist.catalog.ControlId;
import punchlist.check.BoundControl;
import punchlist.faults.WriteLog.Kept;
import punchlist.record.RecordProblem;
import punchlist.record.RunKind;
import punchlist.remedy.Plan;
import punchlist.remedy.Proposal;
import punchlist.session.CheckRun;
import punchlist.session.Checking;
import punchlist.session.Commissioning;
import punchlist.session.Keeping;
import punchlist.session.Looking;
import punchlist.session.OwnFolder;
import punchlist.session.Product;
import punchlist.session.Progress;
import punchlist.session.changes.ApplyReport;
import punchlist.session.changes.Applying;

/** One start of the program on a server and the files in a folder, with a fault somewhere. */
final class Program {

    /** The record's name in the folder. */
    static final String RECORD = "r.punchlist";

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);

    private final Product product;
    private final DurableMachine machine;
    private final Path folder;
    private final Trouble trouble;
    private final Consumer<Map<String, Kept>> told;
    private final FaultyDisk disk;

    Program(Product product, DurableMachine machine, Path folder, Trouble trouble) {
        this(product, machine, folder, trouble, kept -> {});
    }

    /** A start of which somebody hears how the files are whenever they or the machine have changed. */
    Program(Product product, DurableMachine machine, Path folder, Trouble trouble, Consumer<Map<String, Kept>> told) {
        this.product = product;
        this.machine = machine;
        this.folder = folder;
        this.trouble = trouble;
        this.told = told;
        this.disk = new FaultyDisk(folder, PlainDisk::open, trouble, told);
    }

    /** A start that nothing strikes, and of which somebody hears what a kill would leave at these points. */
    Program(Product product, DurableMachine machine, Path folder, IntPredicate points, Consumer<Left> left) {
        this.product = product;
        this.machine = machine;
        this.folder = folder;
        this.trouble = Trouble.watched((point, where) -> {
            if (points.test(point)) {
                left.accept(new Left(point, where, found()));
            }
        });
        this.told = kept -> {};
        this.disk = new FaultyDisk(folder, PlainDisk::open, trouble, told);
    }

    /** What a kill at a point leaves. */
    record Left(int point, String where, Remains remains) {}

    /** A step of a session. */
    @FunctionalInterface
    interface Step {
        void with(Commissioning session) throws IOException;
    }

    Keeping keeping() {
        return new Keeping(CLOCK, disk, OwnFolder.ofUser(folder.resolve("own")), () -> new UUID(0, 0));
    }

    Commissioning open() throws IOException {
        Setting setting = new Setting(trouble, this::mustBeIntended, () -> told.accept(disk.now()));
        return Commissioning.open(product, machine.open(setting), folder.resolve(RECORD), Optional.empty(), keeping());
    }

    /** As the command line goes about it: the first problem ends it. */
    Optional<Exception> once(List<Step> steps) {
        try (Commissioning session = open()) {
            for (Step step : steps) {
                step.with(session);
            }
            return Optional.empty();
        } catch (IOException | UncheckedIOException | RecordProblem e) {
            return Optional.of(e);
        }
    }

    /** As the wizard does: what failed is told, and the session goes on. */
    Optional<Exception> stubbornly(List<Step> steps) {
        Optional<Exception> first = Optional.empty();
        try (Commissioning session = open()) {
            for (Step step : steps) {
                try {
                    step.with(session);
                } catch (IOException | UncheckedIOException | RecordProblem e) {
                    first = first.or(() -> Optional.of(e));
                }
            }
        } catch (IOException | UncheckedIOException | RecordProblem e) {
            return first.or(() -> Optional.of(e));
        }
        return first;
    }

    /** Check, apply, look again, take back, apply again. */
    List<Step> everything() {
        return List.of(
                session -> session.check(controls(), RunKind.COMMISSIONING, Progress.NONE, () -> false),
                this::applyAndLook,
                session -> session.undo(List.of(), "me", undone -> {}),
                session -> session.apply(plans(session), Applying.Asked.quietly("me")));
    }

    private void applyAndLook(Commissioning session) throws IOException {
        ApplyReport report = session.apply(plans(session), Applying.Asked.quietly("me"));
        session.recheck(controls(), report.ids());
    }

    /** The plans that there are for the server's controls, as {@code fix} makes them. */
    List<Plan> plans(Commissioning session) {
        List<Plan> plans = new ArrayList<>();
        proposals(session).values().stream().flatMap(List::stream).forEach(proposal -> {
            if (proposal instanceof Proposal.Mend(Plan plan)
                    && plans.stream().noneMatch(p -> p.inOrder().equals(plan.inOrder()))) {
                plans.add(plan);
            }
        });
        return plans;
    }

    Map<ControlId, List<Proposal>> proposals(Commissioning session) {
        Looking looking = session.looking();
        CheckRun run = looking.check(controls(), Checking.Comparing.NOTHING, Progress.NONE, () -> false);
        return looking.propose(run);
    }

    List<BoundControl> controls() {
        return product.controls(machine.server().controls());
    }

    /** What is left of it when it ends at the point at which it is. */
    private Remains found() {
        return Remains.ofProcess(disk.found(), machine);
    }

    /** What is left of it now. */
    Remains remains() {
        return Remains.ofProcess(disk.now(), machine);
    }

    /** Nothing may be touched while the last that both media say of a change is not that it is about to be made. */
    private void mustBeIntended() {
        disk.now().forEach((name, kept) -> {
            String last = lastOfChange(kept.forced());
            if (!last.endsWith("intent\"}")) {
                throw new AssertionError("something is set while " + name + " says " + last);
            }
        });
    }

    /** From the end: a record of many changes is long. */
    private static String lastOfChange(byte[] lines) {
        for (int end = lines.length; end > 0; ) {
            int from = end - 1;
            while (from > 0 && lines[from - 1] != '\n') {
                from--;
            }
            String line = new String(lines, from, end - from, StandardCharsets.UTF_8).stripTrailing();
            if (line.contains("intent\"}") || line.contains("outcome\"}")) {
                return line;
            }
            end = from;
        }
        return "nothing";
    }

    void letGo() throws IOException {
        disk.letGo();
    }

    /** Removes what a run left in its folder. */
    static void clear(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path path : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(path);
            }
        }
    }
}
