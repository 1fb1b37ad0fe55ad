package punchlist.session.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import punchlist.reading.Why;
import punchlist.record.Entry;
import punchlist.text.Phrase;

/** Setting and confirming, with a guard in another thread instead of another process. */
@Timeout(60)
class GuardTest {

    private static final Duration LONG = Duration.ofMinutes(5);

    @TempDir
    private Path folder;

    private final Computer computer = new Computer();

    private Guards.Setting set(int tenths, Entry.Intent... intents) {
        return new SettingGuards(
                        folder, new Program(List.of("C:\\p.exe")), computer, Clock.systemUTC(), Ticks.ofSystem())
                .set(new Guarding(Computer.header("r"), List.of(intents), Duration.ofSeconds(tenths), "me"));
    }

    private static Guard standing(Guards.Setting setting) {
        if (setting instanceof Guards.Setting.Stands(Guard guard)) {
            return guard;
        }
        throw new AssertionError(setting);
    }

    private static Entry.Outcome done(String id) {
        return new Entry.Outcome(id, "done", Optional.empty(), Optional.empty());
    }

    @Test
    void withoutAWordEverythingIsTakenBackNewestFirst() throws Exception {
        Guard guard = standing(set(6, Computer.intent("C1", "k"), Computer.intent("C2", "k")));
        assertThat(computer.tasks).containsExactly(guard.task());
        assertThat(guard.during(() -> "made", m -> done("C1"))).contains("made");

        computer.awaitEnd();

        assertThat(computer.takenBack).containsExactly("C2", "C1");
        assertThat(guard.phase()).isEqualTo(Phase.TAKEN_BACK);
        assertThat(computer.tasks).isEmpty();
        assertThat(guard.confirm("me")).isEqualTo(Phase.TAKEN_BACK);
        assertThat(guard.during(() -> "late", m -> done("C2"))).isEmpty();
    }

    @Test
    void whatIsConfirmedStaysAndNobodyStandsGuardAnyMore() throws Exception {
        Guard guard = standing(set(3000, Computer.intent("C1", "k")));
        assertThat(guard.isAlive()).isTrue();

        assertThat(guard.confirm("me")).isEqualTo(Phase.CONFIRMED);
        computer.awaitEnd();

        assertThat(computer.takenBack).isEmpty();
        assertThat(computer.tasks).isEmpty();
        assertThat(guard.isAlive()).isFalse();
        assertThat(guard.confirm("me")).isEqualTo(Phase.CONFIRMED);
    }

    @Test
    void whatIsOpenForATimeIsTakenBackWhateverAnybodySays() throws Exception {
        Guard guard = standing(new SettingGuards(
                        folder, new Program(List.of("C:\\p.exe")), computer, Clock.systemUTC(), Ticks.ofSystem())
                .set(new Guarding(
                        Computer.header("r"),
                        List.of(Computer.intent("C1", "k")),
                        Duration.ofSeconds(6),
                        "me",
                        /* forATime= */ true)));
        assertThat(guard.phase()).isEqualTo(Phase.TIMED);
        assertThat(guard.during(() -> "made", m -> done("C1"))).contains("made");
        assertThat(guard.confirm("me")).isEqualTo(Phase.TIMED);
        assertThat(computer.tasks).containsExactly(guard.task());

        computer.awaitEnd();

        assertThat(computer.takenBack).containsExactly("C1");
        assertThat(guard.phase()).isEqualTo(Phase.TAKEN_BACK);
        assertThat(computer.tasks).isEmpty();
    }

    @Test
    void aGuardThatCannotBeSecuredIsNone() throws Exception {
        computer.noTasks = Optional.of(new Why.Denied("administrator"));
        assertThat(impossible(set(9, Computer.intent("C1", "k")))).isEqualTo("guard.unset.task");
        computer.noTasks = Optional.empty();

        computer.startsNothing = true;
        assertThat(impossible(set(9, Computer.intent("C1", "k")))).isEqualTo("guard.unset.process");
        computer.startsNothing = false;

        computer.startsInVain = true;
        assertThat(impossible(set(9, Computer.intent("C1", "k")))).isEqualTo("guard.unset.silent");
        assertThat(computer.tasks).isEmpty();
        assertThat(computer.takenBack).isEmpty();
    }

    @Test
    void aFolderThatCannotBeWrittenMeansNoGuard() throws Exception {
        Files.writeString(folder.resolve("file"), "");
        Guards guards = new SettingGuards(
                folder.resolve("file"), new Program(List.of("p")), computer, Clock.systemUTC(), Ticks.ofSystem());
        assertThat(impossible(guards.set(new Guarding(Computer.header("r"), List.of(), LONG, "me"))))
                .isEqualTo("list");
        assertThat(computer.tasks).isEmpty();
    }

    @Test
    void whatCannotBeTakenBackDoesNotKeepTheOthersFromIt() throws Exception {
        computer.refusing.add("C2");
        Guard guard = standing(set(4, Computer.intent("C1", "k"), Computer.intent("C2", "k")));

        computer.awaitEnd();

        assertThat(computer.takenBack).containsExactly("C2", "C1");
        assertThat(guard.phase()).isEqualTo(Phase.FAILED);
        assertThat(computer.tasks).as("a restart tries once more").containsExactly(guard.task());
        computer.refusing.clear();
        assertThat(duty(guard.journal()).atStart()).isEqualTo(Phase.TAKEN_BACK);
        assertThat(computer.takenBack).containsExactly("C2", "C1", "C2");
    }

    @Test
    void onlyOneGuardStandsOverAJournal() throws Exception {
        Guard guard = standing(set(3000, Computer.intent("C1", "k")));

        assertThat(duty(guard.journal()).stand(LONG, Optional.empty())).isEqualTo(Phase.SET);

        guard.confirm("me");
        computer.awaitEnd();
        assertThat(computer.takenBack).isEmpty();
    }

    @Test
    void theGuardsOfARecordAreFound() throws Exception {
        Guard guard = standing(set(3000, Computer.intent("C1", "k")));

        assertThat(Guard.find(folder, "r", computer, Clock.systemUTC()))
                .singleElement()
                .satisfies(found -> assertThat(found.journal()).isEqualTo(guard.journal()));
        assertThat(Guard.find(folder, "other", computer, Clock.systemUTC())).isEmpty();

        guard.confirm("me");
        computer.awaitEnd();
        guard.forget();
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void aGuardWhoseBeginningWasCutOffIsOverNothing() throws Exception {
        Files.writeString(folder.resolve("cut.guard"), "{\"at\":\"2026");
        Files.writeString(folder.resolve("empty.guard"), "");

        assertThat(Guard.find(folder, "r", computer, Clock.systemUTC())).isEmpty();
    }

    private static String impossible(Guards.Setting setting) {
        if (setting instanceof Guards.Setting.Impossible(Phrase why)) {
            return why.key();
        }
        throw new AssertionError(setting);
    }

    private GuardDuty duty(Path journal) {
        return new GuardDuty(journal, computer, computer, Clock.systemUTC(), Ticks.ofSystem());
    }
}
