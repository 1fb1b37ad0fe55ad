package punchlist.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import punchlist.record.ChangeState;
import punchlist.record.Entry;
import punchlist.record.Line;
import punchlist.session.Commissioning;
import punchlist.session.changes.Settling;

/**
 * A change that counts only after a restart of Windows. Run twice with a restart in between (installer/wine/test): the
 * first run leaves its record in the bench, by which the second knows that it is the second.
 */
@Tag("restart")
class AcrossRestartTest {

    private static final String CHANGE = "C3";

    private final Path folder =
            Path.of(System.getProperty("punchlist.bench", ".")).resolve("restart");

    @Test
    void aChangeThatWaitsForARestartIsDoneAfterIt() throws IOException {
        Files.createDirectories(folder);
        OnThisWindows program = new OnThisWindows(folder, Trouble.none());
        if (Files.notExists(program.record())) {
            before(program);
        } else {
            after(program);
        }
    }

    private static void before(OnThisWindows program) throws IOException {
        assertThat(program.fix()).isTrue();
        try (Commissioning session = program.open()) {
            assertThat(session.settled()).isEmpty();
            assertThat(waiting(session)).containsExactly(CHANGE);
        }
    }

    private static void after(OnThisWindows program) throws IOException {
        try (Commissioning session = program.open()) {
            assertThat(session.settled()).containsExactly(CHANGE);
            assertThat(waiting(session)).isEmpty();
            assertThat(session.state().change(CHANGE)).matches(ChangeState::stands);
            assertThat(session.state().lines().stream().map(Line::entry))
                    .filteredOn(Entry.Outcome.class::isInstance)
                    .last()
                    .extracting(entry -> ((Entry.Outcome) entry).later().orElse(""))
                    .isEqualTo(Settling.RESTARTED);
            session.undo(List.of(), "me", undone -> {});
            assertThat(session.machine()
                            .machine()
                            .ask(OnThisWindows.SCRATCH)
                            .answer()
                            .toOptional())
                    .isEmpty();
        }
    }

    private static List<String> waiting(Commissioning session) {
        return session.state().waitingForRestart().stream()
                .map(change -> change.intent().id())
                .toList();
    }
}
