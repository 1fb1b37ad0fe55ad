package punchlist.session;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import punchlist.machine.MachineId;
import punchlist.machine.recorded.Redaction;
import punchlist.machine.recorded.Snapshot;
import punchlist.reading.PlainFile;
import punchlist.reading.PrettyJson;
import punchlist.reading.Question;
import punchlist.reading.QuestionKind;
import punchlist.reading.QuestionKinds;
import punchlist.reading.Reading;
import punchlist.reading.Section;
import punchlist.scope.Scope;
import punchlist.scope.ScopeWriter;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** The use case "record this machine": what a run has read, as a snapshot that gives the same findings again. */
public final class TakeSnapshot {

    private final QuestionKinds kinds;

    /** Records answers of these kinds. */
    public TakeSnapshot(QuestionKinds kinds) {
        this.kinds = kinds;
    }

    /** The snapshot of what a run has read. */
    public ObjectNode of(MachineId machine, CheckRun run, Optional<Scope> scope) {
        ObjectNode root = JsonNodeFactory.instance
                .objectNode()
                .put("format", Snapshot.FORMAT)
                .put("takenAt", run.startedAt().toString());
        root.putObject("machine").put("id", machine.id()).put("name", machine.name());
        scope.ifPresent(s -> root.set("scope", ScopeWriter.write(s)));
        run.readings().all().forEach(reading -> put(reading, root));
        return root;
    }

    private <T> void put(Reading<T> reading, ObjectNode root) {
        QuestionKind<Question<T>, T> kind = kinds.of(reading.question());
        if (kind.section().equals("drift")) {
            return;
        }
        kind.form().write(reading.question(), reading.answer(), new Section(root, kind.section()));
        reading.origin().ifPresent(origin -> new Section(root, "origins")
                .put(
                        List.of(kind.key(reading.question())),
                        StringNode.valueOf(
                                origin.name().toLowerCase(Locale.ROOT).replace('_', '-'))));
    }

    /** The snapshot without names, addresses and serial numbers. */
    public ObjectNode redacted(ObjectNode snapshot) {
        return new Redaction().of(snapshot);
    }

    /**
     * Writes a snapshot beside its place and moves it there, so that no half file is left.
     *
     * @throws IOException when it could not be written
     */
    public void write(ObjectNode snapshot, Path file) throws IOException {
        PlainFile.replace(file, PrettyJson.write(snapshot).getBytes(StandardCharsets.UTF_8));
    }
}
