import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import punchlist.check.firewall.ExposureMap;
import punchlist.check.firewall.Profile;
import punchlist.check.firewall.ProfileState;
import punchlist.check.firewall.Rule;
import punchlist.machine.Listener;
import punchlist.machine.firewall.RuleText;

/**
 * Measures how much processor time of one core the exposure of all 65,536 ports costs, TCP and UDP, in three profiles, for growing sets of rules.
 * docs/performance.md explains. Java runs it from its source, with the product's class path.
 */
public final class Exposure {

    private static final int WARM_UP = 5;
    private static final int ROUNDS = 5;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private Exposure() {}

    /** Takes no arguments. */
    public static void main(String[] arguments) {
        Map<Profile, ProfileState> states = new EnumMap<>(Profile.class);
        for (Profile profile : Profile.values()) {
            states.put(profile, new ProfileState(true, true, false, true));
        }
        for (int i = 0; i < WARM_UP; i++) {
            all(rules(5_000, i), states);
        }
        for (int count : List.of(1_250, 2_500, 5_000, 10_000, 20_000)) {
            List<Rule> rules = rules(count, 1);
            double best = Double.MAX_VALUE;
            long stretches = 0;
            for (int round = 0; round < ROUNDS; round++) {
                long started = THREADS.getCurrentThreadCpuTime();
                stretches = all(rules, states);
                best = Math.min(best, (THREADS.getCurrentThreadCpuTime() - started) / 1e9);
            }
            System.out.printf(
                    Locale.ROOT,
                    "%6d rules: %.3f s, %.2f microseconds for each n log n, %d stretches%n",
                    count,
                    best,
                    best * 1e6 / (count * (Math.log(count) / Math.log(2))),
                    stretches);
        }
    }

    private static long all(List<Rule> rules, Map<Profile, ProfileState> states) {
        ExposureMap map = ExposureMap.of(rules, states);
        long stretches = 0;
        for (Listener.Protocol protocol : Listener.Protocol.values()) {
            for (Profile profile : Profile.values()) {
                stretches += map.stretches(protocol, profile).size();
            }
        }
        return stretches;
    }

    private static List<Rule> rules(int count, int seed) {
        Random random = new Random(seed);
        List<Rule> rules = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rules.add(new Rule("r" + i, true, RuleText.parse(text(random))));
        }
        return rules;
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder("v2.31|Action=" + (random.nextInt(6) == 0 ? "Block" : "Allow")
                + "|Active=TRUE|Dir=In|Protocol=" + (random.nextInt(4) == 0 ? 17 : 6) + "|");
        if (random.nextInt(3) == 0) {
            text.append("Profile=")
                    .append(List.of("Domain", "Private", "Public").get(random.nextInt(3)))
                    .append('|');
        }
        int port = random.nextInt(65_000);
        switch (random.nextInt(10)) {
            case 0 ->
                text.append("LPort2_10=")
                        .append(port)
                        .append('-')
                        .append(port + random.nextInt(100))
                        .append('|');
            case 1 ->
                text.append("App=C:\\Programs\\p").append(random.nextInt(500)).append(".exe|");
            default -> text.append("LPort=").append(port).append('|');
        }
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
}
