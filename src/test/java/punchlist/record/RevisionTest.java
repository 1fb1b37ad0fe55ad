package punchlist.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RevisionTest {

    @TempDir
    private Path folder;

    private RecordState with(Entry... entries) throws IOException {
        try (Journal journal = Journal.open(folder.resolve("r"), SmallRecord.header("m"), SmallRecord.CLOCK)) {
            for (Entry entry : entries) {
                journal.append(entry);
            }
            return journal.state();
        }
    }

    @Test
    void theFirstIsA() throws IOException {
        assertThat(Revision.next(with())).isEqualTo("A");
    }

    @ParameterizedTest
    @CsvSource({"A,B", "Y,Z", "Z,AA", "AZ,BA", "ZZ,AAA", "A1,A1+", "a,a+"})
    void eachFollowsTheOneBefore(String last, String next) throws IOException {
        assertThat(Revision.next(with(new Entry.Locked(last, "ab", 1)))).isEqualTo(next);
    }

    @Test
    void onlySignatureLinesAndClosingsLeaveItLocked() throws IOException {
        Entry locked = new Entry.Locked("A", "ab", 1);
        Entry signed = new Entry.Signed("A", "customer", "P", "N", "accepted", "typed");
        List<Line> lines = with(locked, signed, new Entry.Closed(3, "ab")).lines();
        assertThat(Revision.isLocked(lines)).isTrue();
        assertThat(Revision.isLocked(lines.subList(0, 1))).isFalse();
        assertThat(Revision.isLocked(with(new Entry.TornLine("x")).lines())).isFalse();
    }
}
