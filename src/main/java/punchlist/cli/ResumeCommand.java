package punchlist.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import punchlist.check.BoundControl;
import punchlist.record.ChangeState;
import punchlist.record.RecordState;
import punchlist.remedy.Hazard;
import punchlist.session.Commissioning;
import punchlist.session.OpenMachine;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code punchlist resume}: looks how changes ended that were cut off, and finishes them or takes them back. */
@Command(name = "resume")
final class ResumeCommand extends Task {

    @Option(names = "--record", paramLabel = "FILE", required = true)
    private @Nullable Path record;

    @Option(names = "--finish")
    private boolean finish;

    @Option(names = "--take-back")
    private boolean takeBack;

    @Option(names = "--yes")
    private boolean yes;

    @Option(names = "--accept-hazard", paramLabel = "NAME")
    private List<Hazard> accepted = List.of();

    @Option(names = "--format", paramLabel = "text|json")
    private Format format = Format.TEXT;

    @Override
    int run(Desk desk) throws IOException {
        Path file = Optional.ofNullable(record).orElseThrow(() -> new Usage("--record is missing"));
        if (finish && takeBack) {
            throw new Usage("--finish and --take-back exclude each other");
        }
        OpenMachine opened = desk.machine(common().givenMachine().orElseGet(() -> RecordedOn.machine(file)));
        try (Commissioning session =
                Commissioning.open(desk.product(), opened, file, desk.givenScope(), desk.keeping())) {
            List<ChangeState> open = session.unfinished();
            if (finish && !open.isEmpty()) {
                Fixing.mustBeAllowed(opened, session.scope());
                List<BoundControl> controls = session.controlsOf(
                        open.stream().map(c -> c.intent().id()).toList());
                return new Fixing(desk, format, yes, accepted).fix(session, controls);
            }
            if (takeBack) {
                List<String> ids = open.stream()
                        .filter(ChangeState::canBeTakenBack)
                        .map(c -> c.intent().id())
                        .toList();
                return ids.isEmpty() ? shown(desk, session) : new TakingBack(desk, format, yes).undo(session, ids);
            }
            return shown(desk, session);
        }
    }

    private int shown(Desk desk, Commissioning session) {
        switch (format) {
            case JSON -> desk.out().json(json(session));
            case TEXT -> text(desk.out(), session);
        }
        RecordState state = session.state();
        return state.pending().isEmpty() && state.halfDone().isEmpty() ? 0 : 1;
    }

    private static void text(Out out, Commissioning session) {
        for (ChangeState change : session.state().changes().values()) {
            out.line(out.texts()
                    .get(
                            "cli.resume.change",
                            change.intent().id(),
                            Unfinished.where(change),
                            out.texts().get("change." + Unfinished.word(change))));
        }
        if (session.state().changes().isEmpty()) {
            out.line(out.texts().get("cli.resume.none"));
        }
        Unfinished.say(out, session);
    }

    private static ObjectNode json(Commissioning session) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("format", "punchlist-resume/1");
        json.set("machine", RunJson.machine(session.state().header().machine()));
        ArrayNode changes = json.putArray("changes");
        for (ChangeState change : session.state().changes().values()) {
            changes.addObject()
                    .put("id", change.intent().id())
                    .put("control", change.intent().control())
                    .put("subject", change.intent().subject())
                    .put("state", Unfinished.word(change))
                    .put(
                            "learnedNow",
                            session.settled().contains(change.intent().id()))
                    .put("waitsForRestart", change.waitsForRestart());
        }
        return json;
    }
}
