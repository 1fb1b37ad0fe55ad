package punchlist.windows;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command line of the shipped folder, run as people run it: a process of its own, its exit code, its two outputs. */
final class Shipped {
    static final Path FOLDER = Path.of(System.getProperty("punchlist.folder", "."));

    private Shipped() {}

    /** How a command ended; what Java says about Wine is left out of the standard error. */
    record Ended(int code, String out, String err) {

        JsonNode json() {
            return JsonMapper.shared().readTree(out);
        }

        /** The same, where this exit code is the only right one. */
        Ended with(int expected) {
            assertThat(code).as("exit code; out: %s err: %s", out, err).isEqualTo(expected);
            return this;
        }
    }

    static Ended cli(Object... arguments) throws IOException, InterruptedException {
        return run(FOLDER.resolve("punchlist-cli.exe"), arguments);
    }

    /** The same with administrator rights: a launcher whose manifest requires them, which is what Wine elevates for. */
    static Ended elevated(Object... arguments) throws IOException, InterruptedException {
        Path program = FOLDER.resolve("punchlist-cli.elevated.exe");
        if (!Files.exists(program)) {
            EchoFolder.copyLauncher(FOLDER, program, true);
            program.toFile().deleteOnExit();
        }
        return run(program, arguments);
    }

    static Ended run(Path program, Object... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        Path out = Files.createTempFile("punchlist-test", ".out");
        Path err = Files.createTempFile("punchlist-test", ".err");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start();
            process.getOutputStream().close();
            assertThat(process.waitFor(60, TimeUnit.SECONDS))
                    .as("ends within a minute; it said: %s", Files.readString(err, UTF_8))
                    .isTrue();
            return new Ended(process.exitValue(), Files.readString(out, UTF_8), said(Files.readString(err, UTF_8)));
        } finally {
            gone(out);
            gone(err);
        }
    }

    private static void gone(Path file) {
        if (!file.toFile().delete()) {
            file.toFile().deleteOnExit();
        }
    }

    private static String said(String err) {
        return err.lines()
                .filter(line -> !line.contains("process group affinity"))
                .collect(Collectors.joining("\n"));
    }
}
