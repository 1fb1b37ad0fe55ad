package punchlist.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import punchlist.record.Entry;

/** What is open for a time is said on the page of ports, with the time that is left. */
class GuardModelTest {

    @TempDir
    Path folder;

    private Bed bed;

    @BeforeEach
    void begin() {
        bed = Bed.demo(folder, Optional.empty()).begun();
    }

    @AfterEach
    void close() {
        bed.close();
    }

    private GuardModel guarded(String state, Duration left) {
        Instant until = Bed.clock().instant().plus(left);
        bed.wizard
                .desk()
                .write(now -> List.of(new Entry.Guard(List.of("C4"), state, until, "A. Engineer")), after -> {});
        return bed.page(Page.PORTS, StepModel.class).ports().orElseThrow().guard();
    }

    @ParameterizedTest
    @CsvSource({"1380, 23 minutes left", "61, 2 minutes left", "60, 1 minute left", "-1, its time is over"})
    void whatIsOpenForATimeTellsHowLongYet(long seconds, String left) {
        GuardModel guard = guarded("timed", Duration.ofSeconds(seconds));
        assertThat(guard.openingProperty().get()).startsWith("C4: open for a time (" + left + "), and taken back at ");
        assertThat(guard.standingProperty().get()).isTrue();
        assertThat(guard.waitingProperty().get()).as("nobody has to keep it").isFalse();
    }

    @Test
    void whatWasTakenBackIsNoLongerOpen() {
        guarded("timed", Duration.ofMinutes(5));
        GuardModel guard = guarded("taken-back", Duration.ofMinutes(5));
        assertThat(guard.openingProperty().get()).isEmpty();
        assertThat(guard.standingProperty().get()).isFalse();
    }

    @Test
    void aGuardOverRemoteAccessIsNoOpening() {
        GuardModel guard = guarded("set", Duration.ofMinutes(2));
        assertThat(guard.openingProperty().get()).isEmpty();
        assertThat(guard.waitingProperty().get()).isTrue();
    }
}
