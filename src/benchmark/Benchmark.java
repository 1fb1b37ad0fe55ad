import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * Measures whole processes side by side in one run: the check of the demo beside a Lynis audit of this computer, and the
 * wizard's first window beside a bare JavaFX window. Started by {@code src/benchmark/run}; docs/performance.md explains.
 */
public final class Benchmark {

    private static final int ROUNDS = 7;

    private record Measured(double seconds, long peakKilobytes) {}

    private Benchmark() {}

    /** Arguments: the launcher, the Lynis folder or "-", the JDK's java, the class path, the AOT cache, the harness. */
    public static void main(String[] arguments) throws Exception {
        Path launcher = Path.of(arguments[0]);
        System.out.printf("%d processors, %s%n", Runtime.getRuntime().availableProcessors(), loadAverage());
        List<Measured> checks =
                repeat(ROUNDS, List.of(launcher.toString(), "check", "--machine", "demo", "--format", "json"));
        print("punchlist check --machine demo --format json", checks);
        if (!arguments[1].equals("-")) {
            List<Measured> lynis = List.of(measure(List.of(arguments[1], "audit", "system", "-Q"), 0));
            print("lynis audit system -Q", lynis);
            System.out.printf(Locale.ROOT, "the check takes 1/%.0f of Lynis%n", median(lynis) / median(checks));
        }
        windows(arguments);
    }

    private static void windows(String[] arguments) throws Exception {
        List<String> common = List.of(
                arguments[2],
                "-Xlog:disable",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dprism.order=sw");
        List<String> bare = new ArrayList<>(common);
        bare.addAll(List.of("-cp", arguments[5] + ":" + arguments[3], "FirstWindow", "bare"));
        List<String> wizard = new ArrayList<>(common);
        wizard.addAll(List.of(
                "-XX:AOTCache=" + arguments[4], "-cp", arguments[3] + ":" + arguments[5], "FirstWindow", "wizard"));
        print("a bare JavaFX window", repeat(ROUNDS, bare));
        List<Measured> wizards = repeat(ROUNDS, wizard);
        print("the wizard's first window", wizards);
        System.out.printf(
                Locale.ROOT,
                "the wizard takes %.2f x the bare window%n",
                median(wizards) / median(repeat(ROUNDS, bare)));
    }

    private static List<Measured> repeat(int times, List<String> command) throws Exception {
        List<Measured> all = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            all.add(measure(command, 1));
        }
        return all;
    }

    private static Measured measure(List<String> command, int worstExit) throws IOException, InterruptedException {
        Path out = Files.createTempFile("benchmark", ".out");
        long started = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        long peak = 0;
        while (!process.waitFor(3, TimeUnit.MILLISECONDS)) {
            peak = Math.max(peak, peakOf(process.pid()));
        }
        double seconds = (System.nanoTime() - started) / 1e9;
        if (process.exitValue() > worstExit) {
            throw new IOException(command + " ended with " + process.exitValue() + ": " + Files.readString(out));
        }
        Files.delete(out);
        return new Measured(seconds, peak);
    }

    private static long peakOf(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }

    private static double median(List<Measured> all) {
        List<Double> sorted =
                new ArrayList<>(all.stream().map(Measured::seconds).toList());
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }

    private static void print(String name, List<Measured> all) {
        double best = all.stream().mapToDouble(Measured::seconds).min().orElse(0);
        long peak = all.stream().mapToLong(Measured::peakKilobytes).max().orElse(0);
        System.out.printf(
                Locale.ROOT,
                "%-46s median %7.2f s  best %7.2f s  peak %4d MB  (%d runs)%n",
                name,
                median(all),
                best,
                peak / 1024,
                all.size());
    }

    private static String loadAverage() throws IOException {
        Path file = Path.of("/proc/loadavg");
        return Files.exists(file) ? "load " + Files.readString(file).strip() : "load unknown";
    }
}
