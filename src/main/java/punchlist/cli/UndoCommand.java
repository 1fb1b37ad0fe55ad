package punchlist.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import punchlist.machine.MachineId;
import punchlist.machine.Outcome;
import punchlist.reading.AnswerJson;
import punchlist.reading.GivenPath;
import punchlist.record.ChangeState;
import punchlist.record.Damage;
import punchlist.record.Entry;
import punchlist.record.RecordFile;
import punchlist.record.RecordState;
import punchlist.session.CheckRun;
import punchlist.session.Commissioning;
import punchlist.session.OpenMachine;
import punchlist.session.Undone;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code punchlist undo}: takes changes back, newest first. */
@Command(name = "undo")
final class UndoCommand extends Task {

    @Option(names = "--record", paramLabel = "FILE", required = true)
    private @Nullable Path record;

    @Parameters(arity = "0..*", paramLabel = "CHANGE")
    private List<String> changes = List.of();

    @Option(names = "--yes")
    private boolean yes;

    @Option(names = "--format", paramLabel = "text|json")
    private Format format = Format.TEXT;

    @Override
    int run(Desk desk) throws IOException {
        Path file = Optional.ofNullable(record).orElseThrow(() -> new Usage("--record is missing"));
        OpenMachine opened = desk.machine(common().givenMachine().orElseGet(() -> machineOf(file)));
        try (Commissioning session = Commissioning.open(desk.product(), opened, file, Optional.empty(), desk.clock())) {
            List<String> ids =
                    changes.stream().map(c -> c.toUpperCase(Locale.ROOT)).toList();
            long some = session.state().changes().values().stream()
                    .filter(c -> ids.isEmpty() || ids.contains(c.intent().id()))
                    .filter(ChangeState::canBeTakenBack)
                    .count();
            if (some > 0 && !yes && !confirmed(desk, session.state(), ids, (int) some)) {
                return ERROR;
            }
            List<Undone> undone = session.undo(ids, System.getProperty("user.name", "unknown"), u -> {});
            List<String> tried = undone.stream().map(u -> u.intent().id()).toList();
            Optional<CheckRun> after = undone.stream().anyMatch(u -> u.outcome().isPresent())
                    ? Optional.of(session.recheck(session.controlsOf(tried), tried))
                    : Optional.empty();
            print(desk, session.state(), undone, after);
            boolean all = undone.stream()
                            .allMatch(u -> u.outcome().map(Outcome::stands).orElse(true))
                    && undone.stream().filter(u -> u.outcome().isPresent()).count() == some;
            return all ? 0 : 1;
        }
    }

    /** Shows what would be taken back, newest first, and asks. */
    private static boolean confirmed(Desk desk, RecordState state, List<String> ids, int some) {
        List<ChangeState> wanted = new ArrayList<>(state.changes().values());
        Collections.reverse(wanted);
        for (ChangeState change : wanted) {
            Entry.Intent intent = change.intent();
            if (change.canBeTakenBack() && (ids.isEmpty() || ids.contains(intent.id()))) {
                desk.out()
                        .problem(desk.out()
                                .texts()
                                .get(
                                        "cli.fix.change",
                                        intent.id() + " " + intent.control(),
                                        String.join(" ", intent.path()),
                                        FixView.shortened(intent.after().toString()),
                                        FixView.shortened(intent.before().toString()),
                                        intent.reversal()));
            }
        }
        return Confirmation.typed(desk.out(), some);
    }

    private static String machineOf(Path file) {
        try {
            RecordFile read = RecordFile.read(file);
            if (read.lines().isEmpty()) {
                throw new Usage(file + ": is no record: "
                        + read.damage().map(Damage::why).orElse("it is empty"));
            }
            Entry.Header header = RecordState.of(read.lines()).header();
            return header.machine().kind() == MachineId.Kind.SNAPSHOT
                    ? snapshotOf(file, header)
                    : header.machine().kind().name().toLowerCase(Locale.ROOT);
        } catch (IOException e) {
            throw new Usage(file + ": cannot be read: " + e);
        }
    }

    /** Where the record says its snapshot lies; a record from elsewhere must not make this computer log on to another. */
    private static String snapshotOf(Path file, Entry.Header header) {
        String source = header.source()
                .orElseThrow(() -> new Usage(file + ": does not say where its snapshot lies; say --machine"));
        Optional<String> danger = GivenPath.danger(source)
                .or(() -> Files.isSymbolicLink(Path.of(source)) ? Optional.of("it is a link") : Optional.empty());
        if (danger.isPresent()) {
            throw new Usage(file + ": the snapshot it names is not opened (" + source + "): " + danger.get()
                    + "; say --machine");
        }
        return source;
    }

    private void print(Desk desk, RecordState state, List<Undone> undone, Optional<CheckRun> after) {
        switch (format) {
            case JSON -> desk.out().json(json(desk, state, undone, after));
            case TEXT -> {
                if (undone.isEmpty()) {
                    desk.out().line(desk.out().texts().get("cli.undo.nothing"));
                }
                undone.forEach(u -> desk.out()
                        .line(u.intent().id() + " " + desk.out().texts().get("undone." + code(u)) + ": "
                                + u.intent().control() + " "
                                + String.join(" ", u.intent().path())));
            }
        }
    }

    private static String code(Undone undone) {
        return undone.outcome().map(Outcome::code).orElse("nothing");
    }

    private static ObjectNode json(Desk desk, RecordState state, List<Undone> undone, Optional<CheckRun> after) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("format", "punchlist-undo/1");
        json.set("machine", RunJson.machine(state.header().machine()));
        ArrayNode changes = json.putArray("changes");
        for (Undone one : undone) {
            ObjectNode node = changes.addObject()
                    .put("id", one.intent().id())
                    .put("control", one.intent().control())
                    .put("subject", one.intent().subject());
            node.setAll(ChangeView.write(desk.product().kinds(), one.change()));
            node.put("outcome", code(one));
            one.outcome().flatMap(FixView::why).ifPresent(w -> node.set("why", AnswerJson.write(w)));
        }
        ArrayNode controls = json.putArray("controls");
        after.ifPresent(run -> run.judged().forEach(j -> controls.addObject()
                .put("control", j.control().id().text())
                .put("verdict", j.verdict().key())));
        return json;
    }
}
