package punchlist.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import punchlist.remedy.Proposal;
import punchlist.session.Commissioning;

/** Whatever ends the program, and wherever: the next start knows how each change stands and takes it back exactly. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SurvivedTest {

    /** So many points of a server are all tried, of more every second, third, … one. */
    private static final int KILLS = 250;

    private static final int OTHERS = 60;

    /** So many of a server on which everything fails: each point takes as long as all others' together. */
    private static final int AT_ONCE = 50;

    private final Tally tally = new Tally("1-in-process");
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
    void everyRemedyHasAServerThatNeedsIt(Server server) throws IOException {
        Program program = bench.program(bench.machine(server), bench.folder(), Trouble.none());
        try (Commissioning session = program.open()) {
            if (server.isForOneControl()) {
                program.proposals(session).forEach((control, proposals) -> assertThat(proposals)
                        .as(
                                "%s: its remedy makes no plan on '%s'; add a recorded server to Servers on which it"
                                        + " does, so that its changes are killed too",
                                control, server)
                        .anyMatch(Proposal.Mend.class::isInstance));
            }
            assertThat(program.proposals(session).keySet()).containsExactlyInAnyOrderElementsOf(server.controls());
        }
    }

    @Test
    void withoutAFaultEverythingIsAsThisHarnessExpects() {
        for (Server server : servers()) {
            Program program = bench.program(bench.machine(server), bench.folder(), Trouble.none());
            assertThat(program.once(program.everything())).isEmpty();
            assertThat(bench.judged(program.remains())).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("servers")
    void aKillAtAnyPoint(Server server) throws IOException {
        tryAll(server, Fault.KILL, "kill");
    }

    @ParameterizedTest
    @MethodSource("servers")
    void aFullDiskThatStaysFull(Server server) throws IOException {
        tryAll(server, Fault.FULL, "disk full");
    }

    @ParameterizedTest
    @MethodSource("servers")
    void aFullDiskThatIsClearedWhileTheSessionGoesOn(Server server) throws IOException {
        tryAll(server, Fault.FULL_ONCE, "disk full once, goes on");
    }

    @ParameterizedTest
    @MethodSource("servers")
    void aMediumThatTurnsReadOnly(Server server) throws IOException {
        tryAll(server, Fault.READ_ONLY, "read-only");
    }

    private void tryAll(Server server, Fault fault, String name) throws IOException {
        Tally.Row row = tally.row(bench.servers().remedy(server), server.name(), name);
        int points = points(server, fault);
        int most = server.isForOneControl() ? (fault == Fault.KILL ? KILLS : OTHERS) : AT_ONCE;
        int sampled = 1 + points / server.share(most);
        Bench.each(points, sampled, point -> tryOne(server, fault, point, row));
        assertThat(row.failures().stream().limit(20)).isEmpty();
        assertThat(row.points()).isGreaterThan(10);
    }

    private int points(Server server, Fault fault) {
        Trouble counting = Trouble.at(fault, Integer.MAX_VALUE);
        Program program = bench.program(bench.machine(server), bench.folder(), counting);
        assertThat(program.once(program.everything())).isEmpty();
        return counting.points();
    }

    private void tryOne(Server server, Fault fault, int point, Tally.Row row) throws IOException {
        Trouble trouble = Trouble.at(fault, point);
        Path folder = bench.folder();
        Program program = bench.program(bench.machine(server), folder, trouble);
        List<String> wrong = new ArrayList<>(ended(program, fault));
        program.letGo();
        assertThat(trouble.hasStruck()).isTrue();
        Remains remains = program.remains();
        if (fault == Fault.FULL || fault == Fault.READ_ONLY) {
            remains = stillSo(remains, fault, wrong);
        }
        boolean finished = Bench.isWhole() || point % 3 == 0;
        wrong.addAll(finished ? bench.judged(remains) : bench.takenBack(remains));
        row.tried(fault == Fault.KILL ? 1 : 0, "point " + point + " (" + trouble.where() + ")", wrong);
        Program.clear(folder);
    }

    private static List<String> ended(Program program, Fault fault) {
        try {
            Optional<Exception> told = fault == Fault.FULL_ONCE
                    ? program.stubbornly(program.everything())
                    : program.once(program.everything());
            return told.isPresent() ? List.of() : List.of("nobody was told");
        } catch (Killed e) {
            return fault == Fault.KILL ? List.of() : List.of("killed by " + fault);
        } catch (RuntimeException | AssertionError e) {
            return List.of("it fell over: " + e);
        }
    }

    /** The next start finds the medium as it was: it opens or says why, and touches nothing. */
    private Remains stillSo(Remains remains, Fault fault, List<String> wrong) throws IOException {
        Path folder = bench.folder();
        remains.layInto(folder);
        DurableMachine machine = remains.machine().copy();
        Program next = bench.program(machine, folder, Trouble.at(fault, 1));
        next.once(List.of(session -> session.undo(List.of(), "me", undone -> {})));
        next.letGo();
        if (!machine.held().equals(remains.machine().held())) {
            wrong.add("something was touched without an intent");
        }
        Program.clear(folder);
        return remains.then(next.remains());
    }
}
