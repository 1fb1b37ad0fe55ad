package punchlist.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import punchlist.faults.WriteLog.Kept;

/** Whatever a power cut leaves of what was not forced yet: nothing that was forced is lost, and every state is known. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PowerCutTest {

    /** So many cuts of one server, but for the whole run; a server on which everything fails has thousands. */
    private static final int MOST = 160;

    private final Tally tally = new Tally("2-power-cuts");
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

    private record Moment(Map<String, Kept> files, DurableMachine machine) {}

    @ParameterizedTest
    @MethodSource("servers")
    void anyBeginningOfWhatWasNotForced(Server server) throws IOException {
        List<Remains> all = new ArrayList<>();
        moments(server, Fault.NONE, 0).forEach(moment -> all.addAll(PowerCuts.of(moment.files(), moment.machine())));
        tryAll(server, "power cut", all);
    }

    /** A write that failed was cut off again; the cut may be lost with the power. */
    @ParameterizedTest
    @MethodSource("servers")
    void aPowerCutAfterAFullDisk(Server server) throws IOException {
        List<Remains> all = new ArrayList<>();
        for (int point = 4; point < 80; point += Bench.isWhole() ? 1 : 13) {
            moments(server, Fault.FULL_ONCE, point).stream()
                    .filter(moment -> moment.files().values().stream()
                            .anyMatch(f -> f.unforced().size() > 1))
                    .forEach(moment -> all.addAll(PowerCuts.of(moment.files(), moment.machine())));
        }
        tryAll(server, "disk full once, then power cut", all);
    }

    private List<Moment> moments(Server server, Fault fault, int point) throws IOException {
        List<Moment> moments = new ArrayList<>();
        DurableMachine machine = bench.machine(server);
        Trouble trouble = fault == Fault.NONE ? Trouble.none() : Trouble.at(fault, point);
        Program program = new Program(bench.product(), machine, bench.folder(), trouble, files -> {
            moments.add(new Moment(files, machine.copy()));
        });
        assertThat(program.stubbornly(program.everything()).isPresent()).isEqualTo(fault != Fault.NONE);
        program.letGo();
        return moments;
    }

    private void tryAll(Server server, String fault, List<Remains> all) {
        Tally.Row row = tally.row(bench.servers().remedy(server), server.name(), fault);
        Bench.each(all.size(), Math.max(3, all.size() / server.share(MOST)), point -> {
            Remains remains = all.get(point - 1);
            boolean finished = Bench.isWhole() || point % 5 == 0;
            row.tried(1, "cut " + point, finished ? bench.judged(remains) : bench.takenBack(remains));
        });
        assertThat(row.failures().stream().limit(20)).isEmpty();
        assertThat(row.points()).isGreaterThan(5);
    }
}
