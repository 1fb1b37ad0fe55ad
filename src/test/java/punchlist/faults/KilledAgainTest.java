package punchlist.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import punchlist.faults.Program.Left;

/** A program that was killed is killed again while it looks what became of its changes, or while it takes them back. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KilledAgainTest {

    /** So many first kills of one server, but for the whole run. */
    private static final int MOST = 15;

    /** So many kills of each restart. */
    private static final int AGAIN = 30;

    private final Tally tally = new Tally("3-killed-again");
    private Bench bench = new Bench(Path.of(""));

    @BeforeAll
    void takesAFolder(@TempDir Path folder) {
        bench = new Bench(folder);
    }

    @AfterAll
    void showsTheTable() {
        tally.close();
    }

    List<Server> servers() {
        return bench.servers().all();
    }

    @ParameterizedTest
    @MethodSource("servers")
    void aKillInTheNextStart(Server server) throws IOException {
        Tally.Row row = tally.row(bench.servers().remedy(server), server.name(), "kill, and kill of the restart");
        Trouble counting = Trouble.none();
        Program first = bench.program(bench.machine(server), bench.folder(), counting);
        assertThat(first.once(first.everything())).isEmpty();
        Bench.eachKill(
                counting.points(),
                Math.max(13, counting.points() / server.share(MOST)),
                points -> bench.kills(bench.machine(server), bench.folder(), points, Program::everything),
                left -> again(left, row));
        assertThat(row.failures().stream().limit(20)).isEmpty();
        assertThat(row.points()).isGreaterThan(10);
    }

    private void again(Left first, Tally.Row row) {
        Remains left = first.remains();
        Trouble counting = Trouble.none();
        bench.program(left.machine().copy(), laid(left), counting).once(takingBack());
        Bench.eachKill(
                counting.points(),
                Math.max(5, counting.points() / AGAIN),
                points -> bench.kills(left.machine().copy(), laid(left), points, program -> takingBack()),
                second -> row.tried(
                        2,
                        "point " + first.point() + ", then " + second.point() + " (" + second.where() + ")",
                        bench.takenBack(left.then(second.remains()))));
    }

    private static List<Program.Step> takingBack() {
        return List.of(session -> session.undo(List.of(), "me", undone -> {}));
    }

    private Path laid(Remains left) {
        try {
            Path folder = bench.folder();
            left.layInto(folder);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
