package punchlist.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

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
        Bench.each(
                counting.points(),
                Math.max(13, counting.points() / server.share(MOST)),
                point -> again(killed(server, point), "point " + point, row));
        assertThat(row.failures().stream().limit(20)).isEmpty();
        assertThat(row.points()).isGreaterThan(10);
    }

    private Remains killed(Server server, int point) throws IOException {
        return killed(bench.machine(server), bench.folder(), Trouble.at(Fault.KILL, point), Do.EVERYTHING);
    }

    private enum Do {
        EVERYTHING,
        TAKE_BACK
    }

    private Remains killed(DurableMachine machine, Path folder, Trouble trouble, Do what) throws IOException {
        Program program = bench.program(machine, folder, trouble);
        try {
            program.once(
                    what == Do.EVERYTHING
                            ? program.everything()
                            : List.of(session -> session.undo(List.of(), "me", undone -> {})));
        } catch (Killed e) {
            // as it should be, where it comes that far
        }
        program.letGo();
        Remains remains = program.remains();
        Program.clear(folder);
        return remains;
    }

    private void again(Remains first, String where, Tally.Row row) throws IOException {
        Trouble counting = Trouble.none();
        restarted(first, counting);
        int step = Bench.isWhole() ? 1 : Math.max(5, counting.points() / AGAIN);
        for (int point = 1; point <= counting.points(); point += step) {
            Trouble trouble = Trouble.at(Fault.KILL, point);
            Remains second = restarted(first, trouble);
            row.tried(2, where + ", then " + point + " (" + trouble.where() + ")", bench.takenBack(second));
        }
    }

    private Remains restarted(Remains first, Trouble trouble) throws IOException {
        Path folder = bench.folder();
        first.layInto(folder);
        return first.then(killed(first.machine().copy(), folder, trouble, Do.TAKE_BACK));
    }
}
