package punchlist.windows;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import punchlist.machine.windows.TaskScheduler;
import punchlist.reading.Answer;
import punchlist.record.Books;
import punchlist.record.Entry;
import punchlist.record.RecordFile;
import punchlist.record.RecordState;
import punchlist.session.changes.ApplyReport;
import punchlist.session.guard.Guards;
import punchlist.session.guard.Program;
import punchlist.session.guard.SettingGuards;
import punchlist.session.guard.StartupTask;
import punchlist.session.guard.Ticks;
import punchlist.session.guard.WindowsKeeper;

/** A registry value that was set under a guard comes back or stays, whatever becomes of the program that set it. */
@Tag("windows")
@Timeout(120)
class GuardTest {
    @TempDir
    private Path temp;

    private final List<Process> started = new ArrayList<>();

    @BeforeEach
    @AfterEach
    void takesItOutAgain() throws InterruptedException {
        for (Process process : started) {
            process.destroyForcibly().waitFor();
        }
        Planted.noTimeout();
    }

    /** A wizard that has set the value, and what it said. */
    private record Wizard(Process process, BufferedReader said, Path record, Path journal) {

        String tell(String word) throws IOException {
            process.outputWriter(UTF_8).append(word).append('\n').flush();
            return said.readLine();
        }

        void die() throws InterruptedException {
            process.destroyForcibly();
            assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
        }

        String guard() throws IOException {
            return RecordState.of(RecordFile.read(journal).lines())
                    .guard()
                    .map(Entry.Guard::state)
                    .orElse("none");
        }

        boolean hasTask() {
            return TaskScheduler.definition(StartupTask.name(journal)) instanceof Answer.Known<String>;
        }
    }

    private Wizard wizard(int seconds) throws IOException {
        Path record = temp.resolve("r.punchlist");
        List<String> command = new ArrayList<>(List.of(java()));
        command.add("-Djna.boot.library.path=" + System.getProperty("jna.boot.library.path", ""));
        command.addAll(List.of("-Djna.nounpack=true", "-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(GuardedWizard.class.getName(), record.toString(), Integer.toString(seconds)));
        Process process = new ProcessBuilder(command)
                .redirectError(temp.resolve("err.txt").toFile())
                .start();
        started.add(process);
        BufferedReader said = process.inputReader(UTF_8);
        Path journal = Path.of("none");
        List<String> lines = new ArrayList<>();
        for (String line = said.readLine(); line != null && !line.equals("done"); line = said.readLine()) {
            lines.add(line);
            if (line.startsWith("guard ")) {
                journal = Path.of(line.substring("guard ".length()));
            }
        }
        assertThat(lines)
                .as("it said; its errors: %s", Files.readString(temp.resolve("err.txt")))
                .contains("applied C1 done");
        return new Wizard(process, said, record, journal);
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java.exe").toString();
    }

    @Test
    void whatNobodyConfirmsIsTakenBackWhenTheWizardIsDead() throws Exception {
        Instant from = Instant.now();
        Wizard wizard = wizard(8);
        assertThat(Planted.timeout()).hasValue(900);
        assertThat(wizard.guard()).isEqualTo("set");
        assertThat(wizard.hasTask()).isTrue();

        wizard.die();
        Thread.sleep(2000);
        assertThat(Planted.timeout()).as("still set while there is time").hasValue(900);

        until("taken-back", wizard);
        assertThat(Planted.timeout()).isEmpty();
        assertThat(Duration.between(from, Instant.now())).isGreaterThan(Duration.ofSeconds(8));
        assertThat(gone(wizard)).isTrue();
        assertThat(Shipped.cli("keep", "--record", wizard.record()).with(1).out())
                .contains("taken the changes back");
    }

    @Test
    void theRecordTellsLaterWhatTheGuardDid() throws Exception {
        Wizard wizard = wizard(3);
        wizard.die();
        until("taken-back", wizard);

        Shipped.cli("resume", "--record", wizard.record()).with(0);

        RecordState told = RecordState.of(RecordFile.read(wizard.record()).lines());
        assertThat(told.changes().get("C1"))
                .satisfies(c -> assertThat(c.isUndone()).isTrue());
        assertThat(told.guard().map(Entry.Guard::state)).contains("taken-back");
        assertThat(told.lines()).anySatisfy(line -> assertThat(line.entry())
                .isInstanceOfSatisfying(
                        Entry.UndoOutcome.class, u -> assertThat(u.later()).contains("guard")));
        assertThat(wizard.journal()).doesNotExist();
        Shipped.cli("verify", wizard.record()).with(0);
    }

    @Test
    void whatIsConfirmedStaysAndTheTaskIsGone() throws Exception {
        Wizard wizard = wizard(6);

        assertThat(wizard.tell("confirm")).isEqualTo("phase confirmed");

        assertThat(wizard.hasTask()).isFalse();
        Thread.sleep(8000);
        assertThat(Planted.timeout()).hasValue(900);
    }

    @Test
    void anotherProgramMayConfirmWhileTheWizardIsBusy() throws Exception {
        Wizard wizard = wizard(10);

        assertThat(Shipped.cli("keep", "--record", wizard.record()).with(0).out())
                .contains("the changes stay");

        wizard.die();
        Thread.sleep(12_000);
        assertThat(Planted.timeout()).hasValue(900);
        assertThat(wizard.hasTask()).isFalse();
    }

    /** What the start-up task runs, as it was registered. */
    @Test
    void theStartUpTaskTakesBackWhatAGuardThatWasEndedDidNot() throws Exception {
        Wizard wizard = wizard(60);
        wizard.die();
        endTheGuard();
        Thread.sleep(1000);
        assertThat(Planted.timeout()).hasValue(900);

        Shipped.cli("guard", wizard.journal(), "--at-start").with(0);

        assertThat(Planted.timeout()).isEmpty();
        assertThat(wizard.guard()).isEqualTo("taken-back");
        assertThat(wizard.hasTask()).isFalse();
    }

    /** A program that ends at once, one that is not there, and a folder that is none: the value is never touched. */
    @Test
    void whereNoGuardCanBeSetNothingIsTouched() throws Exception {
        GuardedWizard wizard = new GuardedWizard();
        Path folder = Files.createDirectory(temp.resolve("guards"));
        List<Guards> broken = List.of(
                guards(folder, new Program(List.of(java(), "--version"))),
                guards(folder, new Program(List.of(temp.resolve("none.exe").toString()))),
                guards(temp.resolve("none"), new Program(List.of(java()))));
        for (Guards guards : broken) {
            try (Books books = wizard.open(temp.resolve("r.punchlist"))) {
                ApplyReport report = wizard.apply(books, guards, Duration.ofSeconds(60));

                assertThat(report.applied()).isEmpty();
                assertThat(report.notTried()).hasSize(1);
                assertThat(report.stopped()).isPresent();
                assertThat(books.state().changes()).isEmpty();
            }
            assertThat(Planted.timeout()).isEmpty();
        }
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.filter(file -> file.toString().endsWith(".guard")))
                    .allSatisfy(file -> assertThat(TaskScheduler.definition(StartupTask.name(file)))
                            .isEqualTo(Answer.absent()));
        }
    }

    private static Guards guards(Path folder, Program program) {
        return new SettingGuards(folder, program, new WindowsKeeper(), Clock.systemUTC(), Ticks.ofSystem());
    }

    private static void endTheGuard() {
        ProcessHandle self = ProcessHandle.current();
        ProcessHandle.allProcesses()
                .filter(p -> p.pid() != self.pid())
                .filter(p -> p.info().command().map(java()::equalsIgnoreCase).orElse(false))
                .forEach(ProcessHandle::destroyForcibly);
    }

    private static void until(String phase, Wizard wizard) throws Exception {
        Instant end = Instant.now().plusSeconds(40);
        while (!wizard.guard().equals(phase) && Instant.now().isBefore(end)) {
            Thread.sleep(200);
        }
        assertThat(wizard.guard()).isEqualTo(phase);
    }

    private static boolean gone(Wizard wizard) throws InterruptedException {
        Instant end = Instant.now().plusSeconds(10);
        while (wizard.hasTask() && Instant.now().isBefore(end)) {
            Thread.sleep(200);
        }
        return !wizard.hasTask();
    }
}
