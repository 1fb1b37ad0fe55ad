package punchlist;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** The assembled program keeps the command line's contract. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the POSIX launcher")
class CommandLineIT {

    @TempDir
    private Path folder;

    private record Result(int exit, String out, String err) {}

    @Test
    void aCheckPrintsOneJsonObjectAndNothingElse() throws Exception {
        Result result = punchlist("check", "--machine", "demo", "--format", "json");
        assertThat(result.exit()).isEqualTo(1);
        assertThat(JsonMapper.shared().readTree(result.out()).path("format").stringValue())
                .isEqualTo("punchlist-run/1");
    }

    @Test
    void aChangeIsMadeProvenAndTakenBack() throws Exception {
        String record = folder.resolve("r.jsonl").toString();
        assertThat(punchlist("fix", "KEP-3.2-7", "--machine", "demo", "--record", record, "--yes")
                        .exit())
                .isZero();
        assertThat(punchlist("verify", record, "--rejudge").exit()).isZero();
        assertThat(punchlist("undo", "--record", record, "--yes").exit()).isZero();
        assertThat(punchlist("check", "--control", "KEP-3.2-7", "--record", record)
                        .exit())
                .isEqualTo(1);
        assertThat(punchlist("check", "--control", "KEP-3.2-7", "--record", record)
                        .exit())
                .isEqualTo(1);
        assertThat(punchlist("drift", record).exit()).isZero();
    }

    @Test
    void withoutAConsoleNothingIsChanged() throws Exception {
        String record = folder.resolve("r.jsonl").toString();
        Result result = punchlist("fix", "KEP-3.2-7", "--machine", "demo", "--record", record);
        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(Path.of(record)).content().doesNotContain("\"intent\"");
    }

    @Test
    void aCallThatCannotWorkPrintsNoResult() throws Exception {
        Result result = punchlist("check", "--control", "NOBODY-1");
        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains("NOBODY-1");
    }

    private Result punchlist(String... arguments) throws Exception {
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        List<String> command = new ArrayList<>(List.of(
                Path.of("target", "app", "bin", "punchlist").toAbsolutePath().toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        process.getOutputStream().close();
        int exit = process.waitFor();
        return new Result(exit, Files.readString(out, UTF_8), Files.readString(err, UTF_8));
    }
}
