import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import punchlist.catalog.Step;
import punchlist.check.BoundControl;
import punchlist.check.firewall.ExposureMap;
import punchlist.check.firewall.Profile;
import punchlist.check.firewall.Stretch;
import punchlist.machine.Listener;
import punchlist.probe.Secrets;
import punchlist.session.CheckRun;
import punchlist.session.Checking;
import punchlist.session.Looking;
import punchlist.session.Machines;
import punchlist.session.OpenMachine;
import punchlist.session.Product;
import punchlist.session.Progress;
import punchlist.text.BundledTexts;

/**
 * Measures how much processor time of one core the whole ports step costs, every control of it judged from a recorded
 * machine with two hundred listeners, and after it the exposure of all 65,536 ports written out, for growing sets of rules
 * of several kinds. docs/performance.md explains. Java runs it from its source, with the product's class path.
 */
public final class PortsStep {

    private static final int WARM_UP = 3;
    private static final int ROUNDS = 5;
    private static final int LISTENERS = 200;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** A set of rules: what it is like, its fields by chance, and the sizes measured. */
    private record Mix(String name, Function<Random, String> fields, List<Integer> sizes) {}

    private static final List<Integer> SIZES = List.of(1_250, 2_500, 5_000, 10_000, 20_000);
    private static final List<Mix> MIXES = List.of(
            new Mix("ordinary", random -> port(random) + addresses(random, random.nextInt(4)), SIZES),
            new Mix("one port", random -> "LPort=12401|" + addresses(random, 1), SIZES),
            new Mix("one program", random -> port(random) + "App=C:\\\\P\\\\p8.exe|" + addresses(random, 1), SIZES),
            new Mix(
                    "conditional",
                    random -> "LPort=12401|RUAuth=O:LSD:(A;;CC;;;S-1-5-" + random.nextInt(9_999) + ")|",
                    SIZES),
            new Mix("any port", random -> addresses(random, 1), List.of(1_000, 2_000, 4_000)));

    private PortsStep() {}

    /** Takes no arguments. */
    public static void main(String[] arguments) throws IOException {
        Product product = Product.load(BundledTexts.in(Locale.ENGLISH), "benchmark");
        for (Mix mix : MIXES) {
            for (int count : mix.sizes()) {
                measure(mix, count, product);
            }
        }
    }

    private static void measure(Mix mix, int count, Product product) throws IOException {
        Path file = Files.createTempFile("ports", ".json");
        try {
            Files.writeString(file, snapshot(mix, count));
            OpenMachine machine = new Machines(product.kinds(), Secrets.none(), Optional.empty()).open(file.toString());
            double step = Double.MAX_VALUE;
            double both = Double.MAX_VALUE;
            for (int round = 0; round < WARM_UP + ROUNDS; round++) {
                long started = THREADS.getCurrentThreadCpuTime();
                CheckRun run = check(product, machine);
                double checked = (THREADS.getCurrentThreadCpuTime() - started) / 1e9;
                exposure(run);
                if (round >= WARM_UP && checked < step) {
                    step = checked;
                }
                if (round >= WARM_UP) {
                    both = Math.min(both, (THREADS.getCurrentThreadCpuTime() - started) / 1e9);
                }
            }
            System.out.printf(
                    Locale.ROOT,
                    "%-12s %6d rules: step %.3f s, with the exposure of all ports %.3f s%n",
                    mix.name(),
                    count,
                    step,
                    both);
        } finally {
            Files.delete(file);
        }
    }

    private static CheckRun check(Product product, OpenMachine machine) {
        List<BoundControl> ports = product.controls().values().stream()
                .filter(control -> control.control().step() == Step.PORTS)
                .toList();
        return new Looking(product, machine, machine.ownScope().orElseThrow())
                .check(ports, Checking.Comparing.NOTHING, Progress.NONE, () -> false);
    }

    /** How many ranges of addresses reach some port. */
    private static long exposure(CheckRun run) {
        ExposureMap map = ExposureMap.of(run.readings());
        long ranges = 0;
        for (Profile profile : Profile.values()) {
            for (Listener.Protocol protocol : Listener.Protocol.values()) {
                for (Stretch stretch : map.stretches(protocol, profile)) {
                    ranges += stretch.reach().spans().size();
                }
            }
        }
        return ranges;
    }

    private static String snapshot(Mix mix, int count) {
        Random random = new Random(count);
        String rules = IntStream.range(0, count)
                .mapToObj(i -> "\"{" + i + "}\":\"v2.31|Action=" + (random.nextInt(6) == 0 ? "Block" : "Allow")
                        + "|Active=TRUE|Dir=In|Protocol=" + (random.nextInt(4) == 0 ? 17 : 6) + "|"
                        + (random.nextInt(3) == 0 ? "Profile=Public|" : "")
                        + mix.fields().apply(random) + "Name=R" + i + "|\"")
                .collect(Collectors.joining(","));
        String listeners = IntStream.range(0, LISTENERS)
                .mapToObj(i -> "{\"protocol\":\"" + (i % 4 == 0 ? "UDP" : "TCP")
                        + "\",\"address\":\"0.0.0.0\",\"port\":" + (i % 2 == 0 ? 100 * i : 49_152 + i) + ",\"pid\":"
                        + (i + 8) + ",\"process\":\"C:\\\\P\\\\p" + i + ".exe\"}")
                .collect(Collectors.joining(","));
        return "{\"format\":\"punchlist-snapshot/1\",\"takenAt\":\"2026-11-22T10:00:00Z\",\"machine\":{\"id\":\"b\","
                + "\"name\":\"B\"},\"scope\":{\"format\":\"punchlist-scope/1\",\"igss\":{\"version\":17,"
                + "\"components\":[\"odbc\",\"operator-stations\"],\"stations\":[\"10.0.4.11\",\"10.0.4.12\"]}},"
                + profiles() + "\"firewallRules\":{\"local\":{" + rules
                + "},\"policy\":null},\"peers\":[],\"listeners\":[" + listeners + "]}";
    }

    /** Every profile as Windows comes: on, and blocks what no rule names. */
    private static String profiles() {
        String own =
                "HKLM\\\\SYSTEM\\\\CurrentControlSet\\\\Services\\\\SharedAccess\\\\Parameters\\\\FirewallPolicy\\\\";
        String policy = "HKLM\\\\SOFTWARE\\\\Policies\\\\Microsoft\\\\WindowsFirewall\\\\";
        return IntStream.range(0, 8)
                .mapToObj(i -> "\"" + (i < 4 ? own : policy)
                        + List.of("Domain", "Private", "Standard", "Public").get(i % 4) + "Profile\":null")
                .collect(Collectors.joining(",", "\"registry\":{\"64\":{", "}},"));
    }

    private static String port(Random random) {
        int port = random.nextInt(65_000);
        return random.nextInt(20) == 0 ? "LPort2_10=" + port + "-" + (port + 90) + "|" : "LPort=" + port + "|";
    }

    private static String addresses(Random random, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "RA4=10." + random.nextInt(256) + "." + random.nextInt(256) + ".0/255.255.255.0|")
                .collect(Collectors.joining());
    }
}
