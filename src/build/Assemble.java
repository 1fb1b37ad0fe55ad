import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Lays out the program as it is run: {@code lib} with every jar, {@code bin} with the launchers, and the AOT cache that
 * makes it start quickly. Run as a source file by the JDK that compiled the product, which so becomes the JDK that the
 * launchers fall back to.
 */
final class Assemble {
    private static final String MAIN = "punchlist.Punchlist";
    private static final String TRAINING = "punchlist.Rehearsal";
    private static final long TRAINING_MINUTES = 5;

    private final Path app;
    private final Path lib;
    private final Path jdk = Path.of(System.getProperty("java.home"));

    private Assemble(Path app) {
        this.app = app;
        this.lib = app.resolve("lib");
    }

    /** Arguments: the app folder, the folder of launcher templates, our jar, the runtime class path, "true" to train. */
    public static void main(String[] args) throws IOException, InterruptedException {
        var assemble = new Assemble(Path.of(args[0]));
        assemble.clear();
        List<String> jars = assemble.copyJars(Path.of(args[2]), args[3]);
        Files.writeString(assemble.lib.resolve("jdk-home"), assemble.jdk + "\n");
        assemble.writeLaunchers(Path.of(args[1]), jars);
        if (Boolean.parseBoolean(args[4])) {
            assemble.train(jars, Path.of(args[1]).resolve("jvm.options"));
        }
    }

    private void clear() throws IOException {
        if (Files.exists(app)) {
            try (Stream<Path> old = Files.walk(app)) {
                for (Path path : old.sorted((a, b) -> b.compareTo(a)).toList()) {
                    Files.delete(path);
                }
            }
        }
        Files.createDirectories(lib);
        Files.createDirectories(app.resolve("bin"));
    }

    /** The jars' names in the order of the class path, ours first. */
    private List<String> copyJars(Path ours, String classPath) throws IOException {
        var names = new ArrayList<String>();
        names.add(copy(ours));
        for (String entry : classPath.split(File.pathSeparator)) {
            Path jar = Path.of(entry);
            if (Files.isRegularFile(jar) && !isEmptyShell(jar)) {
                names.add(copy(jar));
            }
        }
        return names;
    }

    /** JavaFX's jars without a platform in their name hold nothing: they only lead Maven to the one that does. */
    private static boolean isEmptyShell(Path jar) {
        return jar.getFileName().toString().matches("javafx-[a-z]+-[0-9.]+\\.jar");
    }

    private String copy(Path jar) throws IOException {
        String name = jar.getFileName().toString();
        Files.copy(jar, lib.resolve(name), StandardCopyOption.COPY_ATTRIBUTES);
        return name;
    }

    private void writeLaunchers(Path templates, List<String> jars) throws IOException {
        String options = String.join(" ", options(templates.resolve("jvm.options")));
        write(templates, "punchlist", options, classPath("$lib/", ":", jars), "\n")
                .toFile()
                .setExecutable(true, false);
        write(templates, "punchlist.bat", options, classPath("%LIB%\\", ";", jars), "\r\n");
    }

    private Path write(Path templates, String name, String options, String classPath, String newline)
            throws IOException {
        String text = Files.readString(templates.resolve(name))
                .replace("\r\n", "\n")
                .replace("@OPTIONS@", options)
                .replace("@CLASSPATH@", classPath)
                .replace("@MAIN@", MAIN)
                .replace("\n", newline);
        return Files.writeString(app.resolve("bin").resolve(name), text);
    }

    private static String classPath(String folder, String separator, List<String> jars) {
        return String.join(separator, jars.stream().map(folder::concat).toList());
    }

    private static List<String> options(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    /** One real run of the product, whose classes the JVM then writes down ready-made. */
    private void train(List<String> jars, Path options) throws IOException, InterruptedException {
        Path cache = lib.resolve("punchlist.aot").toAbsolutePath();
        Path log = app.resolveSibling("aot-training.log");
        var command = new ArrayList<String>();
        command.add(jdk.resolve("bin").resolve("java").toString());
        command.addAll(options(options));
        command.add("-XX:AOTCacheOutput=" + cache);
        command.add("-Dglass.platform=Headless");
        command.addAll(List.of("-cp", classPath(lib.toAbsolutePath() + File.separator, File.pathSeparator, jars)));
        command.add(TRAINING);
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        List.of("JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS", "JDK_JAVA_OPTIONS", "CLASSPATH")
                .forEach(builder.environment()::remove);
        Process process = builder.start();
        process.getOutputStream().close();
        if (!process.waitFor(TRAINING_MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw failed("did not end", log);
        }
        int exit = process.exitValue();
        if (exit != 0 && exit != 1) { // 1 is what a check says when the demo server has something open
            throw failed("ended with " + exit, log);
        }
        if (!Files.isRegularFile(cache)) {
            throw failed("wrote no cache", log);
        }
    }

    private static IllegalStateException failed(String how, Path log) {
        try {
            return new IllegalStateException(
                    "The AOT training run (punchlist.Rehearsal) " + how + ":\n" + Files.readString(log));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
