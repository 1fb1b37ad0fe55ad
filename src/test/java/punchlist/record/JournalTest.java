package punchlist.record;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** Only what holds together is written to. */
class JournalTest {

    @TempDir
    private Path folder;

    private Path record() {
        return folder.resolve("record.jsonl");
    }

    @Test
    void aRecordGoesOnWhereItEnded() throws IOException {
        SmallRecord.write(record());
        append(SmallRecord.intent("C2"));
        RecordFile read = RecordFile.read(record());
        assertThat(read.isIntact()).isTrue();
        assertThat(RecordState.of(read.lines()).changes()).containsOnlyKeys("C1", "C2");
    }

    @Test
    void aTornLastLineIsSetAsideAndNoted() throws IOException {
        byte[] content = SmallRecord.write(record());
        Files.write(record(), Arrays.copyOf(content, content.length - 30));
        append(SmallRecord.intent("C2"));
        RecordFile read = RecordFile.read(record());
        assertThat(read.isIntact()).isTrue();
        String whole = new String(content, UTF_8);
        String last = whole.lines().toList().getLast();
        assertThat(read.lines().get(read.lines().size() - 2).entry())
                .isEqualTo(new Entry.TornLine(last.substring(0, last.length() - 29)));
    }

    @Test
    void aLineTornWithinALetterIsSetAsideToo() throws IOException {
        byte[] content = SmallRecord.write(record());
        Files.write(record(), new byte[] {'{', '"', (byte) 0xc3}, StandardOpenOption.APPEND);
        append(SmallRecord.intent("C2"));
        assertThat(RecordFile.read(record()).isIntact()).isTrue();
        assertThat(Files.size(record())).isGreaterThan(content.length);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 100, 400})
    void aHeaderThatWasCutOffIsSetAsideAndTheRecordBegun(int length) throws IOException {
        byte[] cut = Arrays.copyOf(SmallRecord.write(record()), length);
        Files.write(record(), cut);
        append(SmallRecord.intent("C2"));
        List<Line> lines = RecordFile.read(record()).lines();
        assertThat(lines)
                .extracting(Line::entry)
                .hasSize(3)
                .element(1)
                .isEqualTo(new Entry.TornLine(new String(cut, UTF_8)));
    }

    @Test
    void aTextThatIsNoHeaderIsNotWrittenTo() throws IOException {
        Files.writeString(record(), "{\"at\": my notes");
        assertThatThrownBy(() -> append(SmallRecord.intent("C2"))).isInstanceOf(RecordProblem.class);
        assertThat(record()).hasContent("{\"at\": my notes");
    }

    @Test
    void aHeaderWithoutItsLineEndIsSetAsideToo() throws IOException {
        String header =
                new String(SmallRecord.write(record()), UTF_8).lines().toList().getFirst();
        Files.writeString(record(), header);
        append(SmallRecord.intent("C2"));
        assertThat(RecordFile.read(record()).lines().get(1).entry()).isEqualTo(new Entry.TornLine(header));
    }

    @Test
    void aDamagedRecordRefusesWritersAndNamesTheEntry() throws IOException {
        byte[] content = SmallRecord.write(record());
        content[content.length / 2] ^= 1;
        Files.write(record(), content);
        assertThatThrownBy(() -> append(SmallRecord.intent("C2")))
                .isInstanceOf(RecordProblem.class)
                .hasMessageMatching("(?s).*entry \\d+ is damaged.*");
        assertThat(Files.readAllBytes(record())).isEqualTo(content);
    }

    @Test
    void aFileThatIsSomethingElseIsLeftAlone() throws IOException {
        Files.writeString(record(), "my notes");
        assertThatThrownBy(() -> append(SmallRecord.intent("C1"))).isInstanceOf(RecordProblem.class);
        assertThat(record()).hasContent("my notes");
    }

    @Test
    void aLinkOrASecondNameInItsPlaceIsNotWrittenThrough() throws IOException {
        byte[] content = SmallRecord.write(record());
        Path link = Files.createSymbolicLink(folder.resolve("link"), record());
        assertThatThrownBy(() -> Journal.open(link, SmallRecord.CLOCK)).hasMessageContaining("is a link");
        Files.createLink(folder.resolve("second"), record());
        assertThatThrownBy(() -> append(SmallRecord.intent("C2"))).hasMessageContaining("has a second name");
        assertThat(Files.readAllBytes(record())).isEqualTo(content);
    }

    @Test
    void anEmptyFileBecomesARecord() throws IOException {
        Files.createFile(record());
        append(SmallRecord.intent("C1"));
        assertThat(RecordFile.read(record()).lines()).hasSize(2);
    }

    @Test
    void anotherMachinesRecordIsRefused() throws IOException {
        SmallRecord.write(record());
        assertThatThrownBy(() -> Journal.open(record(), SmallRecord.header("other"), SmallRecord.CLOCK))
                .isInstanceOf(RecordProblem.class)
                .hasMessageContaining("SRV");
        append(SmallRecord.intent("C2"));
    }

    @Test
    void aRecordOpenInThisProgramIsRefused() throws IOException {
        try (Journal first = Journal.open(record(), SmallRecord.header("m"), SmallRecord.CLOCK)) {
            assertThatThrownBy(() -> append(SmallRecord.intent("C1")))
                    .isInstanceOf(RecordProblem.class)
                    .hasMessageContaining("open in another");
            first.append(SmallRecord.intent("C1"));
        }
        assertThat(RecordFile.read(record()).lines()).hasSize(2);
    }

    @Test
    void aRecordOpenInAnotherProcessIsRefused() throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process other = new ProcessBuilder(List.of(
                        java,
                        "-cp",
                        System.getProperty("java.class.path"),
                        RecordHolder.class.getName(),
                        record().toString()))
                .redirectErrorStream(true)
                .start();
        try {
            assertThat(other.inputReader(UTF_8).readLine()).isEqualTo("open");
            assertThatThrownBy(() -> append(SmallRecord.intent("C1")))
                    .isInstanceOf(RecordProblem.class)
                    .hasMessageContaining("open in another");
        } finally {
            other.getOutputStream().close();
            assertThat(other.waitFor()).isZero();
        }
        append(SmallRecord.intent("C1"));
    }

    @Test
    void membersOfANewerVersionStayWhereTheyAre() throws IOException {
        SmallRecord.write(record());
        Line last = RecordFile.read(record()).lines().getLast();
        ObjectNode body = Node.object().put("change", "C1").put("by", "me").put("new", "in a newer version");
        ObjectNode line = Node.object()
                .put("n", last.number() + 1)
                .put("at", "2026-11-22T12:00:00Z")
                .put("type", "undo-intent")
                .put("prev", last.hash());
        line.set("body", body);
        line.put("hash", CanonicalJson.sha256(line));
        Files.writeString(record(), CanonicalJson.write(line) + "\n", StandardOpenOption.APPEND);
        assertThat(RecordFile.read(record()).isIntact()).isTrue();
        append(SmallRecord.intent("C2"));
        assertThat(RecordFile.read(record()).isIntact()).isTrue();
        assertThat(record()).content().contains("in a newer version");
    }

    @Test
    void whatCouldNotBeReadAgainIsNotWritten() throws IOException {
        byte[] content = SmallRecord.write(record());
        ObjectNode deep = Node.object();
        ObjectNode inner = deep;
        for (int i = 0; i < 100; i++) {
            inner = inner.putObject("a");
        }
        Entry.Outcome unreadable =
                new Entry.Outcome("C1", "done", java.util.Optional.of(deep), java.util.Optional.empty());
        assertThatThrownBy(() -> append(unreadable)).isInstanceOf(IllegalArgumentException.class);
        assertThat(Files.readAllBytes(record())).isEqualTo(content);
    }

    @Test
    void aClosedJournalTakesNothing() throws IOException {
        Journal journal = Journal.open(record(), SmallRecord.header("m"), SmallRecord.CLOCK);
        journal.close();
        assertThatThrownBy(() -> journal.append(SmallRecord.intent("C1"))).isInstanceOf(IOException.class);
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "/dev/full")
    void aFullDiskIsAFailureAndHoldsNoLock() {
        Path full = Path.of("/dev/full");
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> Journal.open(full, SmallRecord.header("m"), SmallRecord.CLOCK))
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void anIntentWithoutAnEndIsPending() throws IOException {
        List<String> lines =
                new String(SmallRecord.write(record()), UTF_8).lines().toList();
        Files.write(record(), SmallRecord.lines(lines.subList(0, 4)));
        Map<String, ChangeState> changes =
                RecordState.of(RecordFile.read(record()).lines()).changes();
        assertThat(changes.get("C1")).matches(ChangeState::isPending).matches(ChangeState::canBeTakenBack);
    }

    private void append(Entry entry) throws IOException {
        try (Journal journal = Journal.open(record(), SmallRecord.header("m"), SmallRecord.CLOCK)) {
            journal.append(entry);
        }
    }
}
