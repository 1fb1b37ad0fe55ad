package punchlist.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

class StopSignalTest {

    /** Rests as a watching does, and prints what it has afterwards. */
    static final class Program {

        private Program() {}

        public static void main(String[] arguments) throws InterruptedException {
            try (StopSignal signal = StopSignal.begin()) {
                System.out.println("resting");
                boolean asked = signal.rest(Duration.ofMinutes(2));
                Thread.sleep(300);
                System.out.println("result, asked: " + asked);
            }
            System.exit(0);
        }
    }

    private static Path placeOf(Class<?> type) throws URISyntaxException {
        return Path.of(
                type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }

    @Test
    void restsAsLongAsItShall() throws InterruptedException {
        try (StopSignal signal = StopSignal.begin()) {
            assertThat(signal.rest(Duration.ofMillis(20))).isFalse();
            assertThat(signal.elapsed()).isGreaterThanOrEqualTo(Duration.ofMillis(20));
        }
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "destroying a process there asks nobody")
    void aProcessThatShallEndPrintsItsResultFirst() throws IOException, InterruptedException, URISyntaxException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        placeOf(StopSignal.class) + File.pathSeparator + placeOf(Program.class),
                        Program.class.getName())
                .redirectErrorStream(true)
                .start();
        try (BufferedReader output = process.inputReader()) {
            assertThat(output.readLine()).isEqualTo("resting");
            process.toHandle().destroy(); // leaves its output open
            assertThat(output.readLine()).isEqualTo("result, asked: true");
            assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
    }
}
