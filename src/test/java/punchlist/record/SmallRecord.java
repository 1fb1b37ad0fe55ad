package punchlist.record;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import punchlist.catalog.Punch;
import punchlist.check.Subject;
import punchlist.check.VerdictKind;
import punchlist.machine.MachineId;
import punchlist.reading.Origin;
import punchlist.scope.Scope;
import punchlist.text.Phrase;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A record with one entry of every kind. */
final class SmallRecord {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T12:00:00.123Z"), ZoneOffset.UTC);

    private SmallRecord() {}

    static Entry.Header header(String machine) {
        return new Entry.Header(
                "1.2.3",
                "1.2.3",
                "ab".repeat(32),
                List.of("A guide, 1, 2025-01"),
                new MachineId(MachineId.Kind.DEMO, machine, "SRV"),
                Optional.empty(),
                Optional.of("5d6f"),
                Optional.empty());
    }

    /** Every kind of entry but the header and the torn line. */
    static List<Entry> entries() {
        StoredReading reading = reading();
        StoredControl control = control();
        Instant at = Instant.parse("2026-11-22T10:00:00.000000001Z");
        Entry.Run run = new Entry.Run(
                "R1", RunKind.HANDOVER, "1.2.3", "cd", "me", at, at, at, List.of(reading), List.of(control));
        return List.of(
                new Entry.ScopeSet(Scope.unsaid(), false),
                run,
                intent("C1"),
                new Entry.Outcome("C1", "done", Optional.of(json("null")), Optional.empty()),
                new Entry.Recheck(List.of("C1"), "1.2.3", "cd", List.of(reading), List.of(control)),
                new Entry.UndoIntent("C1", "me"),
                new Entry.UndoOutcome("C1", "refused", Optional.empty(), Optional.of(json("{\"reasonCode\":\"x\"}"))),
                new Entry.Answered(
                        "X-1",
                        Result.DEVIATION,
                        "t",
                        "me",
                        Optional.of("2027"),
                        Optional.of(Result.FAIL),
                        Optional.of("w")),
                new Entry.PasswordChecked("X-1", "Ø", true, "me"),
                new Entry.PasswordChecked("X-1", "a", false, "me"),
                new Entry.PunchItem("P1", "X-1", Punch.B, "o", "2027-01-01", "p", false, "me"),
                new Entry.Signed("A", "engineer", "Ø", "c", "performed", "paper"),
                health(),
                new Entry.Guard(List.of("C1"), "set", at, "me"),
                new Entry.Locked("A", "ef", 11),
                new Entry.Locked(
                        "B",
                        "ef",
                        12,
                        Optional.of(new Entry.Seal("machine", "Ed25519", "a2V5", List.of("Y2VydA=="), "dmFsdWU="))),
                new Entry.Missing(40, "ef"),
                new Entry.Looked(LookSample.small("Ø")),
                new Entry.Witnessed(LookSample.sealed("me"), "ab", 21, 20),
                new Entry.Closed(13, "ef"));
    }

    private static Entry.Health health() {
        return new Entry.Health(
                "DESKTOP",
                List.of(
                        new Entry.Loss("service", "X", Optional.empty()),
                        new Entry.Loss("peer", "Y", Optional.of(Phrase.of("a.key")))),
                List.of(Phrase.of("a.key", "argument")));
    }

    private static StoredReading reading() {
        return new StoredReading(
                "RegistryValue",
                "registry/64/HKLM\\A/B",
                "snapshot",
                Instant.parse("2026-11-22T10:00:00Z"),
                3,
                Optional.of(Origin.NOT_A_POLICY),
                json("{\"type\":\"REG_DWORD\",\"value\":9}"));
    }

    private static StoredControl control() {
        return new StoredControl(
                "X-1",
                Optional.of(json("{\"kind\":\"k\",\"parameters\":{}}")),
                List.of(new StoredFinding(
                        Subject.server(),
                        VerdictKind.FAIL,
                        Optional.of(Phrase.of("a", "ü\n\u0000\"\\", 7, Phrase.of("b"))),
                        Optional.of(Phrase.of("c")),
                        Optional.of(Phrase.of("d")),
                        List.of("registry/64/HKLM\\A/B"))));
    }

    static Entry.Intent intent(String id) {
        return new Entry.Intent(
                id,
                "X-1",
                "server",
                "RegistryValue",
                List.of("64", "HKLM\\A", "B"),
                json("null"),
                json("{\"type\":\"REG_DWORD\",\"value\":9}"),
                "now",
                "partial",
                Optional.of(Phrase.of("lost")),
                List.of("CUTS_REMOTE"),
                "me",
                Optional.of(List.of(Phrase.of("noticed", "10.0.4.31"))));
    }

    static byte[] write(Path file) throws IOException {
        try (Journal journal = Journal.open(file, header("m"), CLOCK)) {
            for (Entry entry : entries()) {
                journal.append(entry);
            }
        }
        return Files.readAllBytes(file);
    }

    static RecordFile read(Path file, byte[] content) {
        try {
            Files.write(file, content);
            return RecordFile.read(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static byte[] lines(List<String> lines) {
        return (String.join("\n", lines) + "\n").getBytes(UTF_8);
    }

    static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }
}
