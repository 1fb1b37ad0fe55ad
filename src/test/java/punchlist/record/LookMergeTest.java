package punchlist.record;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.UnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Looks go into copies and come back, whatever happens in between; nothing else does. */
class LookMergeTest {

    private static final Books.Keeping KEEPING =
            new Books.Keeping(SmallRecord.CLOCK, DiskStorage::open, Shelf.NONE, false);

    @TempDir
    private Path folder;

    private Path record() throws IOException {
        Path record = folder.resolve("r.punchlist");
        begin(record, "m", "a");
        return record;
    }

    private static void begin(Path record, String machine, String id) throws IOException {
        Entry.Header sample = SmallRecord.header(machine);
        Entry.Header header = new Entry.Header(
                sample.tool(),
                sample.catalog(),
                sample.catalogHash(),
                sample.guides(),
                sample.machine(),
                sample.source(),
                Optional.of(id),
                Optional.empty());
        try (Books books = Books.open(record, header, KEEPING)) {
            books.append(answer(0));
        }
    }

    private static Entry answer(int number) {
        return new Entry.Answered(
                "X-" + number, Result.PASS, "t", "me", Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static void grow(Path record, int number) throws IOException {
        try (Books books = Books.open(record, KEEPING)) {
            books.append(answer(number));
        }
    }

    private static void copy(Path record, Path copy, String by) throws IOException {
        Clock clock = Clock.offset(SmallRecord.CLOCK, Duration.ofHours(1));
        LookCopy.of(record).write(copy, LookSample.look(by, 12401), UnaryOperator.identity(), clock, DiskStorage::open);
    }

    private static int merge(Path record, Path copy) throws IOException {
        try (Books books = Books.open(record, KEEPING)) {
            List<Entry.Witnessed> taken = LookMerge.of(books.state(), RecordFile.read(copy));
            for (Entry.Witnessed witnessed : taken) {
                books.append(witnessed);
            }
            return taken.size();
        }
    }

    private static List<String> witnesses(Path record) throws IOException {
        RecordFile file = RecordFile.read(record);
        assertThat(file.isIntact()).as(String.valueOf(file.damage())).isTrue();
        return Looks.of(file.lines()).stream().map(told -> told.look().by()).toList();
    }

    @Test
    void aCopyHoldsTheRecordAsItWasAndTheLookBehindIt() throws IOException {
        Path record = record();
        byte[] before = Files.readAllBytes(record);
        Path copy = folder.resolve("c.punchlist");
        copy(record, copy, "Holm");
        assertThat(Files.readAllBytes(record)).as("the original is not touched").isEqualTo(before);
        assertThat(Files.readString(copy)).startsWith(new String(before, UTF_8));
        assertThat(witnesses(copy)).containsExactly("Holm");
        RecordFile file = RecordFile.read(copy);
        assertThat(Completeness.of(file.lines(), Optional.empty()).isWhole()).isTrue();
    }

    @Test
    void anExistingFileIsNeverWrittenOver() throws IOException {
        Path record = record();
        assertThatThrownBy(() -> copy(record, record, "Holm"))
                .isInstanceOf(RecordProblem.class)
                .hasMessageContaining("exists already");
    }

    @Property(tries = 60)
    void anyOrderOfGrowingCopyingAndMergingKeepsTheChainAndEachLookOnce(@ForAll @IntRange(max = 1_000_000) int seed)
            throws IOException {
        Random random = new Random(seed);
        Path here = Files.createTempDirectory("looks");
        Path record = here.resolve("r.punchlist");
        begin(record, "m", UUID.randomUUID().toString());
        List<Path> copies = new ArrayList<>();
        List<String> merged = new ArrayList<>();
        for (int number = 1; number <= 12; number++) {
            switch (random.nextInt(4)) {
                case 0 -> grow(record, number);
                case 1 -> {
                    Path copy = here.resolve("c" + number);
                    copy(record, copy, "w" + number);
                    copies.add(copy);
                }
                case 2 -> {
                    Path of = copies.isEmpty() ? record : copies.get(random.nextInt(copies.size()));
                    Path copy = here.resolve("c" + number);
                    copy(of, copy, "w" + number);
                    copies.add(copy);
                }
                default -> {
                    if (!copies.isEmpty()) {
                        Path copy = copies.get(random.nextInt(copies.size()));
                        merge(record, copy);
                        merged.addAll(witnesses(copy));
                        assertThat(merge(record, copy))
                                .as("merging twice adds nothing")
                                .isZero();
                    }
                }
            }
            assertThat(witnesses(record))
                    .doesNotHaveDuplicates()
                    .containsExactlyInAnyOrderElementsOf(
                            merged.stream().distinct().toList());
        }
    }

    @Property(tries = 300)
    void aCopyThatWasAlteredIsRefused(@ForAll @IntRange(max = 1_000_000) int seed) throws IOException {
        Random random = new Random(seed);
        Path here = Files.createTempDirectory("looks");
        Path record = here.resolve("r.punchlist");
        begin(record, "m", "a");
        Path copy = here.resolve("c.punchlist");
        copy(record, copy, "Holm");
        byte[] bytes = Files.readAllBytes(copy);
        int at = random.nextInt(bytes.length);
        bytes[at] ^= (byte) (1 + random.nextInt(255));
        Files.write(copy, bytes);
        byte[] before = Files.readAllBytes(record);
        RecordState state = RecordState.of(RecordFile.read(record).lines());
        assertThatThrownBy(() -> LookMerge.of(state, RecordFile.read(copy))).isInstanceOf(RecordProblem.class);
        assertThat(Files.readAllBytes(record)).isEqualTo(before);
    }

    @Test
    void theCopyOfAnotherServerIsRefused() throws IOException {
        Path record = record();
        Path other = folder.resolve("o.punchlist");
        begin(other, "n", "b");
        Path copy = folder.resolve("c.punchlist");
        copy(other, copy, "Holm");
        assertThatThrownBy(() -> merge(record, copy))
                .isInstanceOf(RecordProblem.class)
                .hasMessageContaining("is a copy of the record of");
    }

    @Test
    void aCopyOfAnotherRecordOfTheSameServerIsRefused() throws IOException {
        Path record = record();
        Path other = folder.resolve("o.punchlist");
        begin(other, "m", "b");
        Path copy = folder.resolve("c.punchlist");
        copy(other, copy, "Holm");
        assertThatThrownBy(() -> merge(record, copy)).hasMessageContaining("another record of this server");
    }

    @Test
    void aCopyThatWasContinuedIsRefused() throws IOException {
        Path record = record();
        Path copy = folder.resolve("c.punchlist");
        copy(record, copy, "Holm");
        grow(copy, 5);
        assertThatThrownBy(() -> merge(record, copy))
                .isInstanceOf(RecordProblem.class)
                .hasMessageContaining("is a \"answer\" that this record does not have");
    }

    @Test
    void aLookThatSomebodyPutThereByHandIsRefused() throws IOException {
        Path record = record();
        Path copy = Files.copy(record, folder.resolve("c.punchlist"));
        try (Journal journal = Journal.open(copy, SmallRecord.CLOCK)) {
            journal.append(new Entry.Looked(LookSample.look("Holm", 1).after("ab".repeat(32))));
        }
        assertThatThrownBy(() -> merge(record, copy)).hasMessageContaining("names another line before it");
    }

    @Test
    void theNewestLookFromAPlaceCountsAndAnAnswerSettlesAContradiction() throws IOException {
        Path record = record();
        Instant later = Instant.parse("2026-11-22T12:30:00Z");
        try (Books books = Books.open(record, KEEPING)) {
            books.append(new Entry.Witnessed(LookSample.look("Holm", 12401), "01", 5, 4));
            assertThat(books.state().doubted()).containsExactly("X-1");
            assertThat(books.state().result("X-1")).isEqualTo(Result.NOT_CHECKED);
            books.append(answer(1));
            assertThat(books.state().doubted()).as("somebody answered it").isEmpty();
            assertThat(books.state().result("X-1")).isEqualTo(Result.PASS);
            books.append(new Entry.Witnessed(LookSample.look("Berg", 12401), "02", 5, 4));
            assertThat(books.state().doubted()).as("seen again").containsExactly("X-1");
            Look.Port closed =
                    LookSample.port(12401, Look.Planned.NOT_REACHED, Look.Seen.SILENT, Look.Outcome.CLOSED_AS_PLANNED);
            books.append(new Entry.Witnessed(LookSample.look("Berg", later, List.of(closed)), "03", 5, 4));
            assertThat(books.state().doubted()).as("closed since").isEmpty();
        }
    }
}
