package punchlist.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import punchlist.faults.Program.Left;
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
    private final Map<String, Integer> counted = new HashMap<>();
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
    void aKillAtAnyPoint(Server server) {
        Tally.Row row = row(server, "kill");
        Bench.eachKill(
                points(server, Fault.KILL),
                sampled(server, Fault.KILL),
                points -> bench.kills(bench.machine(server), bench.folder(), points, Program::everything),
                left -> row.tried(
                        1, "point " + left.point() + " (" + left.where() + ")", judged(left.point(), left.remains())));
        survived(row);
    }

    /** A kill is seen in a run that goes on: it leaves what a program leaves that really comes no further. */
    @ParameterizedTest
    @MethodSource("servers")
    void aRunThatGoesOnShowsWhatAKillLeaves(Server server) throws IOException {
        int step = Math.max(1, points(server, Fault.KILL) / 8 - 1);
        Path folder = bench.ownFolder();
        List<Left> seen = bench.kills(bench.machine(server), folder, point -> point % step == 0, Program::everything);
        assertThat(seen).hasSizeGreaterThan(7);
        for (Left left : seen) {
            Trouble trouble = Trouble.at(Fault.KILL, left.point());
            Program program = bench.program(bench.machine(server), bench.ownFolder(), trouble);
            assertThatThrownBy(() -> program.once(program.everything())).isInstanceOf(Killed.class);
            program.letGo();
            assertThat(trouble.where()).isEqualTo(left.where());
            assertThat(program.remains().key("killed")).isEqualTo(left.remains().key("killed"));
            Program.clear(folder);
        }
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
        Tally.Row row = row(server, name);
        Bench.each(points(server, fault), sampled(server, fault), point -> tryOne(server, fault, point, row));
        survived(row);
    }

    private Tally.Row row(Server server, String name) {
        return tally.row(bench.servers().remedy(server), server.name(), name);
    }

    private static void survived(Tally.Row row) {
        assertThat(row.failures().stream().limit(20)).isEmpty();
        assertThat(row.points()).isGreaterThan(10);
    }

    private int sampled(Server server, Fault fault) {
        int most = server.isForOneControl() ? (fault == Fault.KILL ? KILLS : OTHERS) : AT_ONCE;
        return 1 + points(server, fault) / server.share(most);
    }

    private int points(Server server, Fault fault) {
        return counted.computeIfAbsent(server.controls() + server.name() + fault, key -> count(server, fault));
    }

    private int count(Server server, Fault fault) {
        Trouble counting = Trouble.at(fault, Integer.MAX_VALUE);
        Program program = bench.program(bench.machine(server), bench.folder(), counting);
        assertThat(program.once(program.everything())).isEmpty();
        return counting.points();
    }

    private void tryOne(Server server, Fault fault, int point, Tally.Row row) throws IOException {
        Trouble trouble = Trouble.at(fault, point);
        Path folder = bench.ownFolder();
        Program program = bench.program(bench.machine(server), folder, trouble);
        List<String> wrong = new ArrayList<>(ended(program, fault));
        program.letGo();
        assertThat(trouble.hasStruck()).isTrue();
        Remains remains = program.remains();
        if (fault == Fault.FULL || fault == Fault.READ_ONLY) {
            remains = stillSo(remains, fault, wrong);
        }
        wrong.addAll(judged(point, remains));
        row.tried(0, "point " + point + " (" + trouble.where() + ")", wrong);
        Program.clear(folder);
    }

    private List<String> judged(int point, Remains remains) {
        boolean finished = Bench.isWhole() || point % 3 == 0;
        return finished ? bench.judged(remains) : bench.takenBack(remains);
    }

    private static List<String> ended(Program program, Fault fault) {
        try {
            Optional<Exception> told = fault == Fault.FULL_ONCE
                    ? program.stubbornly(program.everything())
                    : program.once(program.everything());
            return told.isPresent() ? List.of() : List.of("nobody was told");
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
