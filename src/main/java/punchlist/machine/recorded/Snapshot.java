package punchlist.machine.recorded;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import punchlist.machine.MachineId;
import punchlist.reading.Answer;
import punchlist.reading.DataFile;
import punchlist.reading.IsoTime;
import punchlist.reading.Origin;
import punchlist.reading.Question;
import punchlist.reading.QuestionKind;
import punchlist.reading.QuestionKinds;
import punchlist.reading.Reply;
import punchlist.reading.Section;
import punchlist.reading.StrictJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A recorded machine's file, {@code punchlist-snapshot/1}: data to look at, never instructions. Read once, not changed
 * afterwards.
 */
public final class Snapshot {

    /** The format's name in the file. */
    public static final String FORMAT = "punchlist-snapshot/1";

    /** The largest file read, in bytes. */
    public static final long MAX_SIZE = 64L << 20;

    private static final int MAX_DEPTH = 32;
    private static final StrictJson JSON = new StrictJson(MAX_DEPTH);
    private static final String ORIGINS = "origins";
    private static final Set<String> OWN = Set.of("format", "takenAt", "machine", ORIGINS, "importedFrom", "scope");

    private final ObjectNode root;
    private final MachineId id;
    private final Instant takenAt;

    private Snapshot(ObjectNode root, MachineId id, Instant takenAt) {
        this.root = root;
        this.id = id;
        this.takenAt = takenAt;
    }

    /**
     * Reads a snapshot file.
     *
     * @throws BadSnapshot when it cannot be read or is none, with file, place and reason
     */
    public static Snapshot read(Path file) {
        try {
            return of(DataFile.read(file, MAX_SIZE), file.toString(), MachineId.Kind.SNAPSHOT);
        } catch (IOException e) {
            throw new BadSnapshot(file + ": cannot be read: " + DataFile.why(e), e);
        }
    }

    /**
     * Reads a snapshot from a stream.
     *
     * @param name how the source is named in messages
     */
    public static Snapshot read(InputStream in, String name, MachineId.Kind kind) {
        try {
            return of(in.readNBytes((int) MAX_SIZE), name, kind);
        } catch (IOException e) {
            throw new BadSnapshot(name + ": cannot be read: " + DataFile.why(e), e);
        }
    }

    private static Snapshot of(byte[] content, String name, MachineId.Kind kind) {
        JsonNode json;
        try {
            json = JSON.read(content);
        } catch (IllegalArgumentException e) {
            throw new BadSnapshot(name + ": " + e.getMessage(), e);
        }
        if (!(json instanceof ObjectNode root)) {
            throw new BadSnapshot(name + ": not a JSON object");
        }
        return of(root, name, kind);
    }

    static Snapshot of(ObjectNode root, String name, MachineId.Kind kind) {
        String format = text(root, "format", name);
        if (!FORMAT.equals(format)) {
            throw new BadSnapshot(name + ": format is '" + format + "', expected '" + FORMAT + "'");
        }
        JsonNode machine = root.path("machine");
        MachineId id =
                new MachineId(kind, text(machine, "id", name + ": machine"), text(machine, "name", name + ": machine"));
        try {
            return new Snapshot(root, id, IsoTime.parse(text(root, "takenAt", name)));
        } catch (IllegalArgumentException e) {
            throw new BadSnapshot(name + ": takenAt: " + e.getMessage(), e);
        }
    }

    private static String text(JsonNode json, String member, String place) {
        JsonNode value = json.path(member);
        if (!value.isString()) {
            throw new BadSnapshot(place + ": member '" + member + "' with a text is missing");
        }
        return value.stringValue();
    }

    /** Which computer was recorded. */
    public MachineId id() {
        return id;
    }

    /** When it was recorded: the recorded machine's "now". */
    public Instant takenAt() {
        return takenAt;
    }

    /** What was recorded for this question. */
    public <Q extends Question<T>, T> Reply<T> reply(QuestionKind<Q, T> kind, Q question) {
        Answer<T> answer = kind.form().read(question, new Section(root, kind.section()));
        return new Reply<>(answer, origin(kind.key(question)));
    }

    private Optional<Origin> origin(String key) {
        return new Section(root, ORIGINS)
                .at(List.of(key))
                .filter(JsonNode::isString)
                .map(json -> json.stringValue().toUpperCase(Locale.ROOT).replace('-', '_'))
                .flatMap(word -> Set.of(Origin.values()).stream()
                        .filter(o -> o.name().equals(word))
                        .findFirst());
    }

    /** The scope recorded with the machine (the demo's own), as JSON text. */
    public Optional<String> scopeJson() {
        return Optional.ofNullable(root.get("scope")).map(JsonNode::toString);
    }

    /** The members that no kind of question reads: typing slips, or sections of a newer version. */
    public List<String> unknownSections(QuestionKinds kinds) {
        List<String> unknown = new ArrayList<>();
        for (Map.Entry<String, JsonNode> member : root.properties()) {
            boolean known = OWN.contains(member.getKey())
                    || kinds.inSection(member.getKey()).findAny().isPresent();
            if (!known) {
                unknown.add(member.getKey());
            }
        }
        return unknown;
    }

    /** A copy of the file's content. */
    public ObjectNode toJson() {
        return root.deepCopy();
    }
}
