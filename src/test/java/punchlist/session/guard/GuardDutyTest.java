package punchlist.session.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import punchlist.record.Entry;

/** What the guard's own process and the start-up task do with a journal. */
@Timeout(60)
class GuardDutyTest {

    private static final Duration SHORT = Duration.ofMillis(600);
    private static final Duration LONG = Duration.ofMinutes(5);

    @TempDir
    private Path folder;

    private final Computer computer = new Computer();

    private static Entry.Outcome done(String id) {
        return new Entry.Outcome(id, "done", Optional.empty(), Optional.empty());
    }

    @Test
    void nothingIsMadeWithoutALivingGuard() throws Exception {
        Path journal = prepared("C1");
        GuardFile file = file(journal);
        file.locked(LONG, j -> {
            GuardFile.say(j, Phase.SET, Instant.now(), "me");
            return true;
        });

        Guard dead = new Guard(file, computer, Ticks.ofSystem());

        assertThat(dead.isAlive()).isFalse();
        assertThat(dead.during(() -> "made", m -> done("C1"))).isEmpty();
    }

    @Test
    void aGuardThatDoesNotUnderstandAChangeDoesNotGetReady() throws Exception {
        Path journal = folder.resolve("x.guard");
        file(journal).begin(Computer.header("r"), List.of(Computer.intent("C1", "unknown")));

        computer.stand(journal, LONG);

        assertThat(computer.takenBack).singleElement().asString().contains("unknown kind");
        assertThat(file(journal).ready()).doesNotExist();
        assertThat(file(journal).phase()).isEqualTo(Phase.PREPARED);
    }

    @Test
    void afterARestartWhatWasSetIsTakenBackAtOnce() throws Exception {
        Path journal = prepared("C1");
        say(journal, Phase.SET);

        assertThat(duty(journal).atStart()).isEqualTo(Phase.TAKEN_BACK);

        assertThat(computer.takenBack).containsExactly("C1");
        assertThat(computer.tasks).isEmpty();
        assertThat(duty(journal).atStart()).isEqualTo(Phase.TAKEN_BACK);
        assertThat(computer.takenBack).hasSize(1);
    }

    @Test
    void afterARestartWhatWasConfirmedOrNeverBegunIsLeftAlone() throws Exception {
        Path confirmed = prepared("C1");
        say(confirmed, Phase.SET);
        say(confirmed, Phase.CONFIRMED);

        assertThat(duty(confirmed).atStart()).isEqualTo(Phase.CONFIRMED);
        assertThat(duty(prepared("C2")).atStart()).isEqualTo(Phase.PREPARED);

        assertThat(computer.takenBack).isEmpty();
        assertThat(computer.tasks).isEmpty();
    }

    @Test
    void aRestartWhileItWasTakenBackFinishesIt() throws Exception {
        Path journal = prepared("C1", "C2");
        say(journal, Phase.SET);
        file(journal).locked(LONG, j -> {
            j.append(new Entry.UndoIntent("C2", "guard"));
            j.append(new Entry.UndoOutcome("C2", "done", Optional.empty(), Optional.empty(), Optional.of("guard")));
            j.append(new Entry.UndoIntent("C1", "guard"));
            return true;
        });
        Guard guard = new Guard(file(journal), computer, Ticks.ofSystem());
        assertThat(guard.confirm("me")).isEqualTo(Phase.TAKING_BACK);

        assertThat(duty(journal).atStart()).isEqualTo(Phase.TAKEN_BACK);

        assertThat(computer.takenBack).containsExactly("C1");
    }

    @Test
    void aClockThatIsSetForwardDoesNotMakeTheGuardWaitLonger() throws Exception {
        Path journal = prepared("C1");
        say(journal, Phase.SET);
        Clock later = Clock.fixed(Instant.now().plusSeconds(3600), ZoneOffset.UTC);

        assertThat(new GuardDuty(journal, computer, computer, later, Ticks.ofSystem()).stand(LONG, Optional.empty()))
                .isEqualTo(Phase.TAKEN_BACK);
    }

    @Test
    void aClockThatIsSetBackDoesNotEither() throws Exception {
        Path journal = prepared("C1");
        say(journal, Phase.SET);
        Clock earlier = Clock.fixed(Instant.now().minusSeconds(3600), ZoneOffset.UTC);

        assertThat(new GuardDuty(journal, computer, computer, earlier, Ticks.ofSystem()).stand(SHORT, Optional.empty()))
                .isEqualTo(Phase.TAKEN_BACK);
    }

    private Path prepared(String... changes) throws IOException {
        Path journal = folder.resolve(changes[0] + ".guard");
        file(journal)
                .begin(
                        Computer.header("r"),
                        Stream.of(changes).map(id -> Computer.intent(id, "k")).toList());
        computer.tasks.add(StartupTask.name(journal));
        return journal;
    }

    private static void say(Path journal, Phase phase) throws IOException {
        file(journal).locked(LONG, j -> {
            GuardFile.say(j, phase, Instant.now().plusSeconds(600), "me");
            return true;
        });
    }

    private static GuardFile file(Path journal) {
        return new GuardFile(journal, Clock.systemUTC(), Ticks.ofSystem());
    }

    private GuardDuty duty(Path journal) {
        return new GuardDuty(journal, computer, computer, Clock.systemUTC(), Ticks.ofSystem());
    }
}
