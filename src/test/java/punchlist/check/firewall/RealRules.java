package punchlist.check.firewall;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import punchlist.TestData;
import punchlist.machine.Adapter;
import punchlist.machine.Listener;
import punchlist.machine.firewall.RuleText;

/** The rule sets of real computers (test/resources/punchlist/firewall), and sockets as such computers have them. */
final class RealRules {

    private RealRules() {}

    static List<Rule> of(String machine) {
        return TestData.files("firewall", ".csv").stream()
                .filter(file -> file.toString().contains(machine))
                .flatMap(file -> TestData.rows(file).stream())
                .filter(row -> row.getFirst().equals("FirewallRules"))
                .map(row -> new Rule(row.get(1), true, RuleText.parse(row.get(2))))
                .toList();
    }

    static Map<Profile, ProfileState> asInstalled() {
        Map<Profile, ProfileState> states = new EnumMap<>(Profile.class);
        List.of(Profile.values()).forEach(profile -> states.put(profile, ProfileState.asInstalled()));
        return states;
    }

    static Surroundings around(int build) {
        return Surroundings.of(
                List.of(new Adapter(
                        "{1}",
                        "Ethernet",
                        "Ethernet",
                        Adapter.Kind.ETHERNET,
                        true,
                        true,
                        List.of(new Adapter.Address("10.0.4.7", 24), new Adapter.Address("fe80::7", 64)),
                        List.of("10.0.4.254"))),
                OptionalInt.of(build));
    }

    /** {@code TCP 3389 svchost.exe/TermService}; {@code TCP 445 System} is the kernel's. */
    static Listener socket(String text) {
        String[] parts = text.split(" ", 3);
        String[] owner = parts[2].split("/", 2);
        boolean kernel = owner[0].equals("System");
        return new Listener(
                Listener.Protocol.valueOf(parts[0]),
                "::",
                Integer.parseInt(parts[1]),
                kernel ? 4 : 800,
                kernel ? Optional.empty() : Optional.of("C:\\Windows\\System32\\" + owner[0]),
                owner.length > 1 ? List.of(owner[1]) : List.of());
    }
}
