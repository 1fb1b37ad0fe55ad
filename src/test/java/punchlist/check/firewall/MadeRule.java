package punchlist.check.firewall;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import punchlist.machine.firewall.RuleText;

/**
 * A rule made by chance, whose meaning is known without its text.
 *
 * @param id its id
 * @param blocks whether it blocks
 * @param active whether it is in force
 * @param inbound whether it is about connections from outside
 * @param protocol 6, 17, or 0 for any
 * @param first its first port
 * @param last its last port; with 0 to 65535 it names none
 * @param from which of the sample addresses it names; empty for any
 * @param profiles in which profiles it counts; empty for all
 * @param program its program, "" for none
 * @param local whether it is the machine's own
 * @param conditional whether it has a condition
 */
record MadeRule(
        String id,
        boolean blocks,
        boolean active,
        boolean inbound,
        int protocol,
        int first,
        int last,
        List<String> from,
        List<Profile> profiles,
        String program,
        boolean local,
        boolean conditional) {

    /** The addresses that are tried. */
    static final List<String> SAMPLES =
            List.of("0.0.0.0", "10.0.0.1", "10.0.0.2", "10.0.0.3", "10.0.1.1", "255.255.255.255", "::1", "fd00::7");

    private static final int LAST_PORT = 65535;
    private static final String OURS = "%SystemRoot%\\A.exe";

    static MadeRule by(Random random, int number) {
        int first = random.nextInt(4) == 0 ? 0 : 2990 + random.nextInt(20);
        int last = first == 0 ? LAST_PORT : first + random.nextInt(12);
        return new MadeRule(
                "r" + number,
                random.nextInt(3) == 0,
                random.nextInt(8) > 0,
                random.nextInt(8) > 0,
                List.of(6, 6, 17, 0).get(random.nextInt(4)),
                first,
                last,
                random.nextInt(4) == 0 ? List.of() : some(SAMPLES, random),
                random.nextBoolean() ? List.of() : some(List.of(Profile.values()), random),
                List.of("", "", OURS, "C:\\other.exe").get(random.nextInt(4)),
                random.nextInt(3) > 0,
                random.nextInt(6) == 0);
    }

    private static <T> List<T> some(List<T> all, Random random) {
        List<T> chosen = all.stream().filter(one -> random.nextInt(3) == 0).toList();
        return chosen.isEmpty() ? List.of(all.get(random.nextInt(all.size()))) : chosen;
    }

    Rule rule() {
        String text = "v2.30|Action=" + (blocks ? "Block" : "Allow") + "|Active=" + (active ? "TRUE" : "FALSE")
                + "|Dir="
                + (inbound ? "In" : "Out") + "|" + (protocol == 0 ? "" : "Protocol=" + protocol + "|")
                + profiles.stream().map(p -> "Profile=" + p.shown() + "|").collect(Collectors.joining())
                + (first == 0 ? "" : "LPort2_10=" + first + "-" + last + "|")
                + from.stream()
                        .map(address -> (address.contains(":") ? "RA6=" : "RA4=") + address + "|")
                        .collect(Collectors.joining())
                + (program.isEmpty() ? "" : "App=" + program + "|")
                + (conditional ? "Security=Authenticate|" : "");
        return new Rule(id, local, RuleText.parse(text));
    }

    boolean isBound() {
        return !program.isEmpty();
    }

    boolean counts(Profile profile, boolean localRules) {
        return active
                && inbound
                && (profiles.isEmpty() || profiles.contains(profile))
                && (localRules || !local)
                && (program.isEmpty() || program.equals(OURS));
    }

    boolean matches(int wanted, int port, String address) {
        return (protocol == 0 || protocol == wanted)
                && first <= port
                && port <= last
                && (from.isEmpty() || from.contains(address));
    }
}
