package punchlist.check.firewall;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import punchlist.machine.firewall.RuleText;

/**
 * A rule made by chance, whose meaning is known without its text.
 *
 * @param id its id
 * @param action Allow, Block or ByPass
 * @param active whether it is in force
 * @param inbound whether it is about connections from outside
 * @param protocol 6, 17, or 0 for any
 * @param first its first port
 * @param last its last port; with 0 to 65535 it names none
 * @param rpc whether it is also about the ports of RPC
 * @param from which of the sample addresses it names
 * @param words the words it names beside
 * @param at for which of this computer's addresses it is; empty for any
 * @param profiles in which profiles it counts; empty for all
 * @param program its program, "" for none
 * @param service its service, "" for none
 * @param local whether it is the machine's own
 * @param conditional whether it has a condition
 */
record MadeRule(
        String id,
        String action,
        boolean active,
        boolean inbound,
        int protocol,
        int first,
        int last,
        boolean rpc,
        List<String> from,
        List<String> words,
        List<String> at,
        List<Profile> profiles,
        String program,
        String service,
        boolean local,
        boolean conditional) {

    /** The addresses that are tried. */
    static final List<String> SAMPLES = List.of(
            "0.0.0.0", "10.0.0.1", "10.0.0.2", "10.0.0.3", "10.0.1.77", "255.255.255.255", "::1", "fd00::7", "fe80::9");

    /** This computer's addresses. */
    static final List<String> OWN = List.of("10.0.1.1", "192.168.9.9", "fe80::1");

    /** Its program as rules write it. */
    static final String OURS = "%SystemRoot%\\A.exe";

    private static final int LAST_PORT = 65535;

    static List<MadeRule> some(Random random) {
        List<MadeRule> made = new ArrayList<>();
        for (int i = random.nextInt(30); i >= 0; i--) {
            made.add(by(random, i));
        }
        return made;
    }

    private static MadeRule by(Random random, int number) {
        boolean inbound = random.nextInt(3) > 0;
        int first = random.nextInt(4) == 0 ? 0 : 2990 + random.nextInt(20);
        return new MadeRule(
                "r" + number,
                List.of("Allow", "Allow", "Allow", "Allow", "Block", "Block", "ByPass")
                        .get(random.nextInt(7)),
                random.nextInt(8) > 0,
                inbound,
                List.of(6, 6, 17, 0).get(random.nextInt(4)),
                first,
                first == 0 ? LAST_PORT : first + random.nextInt(12),
                first > 0 && inbound && random.nextInt(5) == 0,
                random.nextInt(4) == 0 ? List.of() : chosen(SAMPLES, random),
                random.nextInt(5) == 0 ? chosen(List.of("LocalSubnet", "DNS"), random) : List.of(),
                random.nextInt(5) == 0 ? chosen(OWN, random) : List.of(),
                random.nextBoolean() ? List.of() : chosen(List.of(Profile.values()), random),
                List.of("", "", OURS, "C:\\other.exe").get(random.nextInt(4)),
                List.of("", "", "", "Svc", "*", "other").get(random.nextInt(6)),
                random.nextInt(3) > 0,
                random.nextInt(6) == 0);
    }

    private static <T> List<T> chosen(List<T> all, Random random) {
        List<T> chosen = all.stream().filter(one -> random.nextInt(3) == 0).toList();
        return chosen.isEmpty() ? List.of(all.get(random.nextInt(all.size()))) : chosen;
    }

    Rule rule() {
        String door = inbound ? "LPort" : "RPort";
        String text = "v2.30|Action=" + action + "|Active=" + (active ? "TRUE" : "FALSE") + "|Dir="
                + (inbound ? "In" : "Out") + "|" + (protocol == 0 ? "" : "Protocol=" + protocol + "|")
                + profiles.stream().map(p -> "Profile=" + p.shown() + "|").collect(Collectors.joining())
                + (first == 0 ? "" : door + "2_10=" + first + "-" + last + "|") + (rpc ? door + "=RPC|" : "")
                + addresses("RA", from) + addresses("LA", at)
                + words.stream()
                        .map(word -> "RA4=" + word + "|" + (word.equals("DNS") ? "" : "RA6=" + word + "|"))
                        .collect(Collectors.joining())
                + (program.isEmpty() ? "" : "App=" + program + "|") + (service.isEmpty() ? "" : "Svc=" + service + "|")
                + (conditional ? "Security=Authenticate|" : "");
        return new Rule(id, local, RuleText.parse(text));
    }

    private static String addresses(String end, List<String> addresses) {
        return addresses.stream()
                .map(address -> end + (address.contains(":") ? "6=" : "4=") + address + "|")
                .collect(Collectors.joining());
    }

    boolean isBound() {
        return !program.isEmpty() || !service.isEmpty();
    }
}
