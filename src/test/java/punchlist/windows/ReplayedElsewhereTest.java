package punchlist.windows;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * The snapshots that {@link ReplayTest} took give the same findings on another system. The bench runs this outside of
 * Wine, once Wine has ended.
 */
@Tag("windows")
@Tag("replayed")
@Timeout(60)
class ReplayedElsewhereTest {
    private static final Path KEPT = Path.of("target", "windows-test", "replay");

    static List<Path> kept() throws IOException {
        try (Stream<Path> folders = Files.list(KEPT)) {
            return folders.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("kept")
    void givesTheSameFindings(Path kept) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of("target/app/bin/punchlist").toAbsolutePath().toString(),
                        "check",
                        "--machine",
                        kept.resolve("snapshot.json").toString(),
                        "--scope",
                        kept.resolve("scope.json").toString(),
                        "--format",
                        "json")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String out = new String(process.getInputStream().readAllBytes(), UTF_8);

        assertThat(process.waitFor()).isEqualTo(1);
        var onWindows = JsonMapper.shared().readTree(Files.readString(kept.resolve("check.json"), UTF_8));
        assertThat(Findings.of(JsonMapper.shared().readTree(out))).isEqualTo(Findings.of(onWindows));
    }
}
