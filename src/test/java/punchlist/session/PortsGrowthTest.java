package punchlist.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import punchlist.catalog.Step;
import punchlist.check.BoundControl;
import punchlist.probe.Secrets;
import punchlist.text.BundledTexts;

/** Four times the rules cost the whole ports step less than eight times the time; what is quadratic costs sixteen times. */
class PortsGrowthTest {

    private static final int FEW = 2_500;
    private static final int MANY = 4 * FEW;
    private static final double MOST = 8;
    private static final int TRIES = 8;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final Product PRODUCT = Product.load(BundledTexts.in(Locale.ENGLISH), "test");
    private static final List<BoundControl> PORTS = PRODUCT.controls().values().stream()
            .filter(control -> control.control().step() == Step.PORTS)
            .toList();

    @TempDir
    Path folder = Path.of("");

    /** What the rules are like. */
    enum Mix {
        ORDINARY("LPort=%d|RA4=10.%d.0.7|"),
        ONE_PORT("LPort=12401|RA4=10.%2$d.0.%1$d|"),
        ONE_PROGRAM("LPort=%d|App=C:\\\\P\\\\p1.exe|RA4=10.%d.0.7|"),
        CONDITIONAL("LPort=12401|RUAuth=O:LSD:(A;;CC;;;S-1-5-%d)|RA4=10.%d.0.7|");

        private final String fields;

        Mix(String fields) {
            this.fields = fields;
        }

        private String rule(int i, Random random) {
            return "\"{%d}\":\"v2.30|Action=%s|Active=TRUE|Dir=In|Protocol=6|%sName=R%d|\""
                    .formatted(
                            i,
                            random.nextInt(6) == 0 ? "Block" : "Allow",
                            fields.formatted(
                                    this == ONE_PORT ? random.nextInt(256) : random.nextInt(65_000),
                                    random.nextInt(256)),
                            i);
        }
    }

    private OpenMachine machine(Mix mix, int count) throws IOException {
        Random random = new Random(count);
        String rules =
                IntStream.range(0, count).mapToObj(i -> mix.rule(i, random)).collect(Collectors.joining(","));
        String listeners = IntStream.range(0, 50)
                .mapToObj(i -> "{\"protocol\":\"TCP\",\"address\":\"0.0.0.0\",\"port\":" + (20_000 + i)
                        + ",\"pid\":9,\"process\":\"C:\\\\P\\\\p" + i % 5 + ".exe\"}")
                .collect(Collectors.joining(","));
        String json = "{\"format\":\"punchlist-snapshot/1\",\"takenAt\":\"2026-11-22T10:00:00Z\","
                + "\"machine\":{\"id\":\"test\",\"name\":\"TEST\"},\"scope\":{\"format\":\"punchlist-scope/1\","
                + "\"igss\":{\"version\":17,\"stations\":[\"10.0.4.11\"]}},\"firewallRules\":{\"local\":{" + rules
                + "},\"policy\":null},\"peers\":[],\"listeners\":[" + listeners + "]}";
        Path file = Files.writeString(folder.resolve(mix + "-" + count + ".json"), json);
        return new Machines(PRODUCT.kinds(), Secrets.none(), Optional.empty()).open(file.toString());
    }

    private static double seconds(OpenMachine machine) {
        long started = THREADS.getCurrentThreadCpuTime();
        CheckRun run = new Looking(PRODUCT, machine, machine.ownScope().orElseThrow())
                .check(PORTS, Checking.Comparing.NOTHING, Progress.NONE, () -> false);
        double seconds = (THREADS.getCurrentThreadCpuTime() - started) / 1e9;
        assertThat(run.judged()).hasSameSizeAs(PORTS);
        return seconds;
    }

    /** The best of several tries counts on both sides: what else runs only makes a try slower. */
    @ParameterizedTest
    @EnumSource
    void theCostGrowsHardlyFasterThanTheRules(Mix mix) throws IOException {
        OpenMachine few = machine(mix, FEW);
        OpenMachine many = machine(mix, MANY);
        double ofFew = Stream.generate(() -> seconds(few)).limit(2).reduce(Double.MAX_VALUE, Math::min);
        double ofMany = seconds(many);
        for (int i = 1; i < TRIES && ofMany > MOST * ofFew; i++) {
            ofMany = Math.min(ofMany, seconds(many));
        }
        assertThat(ofMany).as("seconds for %d rules", MANY).isLessThan(MOST * ofFew);
    }
}
