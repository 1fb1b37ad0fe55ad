package punchlist;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What the launcher promises: the result alone on standard output, and no say for the environment. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the POSIX launcher")
class LauncherIT {
    private static final Path APP = Path.of("target", "app").toAbsolutePath();

    @TempDir
    private Path folder;

    private String version = "";

    @BeforeEach
    void readVersion() throws IOException {
        version = Punchlist.version();
    }

    @Test
    void printsNothingButTheResult() throws Exception {
        assertSpeaks(run(APP, Map.of()));
    }

    @Test
    void theEnvironmentHasNoSay() throws Exception {
        assertSpeaks(run(
                APP,
                Map.of(
                        "JAVA_TOOL_OPTIONS", "-Xlog:all",
                        "_JAVA_OPTIONS", "-Xmx1k",
                        "JDK_JAVA_OPTIONS", "-version",
                        "CLASSPATH", "/nowhere")));
    }

    @Test
    void aJavaHomeOfAnotherVersionIsPassedOver() throws Exception {
        assertSpeaks(run(APP, Map.of("JAVA_HOME", jdk("21.0.1").toString())));
    }

    @Test
    void withoutAnyJava25ItSaysSo() throws Exception {
        Path app = copy("no jdk");
        Files.writeString(app.resolve("lib/jdk-home"), folder.resolve("gone") + "\n");
        Result result = run(app, Map.of("JAVA_HOME", jdk("17.0.15").toString()));
        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains("Java 25 is needed").contains("JAVA_HOME");
    }

    @Test
    void runsFromAFolderWithSpacesAndThroughALink() throws Exception {
        Path app = copy("a b (c)");
        Path link = Files.createSymbolicLink(folder.resolve("punchlist"), Path.of("a b (c)", "bin", "punchlist"));
        assertSpeaks(run(app, Map.of()));
        assertSpeaks(start(link, Map.of()));
    }

    @Test
    void aCacheThatDoesNotFitIsPassedOverInSilence() throws Exception {
        Path app = copy("stale");
        Path jar = app.resolve("lib/punchlist-" + version + ".jar");
        Files.setLastModifiedTime(jar, FileTime.from(Instant.EPOCH));
        assertSpeaks(run(app, Map.of()));
        Files.writeString(app.resolve("lib/punchlist.aot"), "not a cache");
        assertSpeaks(run(app, Map.of()));
        Files.delete(app.resolve("lib/punchlist.aot"));
        assertSpeaks(run(app, Map.of()));
    }

    private void assertSpeaks(Result result) {
        assertThat(result.err()).isEmpty();
        assertThat(result.out()).startsWith("Punchlist " + version).hasLineCount(1);
        assertThat(result.exit()).isZero();
    }

    private Path jdk(String version) throws IOException {
        Path home = Files.createDirectories(folder.resolve("jdk-" + version));
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        Path java = Files.createDirectories(home.resolve("bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\necho the wrong java\n");
        assertThat(java.toFile().setExecutable(true)).isTrue();
        return home;
    }

    private Path copy(String name) throws IOException {
        Path to = folder.resolve(name);
        try (Stream<Path> files = Files.walk(APP)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(APP.relativize(file).toString()), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
        return to;
    }

    private Result run(Path app, Map<String, String> environment) throws Exception {
        return start(app.resolve("bin/punchlist"), environment);
    }

    private Result start(Path launcher, Map<String, String> environment) throws Exception {
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        var builder = new ProcessBuilder(List.of(launcher.toString(), "--version"))
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().keySet().removeIf(name -> name.contains("JAVA"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        int exit = process.waitFor();
        return new Result(exit, Files.readString(out, UTF_8), Files.readString(err, UTF_8));
    }

    private record Result(int exit, String out, String err) {}
}
