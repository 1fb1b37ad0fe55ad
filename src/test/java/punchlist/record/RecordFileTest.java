package punchlist.record;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No damage to a record passes for intact, and none is an exception. */
class RecordFileTest {

    @TempDir
    private Path folder;

    private Path file = Path.of("");
    private byte[] content = {};
    private List<String> lines = List.of();

    @BeforeEach
    void writeOne() throws IOException {
        file = folder.resolve("record.jsonl");
        content = SmallRecord.write(file);
        lines = new String(content, UTF_8).lines().toList();
    }

    @Test
    void whatWasWrittenIsReadBack() throws IOException {
        RecordFile read = RecordFile.read(file);
        assertThat(read.isIntact()).isTrue();
        assertThat(read.lines().stream().skip(1).map(Line::entry)).isEqualTo(SmallRecord.entries());
        assertThat(read.end()).isEqualTo(content.length);
    }

    @ParameterizedTest
    @ValueSource(ints = {0x01, 0x20, 0x80, 0xff})
    void aFlippedByteIsFoundAtItsEntry(int mask) {
        int entry = 1;
        for (int i = 0; i < content.length; i++) {
            byte[] flipped = content.clone();
            flipped[i] ^= (byte) mask;
            RecordFile read = SmallRecord.read(file, flipped);
            assertThat(read.isIntact()).as("byte %d", i).isFalse();
            assertThat(firstBad(read)).as("byte %d", i).isEqualTo(entry);
            entry += content[i] == '\n' ? 1 : 0;
        }
    }

    @Test
    void aRecordCutAnywhereIsNotIntactExceptAtALineEnd() {
        for (int length = 0; length < content.length; length++) {
            RecordFile read = SmallRecord.read(file, Arrays.copyOf(content, length));
            boolean atLineEnd = length > 0 && content[length - 1] == '\n';
            assertThat(read.isIntact()).as("cut at %d", length).isEqualTo(atLineEnd);
            assertThat(read.end()).as("cut at %d", length).isLessThanOrEqualTo(length);
        }
    }

    @Test
    void aRemovedLineIsFound() {
        for (int i = 0; i < lines.size() - 1; i++) {
            List<String> less = new ArrayList<>(lines);
            less.remove(i);
            assertThat(firstBad(SmallRecord.read(file, SmallRecord.lines(less))))
                    .isEqualTo(i + 1);
        }
    }

    @Test
    void twoSwappedLinesAreFound() {
        for (int i = 0; i < lines.size() - 1; i++) {
            List<String> swapped = new ArrayList<>(lines);
            Collections.swap(swapped, i, i + 1);
            assertThat(firstBad(SmallRecord.read(file, SmallRecord.lines(swapped))))
                    .isEqualTo(i + 1);
        }
    }

    @Test
    void aDuplicatedLineIsFound() {
        for (int i = 0; i < lines.size(); i++) {
            List<String> more = new ArrayList<>(lines);
            more.add(i + 1, lines.get(i));
            assertThat(firstBad(SmallRecord.read(file, SmallRecord.lines(more))))
                    .isEqualTo(i + 2);
        }
    }

    @Test
    void aLineOfAnotherRecordIsFound() throws IOException {
        Path other = folder.resolve("other.jsonl");
        try (Journal journal = Journal.open(other, SmallRecord.header("n"), SmallRecord.CLOCK)) {
            SmallRecord.entries().forEach(entry -> append(journal, entry));
        }
        List<String> foreign = Files.readAllLines(other);
        for (int i = 1; i < lines.size(); i++) {
            List<String> mixed = new ArrayList<>(lines);
            mixed.set(i, foreign.get(i));
            assertThat(firstBad(SmallRecord.read(file, SmallRecord.lines(mixed))))
                    .isEqualTo(i + 1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "not a record\n",
                "{}\n",
                "[]\n",
                "null\n",
                "\"text\"\n",
                "{\"n\":1}\n",
                "{\"n\":1,\"at\":\"x\",\"type\":\"header\",\"prev\":\"\",\"body\":{},\"hash\":\"\"}\n",
                "{\"n\":1e999999999,\"at\":1,\"type\":2,\"prev\":3,\"body\":4,\"hash\":5}\n"
            })
    void whatIsNoRecordIsDamagedAtItsFirstEntry(String text) {
        RecordFile read = SmallRecord.read(file, text.getBytes(UTF_8));
        assertThat(read.lines()).isEmpty();
        assertThat(read.damage()).get().extracting(Damage::entry).isEqualTo(1L);
    }

    @Test
    void deepNestingIsDamage() {
        damaged("[".repeat(100_000).getBytes(UTF_8));
        damaged(("{\"a\":".repeat(100_000) + "1").getBytes(UTF_8));
    }

    @Test
    void aTextOfTenMegabytesIsDamage() {
        damaged(("{\"n\":\"" + "x".repeat(10 << 20) + "\"}").getBytes(UTF_8));
    }

    @Test
    void bytesThatAreNotUtf8AreDamage() {
        damaged(new byte[] {'{', '"', (byte) 0xc3, (byte) 0x28, '"', '}'});
    }

    @Test
    void nulAndByteOrderMarkAndCarriageReturnAreDamage() {
        damaged(new byte[] {0, 0, 0});
        damaged(("\ufeff" + lines.getLast()).getBytes(UTF_8));
        damaged((lines.getLast() + "\r").getBytes(UTF_8));
    }

    /** A line in the middle, so that what comes after it has no say. */
    private void damaged(byte[] line) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes((lines.getFirst() + "\n").getBytes(UTF_8));
        all.writeBytes(line);
        all.writeBytes(("\n" + lines.getLast() + "\n").getBytes(UTF_8));
        RecordFile read = SmallRecord.read(file, all.toByteArray());
        assertThat(read.damage()).get().extracting(Damage::entry).isEqualTo(2L);
    }

    private static void append(Journal journal, Entry entry) {
        try {
            journal.append(entry);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static long firstBad(RecordFile read) {
        return read.damage()
                .map(Damage::entry)
                .orElseGet(() -> read.lines().size() + (read.torn().isPresent() ? 1L : 0L));
    }
}
