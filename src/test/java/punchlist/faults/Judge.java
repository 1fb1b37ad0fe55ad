package punchlist.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import punchlist.machine.Outcome;
import punchlist.record.Completeness;
import punchlist.record.Entry;
import punchlist.record.Line;
import punchlist.record.OwnJournal;
import punchlist.record.RecordFile;
import punchlist.record.RecordState;
import punchlist.remedy.Plan;
import punchlist.session.Commissioning;
import punchlist.session.Product;
import punchlist.session.changes.ApplyReport;
import punchlist.session.changes.Applying;
import punchlist.session.changes.Undone;

/** Starts the program anew on what a fault left, and says what is not as it has to be. The same remains are tried once. */
final class Judge {

    private static final int ROUNDS = 3;

    private final Product product;
    private final Path work;
    private final Map<String, List<String>> judged = new ConcurrentHashMap<>();

    Judge(Product product, Path work) {
        this.product = product;
        this.work = work;
    }

    /** The next start knows how every change ended, and takes all back exactly. */
    List<String> takesBack(Remains remains) {
        return on(remains, "taking back", (program, session, wrong) -> {});
    }

    /**
     * The next start finishes what was begun, and what it did is taken back exactly. Some plans come only after others: an
     * account's desktop is restricted once the account is no administrator.
     */
    List<String> finishes(Remains remains) {
        return on(remains, "finishing", (program, session, wrong) -> {
            int round = 0;
            List<Plan> plans = program.plans(session);
            ApplyReport report;
            do {
                report = session.apply(plans, Applying.Asked.quietly("me"));
                plans = program.plans(session);
                round++;
            } while (report.isWhole() && !plans.isEmpty() && round < ROUNDS);
            if (!report.isWhole() || !plans.isEmpty()) {
                wrong.add("it could not be finished: " + report);
            }
        });
    }

    private interface Doing {
        void with(Program program, Commissioning session, List<String> wrong) throws IOException;
    }

    private List<String> on(Remains remains, String name, Doing doing) {
        return judged.computeIfAbsent(remains.key(name), key -> on(remains, doing));
    }

    private List<String> on(Remains remains, Doing doing) {
        List<String> wrong = new ArrayList<>();
        try {
            Path folder = Files.createTempDirectory(work, "next");
            remains.layInto(folder);
            DurableMachine machine = remains.machine().copy();
            Program program = new Program(product, machine, folder, Trouble.none());
            try (Commissioning session = program.open()) {
                Told told = new Told(
                        product.kinds(), session.state(), session.machine().machine(), machine);
                wrong.addAll(told.wrong());
                session.unkept().ifPresent(why -> wrong.add("its own journal cannot be kept: " + why));
                wrong.addAll(lost(remains, RecordFile.read(folder.resolve(Program.RECORD)), folder));
                doing.with(program, session, wrong);
                undo(session, wrong);
                Told after = new Told(
                        product.kinds(), session.state(), session.machine().machine(), machine);
                wrong.addAll(after.notAsAtFirst());
                wrong.addAll(machine.changed());
            }
            RecordFile record = RecordFile.read(folder.resolve(Program.RECORD));
            wrong.addAll(notWhole(program, record));
            wrong.addAll(givenTwice(record));
            wrong.addAll(lost(remains, record, folder));
            Program.clear(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException | AssertionError e) {
            wrong.add("the next start failed: " + e);
        }
        return wrong;
    }

    private static void undo(Commissioning session, List<String> wrong) throws IOException {
        for (Undone undone : session.undo(List.of(), "me", one -> {})) {
            if (!undone.outcome().map(Outcome::stands).orElse(true)) {
                wrong.add(undone.intent().id() + " could not be taken back: " + undone.outcome());
            }
        }
    }

    private static List<String> notWhole(Program program, RecordFile record) throws IOException {
        Optional<RecordState> kept =
                OwnJournal.of(record.lines().getFirst(), program.keeping().shelf());
        Completeness completeness = Completeness.of(record.lines(), kept);
        boolean closed = completeness.ending() == Completeness.Ending.CLOSED;
        return record.isIntact() && completeness.isWhole() && closed
                ? List.of()
                : List.of("it does not verify: " + record.damage() + record.torn() + " " + completeness);
    }

    /** The lines that were sure to be on a medium and are not in its file; and what only one book tells of changes. */
    private static List<String> lost(Remains remains, RecordFile record, Path folder) throws IOException {
        List<String> lost = new ArrayList<>();
        List<Entry> ofChanges = new ArrayList<>();
        for (var file : remains.forced().entrySet()) {
            Path path = folder.resolve(file.getKey());
            byte[] now = Files.exists(path) ? Files.readAllBytes(path) : new byte[0];
            int lines = wholeLines(file.getValue());
            if (now.length < lines || !Arrays.equals(now, 0, lines, file.getValue(), 0, lines)) {
                lost.add("entries lost from " + file.getKey());
            }
            if (lines > 0 && !file.getKey().equals(Program.RECORD)) {
                changes(RecordFile.read(path)).forEach(ofChanges::add);
            }
        }
        changes(record).forEach(ofChanges::remove);
        ofChanges.forEach(entry -> lost.add("entry lost from the record: " + entry));
        return lost;
    }

    /** Where the last whole line of these bytes ends. */
    private static int wholeLines(byte[] content) {
        int end = content.length;
        while (end > 0 && content[end - 1] != '\n') {
            end--;
        }
        return end;
    }

    private static List<String> givenTwice(RecordFile record) {
        List<String> ids = changes(record)
                .filter(Entry.Intent.class::isInstance)
                .map(entry -> ((Entry.Intent) entry).id())
                .toList();
        return ids.stream().distinct().count() == ids.size() ? List.of() : List.of("an id was given twice: " + ids);
    }

    private static Stream<Entry> changes(RecordFile file) {
        return file.lines().stream()
                .map(Line::entry)
                .filter(entry -> entry instanceof Entry.Intent
                        || entry instanceof Entry.Outcome
                        || entry instanceof Entry.UndoIntent
                        || entry instanceof Entry.UndoOutcome);
    }
}
