package punchlist.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import punchlist.machine.RegistryKeyPresence;
import punchlist.machine.windows.WindowsSetters;
import punchlist.reading.Answer;
import punchlist.reading.Question;
import punchlist.record.Completeness;
import punchlist.record.OwnJournal;
import punchlist.record.RecordFile;
import punchlist.session.Commissioning;

/** Real values of a real registry, and a process that is no more at any point around setting them. */
@Tag("windows")
@Timeout(240)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KilledOnWindowsTest {

    private static final int SAMPLES = 12;

    private final Tally tally = new Tally("5-windows");

    @TempDir
    private Path work = Path.of("");

    /** Nothing of the scratch key is there at first. */
    private static final class Nothing implements First {

        @Override
        public <T> Answer<T> first(Question<T> question) {
            return Answer.absent();
        }
    }

    @BeforeEach
    @AfterEach
    void removesTheScratchKeys() {
        WindowsSetters.all().set(OnThisWindows.SCRATCH, Answer.absent());
        List<RegistryKeyPresence> keys = RegistryKeyPresence.above(OnThisWindows.SCRATCH);
        keys.subList(1, keys.size()).reversed().forEach(key -> WindowsSetters.all()
                .set(key, Answer.absent()));
    }

    @AfterAll
    void showsTheTable() {
        tally.close();
    }

    @Test
    void aProcessThatEndsWhileItFixes() throws IOException, InterruptedException {
        Trouble counting = Trouble.none();
        Path whole = folder();
        assertThat(new OnThisWindows(whole, counting).fix()).isTrue();
        assertThat(wrong(whole)).isEmpty();
        Tally.Row row = tally.row("set-registry", "Windows' own registry", "halt while fixing");
        for (int point : spread(counting.points())) {
            Path folder = folder();
            kill(folder, point, "fix");
            row.tried(1, "point " + point, wrong(folder));
        }
        assertThat(row.failures()).isEmpty();
    }

    @Test
    void aProcessThatEndsWhileItTakesBack() throws IOException, InterruptedException {
        Trouble counting = Trouble.none();
        Path whole = folder();
        new OnThisWindows(whole, Trouble.none()).fix();
        new OnThisWindows(whole, counting).undo();
        assertThat(wrong(whole)).isEmpty();
        Tally.Row row = tally.row("set-registry", "Windows' own registry", "halt while taking back");
        for (int point : spread(counting.points())) {
            Path folder = folder();
            new OnThisWindows(folder, Trouble.none()).fix();
            kill(folder, point, "undo");
            row.tried(1, "point " + point, wrong(folder));
        }
        assertThat(row.failures()).isEmpty();
    }

    private Path folder() throws IOException {
        return Files.createTempDirectory(work, "run");
    }

    private static List<Integer> spread(int points) {
        int samples = Bench.isWhole() ? points : SAMPLES;
        return IntStream.range(0, samples)
                .mapToObj(i -> 1 + i * (points - 1) / (samples - 1))
                .distinct()
                .toList();
    }

    private static void kill(Path folder, int point, String what) throws IOException, InterruptedException {
        Path said = folder.resolve("child.txt");
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java.exe")
                                .toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Djna.boot.library.path=" + System.getProperty("jna.boot.library.path", ""),
                        "-Djna.nounpack=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        OnThisWindows.class.getName(),
                        folder.toString(),
                        Integer.toString(point),
                        what))
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(() -> said(said)).isEqualTo(137);
    }

    private static String said(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }

    /** What is not as it has to be when the program is started again, and takes back. */
    private static List<String> wrong(Path folder) throws IOException {
        List<String> wrong = new ArrayList<>();
        OnThisWindows next = new OnThisWindows(folder, Trouble.none());
        String left = lines(next.record());
        try (Commissioning session = next.open()) {
            session.unkept().ifPresent(wrong::add);
            wrong.addAll(told(session).wrong());
            session.undo(List.of(), "me", undone -> {});
            wrong.addAll(told(session).notAsAtFirst());
        }
        RecordFile record = RecordFile.read(next.record());
        Completeness completeness = Completeness.of(
                record.lines(),
                OwnJournal.of(record.lines().getFirst(), next.keeping().shelf()));
        if (!record.isIntact() || !completeness.isWhole()) {
            wrong.add("it does not verify: " + completeness);
        }
        if (!lines(next.record()).startsWith(left)) {
            wrong.add("entries lost");
        }
        return wrong;
    }

    private static Told told(Commissioning session) {
        return new Told(
                OnThisWindows.product().kinds(),
                session.state(),
                session.machine().machine(),
                new Nothing());
    }

    private static String lines(Path record) throws IOException {
        String all = Files.exists(record) ? Files.readString(record) : "";
        return all.substring(0, all.lastIndexOf('\n') + 1);
    }
}
