package punchlist.record.seal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import punchlist.machine.MachineId;
import punchlist.record.CanonicalJson;
import punchlist.record.Entry;
import punchlist.record.Journal;
import punchlist.record.Line;
import punchlist.record.RecordFile;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Small records with locked revisions, and the changes that somebody who has this program could make to them. */
final class SealedRecord {

    private SealedRecord() {}

    private static Entry.Header header(String machine) {
        return new Entry.Header(
                "1.2.3",
                "1.2.3",
                "ab".repeat(32),
                List.of(),
                new MachineId(MachineId.Kind.DEMO, machine, "SRV"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** A record of this machine, locked with these keys one after the other; empty locks without. */
    static RecordFile locked(Path file, String machine, List<Optional<SigningKey>> keys) throws IOException {
        Clock clock = Clock.fixed(TestKeys.NOW, ZoneOffset.UTC);
        try (Journal journal = Journal.open(file, header(machine), clock)) {
            char revision = 'A';
            for (Optional<SigningKey> key : keys) {
                String name = String.valueOf(revision++);
                journal.append(new Entry.Signed(name, "engineer", "J. Doe", "", "performed", "typed"));
                Line last = journal.state().lines().getLast();
                journal.append(key.map(k -> k.seal(name, last.hash(), last.number()))
                        .orElseGet(() -> new Entry.Locked(name, last.hash(), last.number())));
            }
        }
        return RecordFile.read(file);
    }

    static RecordFile locked(Path file, String machine, SigningKey key) throws IOException {
        return locked(file, machine, List.of(Optional.of(key)));
    }

    /** Changes one line and hashes the chain anew from there. */
    static RecordFile forged(Path file, int line, Consumer<ObjectNode> how) throws IOException {
        List<String> forged = new ArrayList<>();
        String previous = Line.NOTHING_BEFORE;
        for (String text : Files.readAllLines(file)) {
            ObjectNode json = (ObjectNode) JsonMapper.shared().readTree(text);
            if (forged.size() == line) {
                how.accept(json);
            }
            json.remove("hash");
            json.put("prev", previous);
            previous = CanonicalJson.sha256(json);
            forged.add(CanonicalJson.write(json.put("hash", previous)));
        }
        Path other = file.resolveSibling("forged");
        Files.write(other, (String.join("\n", forged) + "\n").getBytes(StandardCharsets.UTF_8));
        return RecordFile.read(other);
    }

    /** The seal in a line's JSON. */
    static ObjectNode seal(ObjectNode line) {
        return (ObjectNode) line.at("/body/seal");
    }

    /** What is found of the last locked revision. */
    static CheckedLock last(RecordFile file, Trust trust) {
        return new SealCheck(trust).all(file.lines()).getLast();
    }

    static CheckedLock last(RecordFile file) {
        return last(file, Trust.none());
    }
}
