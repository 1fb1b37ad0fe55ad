package punchlist.check.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Logger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import punchlist.machine.Descriptors;

/** How long it takes to judge a large tree in which every descriptor is another. */
@Tag("benchmark")
class AccessBenchmark {

    private static final Logger LOG = Logger.getLogger(AccessBenchmark.class.getName());

    private static final int OBJECTS = 100_000;

    @Test
    void aHundredThousandDifferentDescriptors() {
        Map<String, String> tree = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        tree.put("C:\\K", "O:BAG:SYD:PAI(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)");
        for (int i = 1; i < OBJECTS; i++) {
            tree.put(
                    "C:\\K\\" + i,
                    "O:BAG:SYD:AI(A;OICIID;FA;;;SY)(A;OICIID;FA;;;BA)(A;OICIIOID;GA;;;CO)(A;OICIID;0x1200a9;;;BU)(A;ID;FR;;;S-1-5-21-1-2-3-"
                            + i + ")");
        }
        Descriptors descriptors = new Descriptors(tree);
        for (int round = 0; round < 4; round++) {
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            Offences offences = Offences.in(new DescriptorTree(descriptors), Principals::isOrdinary, -1, path -> false);
            Duration took = Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start);
            LOG.info(() -> OBJECTS + " descriptors parsed and judged in " + took.toMillis() + " ms of processor time");
            assertThat(offences.objects()).isEqualTo(OBJECTS - 1);
        }
    }
}
