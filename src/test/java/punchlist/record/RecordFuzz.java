package punchlist.record;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import punchlist.fuzz.Seeds;
import punchlist.fuzz.Target;
import punchlist.machine.MachineId;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** Records under fire: damaged ones, and forged ones whose chain holds. */
public final class RecordFuzz {

    private RecordFuzz() {}

    /** The targets of this package. */
    public static List<Target> targets() {
        Path folder = Seeds.folder("record");
        Path file = folder.resolve("fuzzed.jsonl");
        byte[] record;
        try {
            record = SmallRecord.write(folder.resolve("seed.jsonl"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<byte[]> seeds = List.of(record, start(record, 3), start(record, 8));
        byte[] forged = Forger.lines(record).toString().getBytes(StandardCharsets.UTF_8);
        return List.of(
                Target.of("record", 120, Target.Form.TEXT, seeds, input -> damaged(seeds, file, input)),
                Target.of("record-forged", 150, Target.Form.JSON, List.of(forged), input -> forged(file, input)));
    }

    private static byte[] start(byte[] record, int lines) {
        return Arrays.copyOf(record, ends(record).get(lines - 1));
    }

    private static List<Integer> ends(byte[] record) {
        List<Integer> ends = new ArrayList<>();
        for (int i = 0; i < record.length; i++) {
            if (record[i] == '\n') {
                ends.add(i + 1);
            }
        }
        return ends;
    }

    /** A damaged record is never intact: what is, is the record or its beginning up to a line end. */
    private static Optional<String> damaged(List<byte[]> seeds, Path file, byte[] input) {
        RecordFile read = SmallRecord.read(file, input);
        byte[] whole = seeds.getFirst();
        if (read.isIntact()) {
            boolean beginning = Arrays.equals(whole, 0, Math.min(whole.length, input.length), input, 0, input.length);
            Target.promise(beginning && ends(whole).contains(input.length), "intact, but not what was written");
            RecordState.of(read.lines());
            return Optional.empty();
        }
        Target.promise(read.lines().size() <= ends(whole).size(), "more lines than were written");
        return read.damage().map(Damage::why).or(() -> Optional.of("the last line is torn"));
    }

    /** The lines of a forged record, read by the product, or why not. */
    public static RecordFile read(Path file, byte[] lines) throws IOException {
        JsonNode json = JsonMapper.shared().readTree(lines);
        List<JsonNode> all = new ArrayList<>();
        if (json instanceof ArrayNode array) {
            array.valueStream().filter(JsonNode::isObject).forEach(all::add);
        }
        Files.write(file, Forger.chained(all));
        return RecordFile.read(file);
    }

    private static Optional<String> forged(Path file, byte[] input) throws IOException {
        RecordFile read;
        try {
            read = read(file, input);
        } catch (JacksonException e) {
            return Optional.of("no JSON to forge from");
        }
        for (Line line : read.lines()) {
            Target.promise(
                    EntryJson.read(EntryJson.type(line.entry()), new Node(EntryJson.body(line.entry())))
                            .equals(line.entry()),
                    "another entry after writing: " + line.number());
        }
        if (!read.lines().isEmpty()) {
            RecordState state = RecordState.of(read.lines());
            state.pending();
            state.changes().values().forEach(ChangeState::canBeTakenBack);
            state.controls().keySet().forEach(state::result);
            state.header().machine().isSameAs(new MachineId(MachineId.Kind.DEMO, "", ""));
            state.runs().forEach(run -> Drift.between("a", run.controls(), "b", run.controls()));
        }
        return read.damage().map(Damage::why);
    }
}
