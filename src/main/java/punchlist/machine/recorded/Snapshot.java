package punchlist.machine.recorded;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import punchlist.machine.MachineId;
import punchlist.reading.Answer;
import punchlist.reading.Origin;
import punchlist.reading.PlainFile;
import punchlist.reading.Question;
import punchlist.reading.QuestionKind;
import punchlist.reading.QuestionKinds;
import punchlist.reading.Reply;
import punchlist.reading.Section;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
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
        try (InputStream in = PlainFile.read(file)) {
            if (Files.size(file) > MAX_SIZE) {
                throw new BadSnapshot(file + ": larger than " + (MAX_SIZE >> 20) + " MiB");
            }
            return read(in, file.toString(), MachineId.Kind.SNAPSHOT);
        } catch (IOException e) {
            throw new BadSnapshot(file + ": cannot be read: " + e, e);
        }
    }

    /**
     * Reads a snapshot from a stream.
     *
     * @param name how the source is named in messages
     */
    public static Snapshot read(InputStream in, String name, MachineId.Kind kind) {
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MAX_DEPTH)
                        .build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
        try {
            JsonNode json = new JsonMapper(factory).readTree(in);
            if (!(json instanceof ObjectNode root)) {
                throw new BadSnapshot(name + ": not a JSON object");
            }
            return of(root, name, kind);
        } catch (JacksonException e) {
            throw new BadSnapshot(name + ": " + e.getOriginalMessage() + place(e), e);
        }
    }

    private static String place(JacksonException e) {
        return e.getLocation() == null
                ? ""
                : " (line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr() + ")";
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
            Instant takenAt = OffsetDateTime.parse(text(root, "takenAt", name)).toInstant();
            return new Snapshot(root, id, takenAt);
        } catch (DateTimeParseException e) {
            throw new BadSnapshot(name + ": takenAt is not an ISO 8601 time with offset: " + e.getParsedString(), e);
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
