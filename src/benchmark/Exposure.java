import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import punchlist.check.address.AddressSet;
import punchlist.check.firewall.ExposureMap;
import punchlist.check.firewall.Profile;
import punchlist.check.firewall.ProfileState;
import punchlist.check.firewall.Programs;
import punchlist.check.firewall.Rule;
import punchlist.check.firewall.Stretch;
import punchlist.check.firewall.Surroundings;
import punchlist.machine.Adapter;
import punchlist.machine.Listener;
import punchlist.machine.firewall.RuleText;

/**
 * Measures how much processor time of one core the exposure of all 65,536 ports costs, TCP and UDP, in three profiles, with
 * forty single ports and two hundred listeners weighed both ways, for growing sets of rules. docs/performance.md explains.
 * Java runs it from its source, with the product's class path.
 */
public final class Exposure {

    private static final int WARM_UP = 5;
    private static final int ROUNDS = 5;
    private static final int ROWS = 40;
    private static final int LISTENERS = 200;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final Surroundings AROUND = Surroundings.of(
            List.of(new Adapter(
                    "{1}",
                    "Ethernet",
                    "Ethernet",
                    Adapter.Kind.ETHERNET,
                    true,
                    false,
                    List.of(new Adapter.Address("10.0.4.7", 24), new Adapter.Address("10.0.5.7", 24)),
                    List.of("10.0.4.254"))),
            OptionalInt.of(20348));

    /** What the rules are like. */
    private enum Mix {
        /** Mostly one port from a few addresses. */
        ORDINARY,
        /** Programs, services, words, own addresses, conditions and rules for every port, each about as often. */
        HARD
    }

    private Exposure() {}

    /** Takes no arguments. */
    public static void main(String[] arguments) {
        Map<Profile, ProfileState> states = new EnumMap<>(Profile.class);
        for (Profile profile : Profile.values()) {
            states.put(profile, ProfileState.asInstalled());
        }
        for (Mix mix : Mix.values()) {
            for (int i = 0; i < WARM_UP; i++) {
                all(rules(mix, 5_000, i), states);
            }
            for (int count : List.of(1_250, 2_500, 5_000, 10_000, 20_000)) {
                measure(mix, rules(mix, count, 1), states);
            }
        }
    }

    private static void measure(Mix mix, List<Rule> rules, Map<Profile, ProfileState> states) {
        double best = Double.MAX_VALUE;
        Size size = new Size(0, 0);
        for (int round = 0; round < ROUNDS; round++) {
            long started = THREADS.getCurrentThreadCpuTime();
            size = all(rules, states);
            best = Math.min(best, (THREADS.getCurrentThreadCpuTime() - started) / 1e9);
        }
        int count = rules.size();
        System.out.printf(
                Locale.ROOT,
                "%-8s %6d rules: %.3f s, %.2f microseconds for each n log n; %d stretches, %d address ranges%n",
                mix.name().toLowerCase(Locale.ROOT),
                count,
                best,
                best * 1e6 / (count * (Math.log(count) / Math.log(2))),
                size.stretches(),
                size.ranges());
    }

    /** How much came out. */
    private record Size(long stretches, long ranges) {}

    private static Size all(List<Rule> rules, Map<Profile, ProfileState> states) {
        ExposureMap map = ExposureMap.of(rules, states, AROUND);
        long stretches = 0;
        long ranges = 0;
        for (Profile profile : Profile.values()) {
            for (Listener.Protocol protocol : Listener.Protocol.values()) {
                for (Stretch stretch : map.stretches(protocol, profile)) {
                    stretches++;
                    ranges += stretch.reach().spans().size();
                }
            }
            for (int i = 0; i < LISTENERS; i++) {
                Listener listener = listener(i);
                ranges += map.reach(listener, profile).spans().size()
                        + map.mayReach(listener, profile).spans().size();
            }
            for (int i = 0; i < ROWS; i++) {
                ranges += map.rules(listener(i), profile).size();
            }
        }
        Programs programs = new Programs(List.of("p1*.exe"), List.of());
        AddressSet nobody = AddressSet.none();
        for (int i = 0; i < ROWS; i++) {
            ranges += map.port(Listener.Protocol.TCP, 12_380 + i, programs)
                    .beyond(nobody)
                    .size();
        }
        return new Size(stretches, ranges);
    }

    private static Listener listener(int i) {
        return new Listener(
                i % 4 == 0 ? Listener.Protocol.UDP : Listener.Protocol.TCP,
                "0.0.0.0",
                i % 2 == 0 ? 100 * i : 49_152 + i,
                i + 8L,
                Optional.of("C:\\Programs\\p" + i + ".exe"),
                i % 3 == 0 ? List.of("s" + i % 40) : List.of());
    }

    private static List<Rule> rules(Mix mix, int count, int seed) {
        Random random = new Random(seed);
        List<Rule> rules = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rules.add(new Rule("r" + i, true, RuleText.parse(text(mix, random))));
        }
        return rules;
    }

    private static String text(Mix mix, Random random) {
        StringBuilder text = new StringBuilder("v2.31|Action=" + (random.nextInt(6) == 0 ? "Block" : "Allow")
                + "|Active=TRUE|Dir=In|Protocol=" + (random.nextInt(4) == 0 ? 17 : 6) + "|");
        if (random.nextInt(3) == 0) {
            text.append("Profile=")
                    .append(List.of("Domain", "Private", "Public").get(random.nextInt(3)))
                    .append('|');
        }
        door(mix, random, text);
        for (int i = random.nextInt(4); i > 0; i--) {
            text.append("RA4=10.")
                    .append(random.nextInt(256))
                    .append('.')
                    .append(random.nextInt(256))
                    .append('.');
            text.append(random.nextBoolean() ? "0/255.255.255.0|" : random.nextInt(256) + "|");
        }
        return text.append("Name=Rule|EmbedCtxt=Group|").toString();
    }

    private static void door(Mix mix, Random random, StringBuilder text) {
        int port = random.nextInt(65_000);
        switch (random.nextInt(mix == Mix.HARD ? 9 : 20)) {
            case 0 ->
                text.append("LPort2_10=")
                        .append(port)
                        .append('-')
                        .append(port + random.nextInt(100))
                        .append('|');
            case 1 ->
                text.append("App=C:\\Programs\\p").append(random.nextInt(500)).append(".exe|");
            case 2 -> text.append("LPort=RPC|Svc=s").append(random.nextInt(40)).append('|');
            default -> text.append("LPort=").append(port).append('|');
        }
        if (mix == Mix.HARD) {
            text.append(
                    switch (random.nextInt(9)) {
                        case 0 -> "RA4=LocalSubnet|";
                        case 1 -> "RA4=DNS|";
                        case 2 -> "Security=Authenticate|";
                        case 3 -> "LA4=10.0.4.7|";
                        case 4 -> "App=C:\\Programs\\p" + random.nextInt(500) + ".exe|";
                        case 5 -> "Svc=s" + random.nextInt(40) + "|";
                        default -> "";
                    });
        }
    }
}
