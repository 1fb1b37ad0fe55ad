package punchlist.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Processes of the real command line that are killed: by themselves at a point, and from outside at any time. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ForkedKillTest {

    private static final int SAMPLES = 20;

    private final Tally tally = new Tally("4-processes");
    private Bench bench = new Bench(Path.of(""));

    @BeforeAll
    void takesAFolder(@TempDir Path folder) {
        bench = new Bench(folder);
    }

    @AfterAll
    void showsTheTable() {
        tally.close();
    }

    /** The one on which all controls fail. */
    private Server server() {
        return bench.servers().all().getLast();
    }

    private Tally.Row row(String fault) {
        return tally.row(bench.servers().remedy(server()), server().name(), fault);
    }

    @Test
    void aProcessThatEndsWhileItFixes() throws IOException {
        Forked whole = new Forked(bench.product(), server(), bench.folder());
        int points = whole.points(whole.fix());
        Tally.Row row = row("halt while fixing");
        spread(points).parallel().forEach(point -> {
            try {
                Forked one = new Forked(bench.product(), server(), bench.folder());
                one.kill(point, one.fix());
                row.tried(1, "point " + point, one.wrong());
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        assertThat(row.failures()).isEmpty();
        assertThat(row.points()).isGreaterThanOrEqualTo(20);
    }

    @Test
    void aProcessThatEndsWhileItTakesBack() throws IOException {
        Path fixed = bench.folder();
        Forked whole = new Forked(bench.product(), server(), fixed);
        whole.points(whole.fix());
        Forked counted = new Forked(bench.product(), server(), copied(fixed));
        int points = counted.points(counted.undo());
        Tally.Row row = row("halt while taking back");
        spread(points).parallel().forEach(point -> {
            try {
                Forked one = new Forked(bench.product(), server(), copied(fixed));
                one.kill(point, one.undo());
                row.tried(1, "point " + point, one.wrong());
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        assertThat(row.failures()).isEmpty();
        assertThat(row.points()).isGreaterThanOrEqualTo(20);
    }

    @Test
    void aProcessThatIsKilledFromOutside() throws IOException, InterruptedException {
        Tally.Row row = row("SIGKILL from outside");
        for (int after : List.of(1, 20, 60, 120, 200, 300)) {
            Forked one = new Forked(bench.product(), server(), bench.folder());
            one.killFromOutside(after, one.fix());
            row.tried(1, after + " ms after the record came into being", one.wrong());
        }
        assertThat(row.failures()).isEmpty();
    }

    /** All points, or some of them from the first to the last. */
    private static IntStream spread(int points) {
        return Bench.isWhole()
                ? IntStream.rangeClosed(1, points)
                : IntStream.range(0, SAMPLES)
                        .map(i -> 1 + i * (points - 1) / (SAMPLES - 1))
                        .distinct();
    }

    private Path copied(Path folder) throws IOException {
        Path copy = bench.folder();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path to = copy.resolve(folder.relativize(file));
                Files.createDirectories(to.resolveSibling(""));
                Files.copy(file, to);
            }
        }
        return copy;
    }
}
