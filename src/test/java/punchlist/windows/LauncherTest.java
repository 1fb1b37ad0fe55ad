package punchlist.windows;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The shipped launcher, in a folder of its own whose program is {@link Echo}. */
@Tag("windows")
@Timeout(60)
class LauncherTest {
    private static final List<String> NOT_HEARD =
            List.of("JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS", "JDK_JAVA_OPTIONS", "JDK_AOT_VM_OPTIONS", "JAVA_OPTIONS");

    @TempDir
    static Path temp;

    private static Path folder;
    private static EchoFolder program;

    @BeforeAll
    static void copiesTheProgram() throws IOException {
        folder = temp.resolve("a folder (x86) & more");
        program = EchoFolder.make(folder, false);
    }

    @BeforeEach
    void namesEchoAsTheProgram() throws IOException {
        program.writeArguments("-Dfolder=%FOLDER%\\lib;%FOLDER%");
    }

    private record Ended(int code, List<String> said) {}

    private Ended launch(String input, String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(folder.resolve("punchlist-cli.exe").toString());
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        NOT_HEARD.forEach(name -> builder.environment().put(name, "-XX:+NoSuchOption"));
        builder.environment().put("CLASSPATH", "nowhere");
        Process process = builder.start();
        try (var stdin = process.getOutputStream()) {
            stdin.write(input.getBytes(StandardCharsets.UTF_8));
        }
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return new Ended(process.exitValue(), said.lines().toList());
    }

    @Test
    void passesArgumentsInputAndExitCodeThrough() throws IOException, InterruptedException {
        Ended ended = launch("from outside", "check", "two words", "*.txt", "C:\\end\\", "");
        assertThat(ended.code()).isEqualTo(Echo.EXIT);
        assertThat(ended.said())
                .contains("argument check", "argument two words", "argument *.txt", "argument C:\\end\\", "argument ")
                .contains("input from outside");
    }

    @Test
    void takesNothingFromTheEnvironment() throws IOException, InterruptedException {
        Ended ended = launch("");
        assertThat(ended.code()).isEqualTo(Echo.EXIT);
        assertThat(ended.said())
                .filteredOn(line -> line.startsWith("environment "))
                .noneMatch(line -> line.contains("NoSuchOption"));
        assertThat(ended.said()).anyMatch(line -> line.matches("(?i)environment PATH=C:\\\\windows\\\\system32"));
    }

    @Test
    void saysWhereTheFolderIs() throws IOException, InterruptedException {
        assertThat(launch("").said()).contains("option -Dfolder=" + folder + "\\lib;" + folder);
    }

    @Test
    void keepsCrashReportsFromOtherUsersOrWritesNone() throws IOException, InterruptedException {
        assertThat(launch("").said())
                .anyMatch(line ->
                        line.matches("option -XX:(ErrorFile=.*Punchlist-crashes.*|\\+SuppressFatalErrorMessage)"))
                .contains("option -XX:-CreateCoredumpOnCrash", "option -XX:+DisableAttachMechanism");
    }

    @Test
    void saysWhatIsMissing() throws IOException, InterruptedException {
        Files.delete(folder.resolve("lib/arguments.txt"));
        Ended ended = launch("");
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.said()).singleElement().asString().startsWith("punchlist: lib\\arguments.txt is missing");
    }
}
