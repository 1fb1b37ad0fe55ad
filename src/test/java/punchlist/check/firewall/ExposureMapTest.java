package punchlist.check.firewall;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import punchlist.TestData;
import punchlist.check.address.AddressSet;
import punchlist.check.address.AddressText;
import punchlist.machine.Listener;
import punchlist.machine.firewall.RuleText;

/** The swept exposure says of every port and address what looking through all rules one by one says. */
class ExposureMapTest {

    private static final Listener SOCKET =
            new Listener(Listener.Protocol.TCP, "0.0.0.0", 3000, 7, Optional.of("C:\\Windows\\a.exe"), List.of("svc"));

    static IntStream seeds() {
        return IntStream.range(0, 60);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void agreesWithLookingThroughAllRules(int seed) {
        Random random = new Random(seed);
        List<MadeRule> made = new ArrayList<>();
        for (int i = random.nextInt(40); i >= 0; i--) {
            made.add(MadeRule.by(random, i));
        }
        Map<Profile, ProfileState> states = new EnumMap<>(Profile.class);
        for (Profile profile : Profile.values()) {
            states.put(
                    profile,
                    new ProfileState(
                            random.nextInt(6) > 0,
                            random.nextInt(6) > 0,
                            random.nextInt(8) == 0,
                            random.nextInt(5) > 0));
        }
        ExposureMap map = ExposureMap.of(made.stream().map(MadeRule::rule).toList(), states);
        for (Profile profile : Profile.values()) {
            for (int port : ports(made)) {
                compare(made, states.get(profile), profile, port, map);
            }
            Brute brute = new Brute(made, states.get(profile), profile);
            AddressSet reach = map.reach(SOCKET, profile);
            for (String address : MadeRule.SAMPLES) {
                assertThat(contains(reach, address))
                        .as("%s %s by %s of %s", address, profile, SOCKET, made)
                        .isEqualTo(!address.contains(":") && brute.letsIn(6, SOCKET.port(), address, true));
            }
        }
    }

    private static void compare(List<MadeRule> made, ProfileState state, Profile profile, int port, ExposureMap map) {
        Brute brute = new Brute(made, state, profile);
        for (Listener.Protocol protocol : Listener.Protocol.values()) {
            AddressSet reach = map.reach(protocol, port, profile);
            for (String address : MadeRule.SAMPLES) {
                assertThat(contains(reach, address))
                        .as("%s to %s %s in %s of %s", address, protocol, port, profile, made)
                        .isEqualTo(brute.letsIn(protocol == Listener.Protocol.TCP ? 6 : 17, port, address, false));
            }
        }
    }

    private static boolean contains(AddressSet set, String address) {
        return set.containsAll(AddressText.parse(address).orElseThrow());
    }

    private static TreeSet<Integer> ports(List<MadeRule> made) {
        TreeSet<Integer> ports = new TreeSet<>(List.of(0, 1, 3000, 65535));
        made.forEach(rule -> ports.addAll(
                List.of(Math.max(0, rule.first() - 1), rule.first(), rule.last(), Math.min(65535, rule.last() + 1))));
        return ports;
    }

    @ParameterizedTest
    @ValueSource(strings = {"win10-1703-x64-workgroup", "win81-x64-workgroup", "win7sp1-x86-domain-client"})
    void agreesWithSinglePortsOnRealRules(String machine) {
        List<Rule> rules = TestData.files("firewall", ".csv").stream()
                .filter(file -> file.toString().contains(machine))
                .flatMap(file -> TestData.rows(file).stream())
                .filter(row -> row.getFirst().equals("FirewallRules"))
                .map(row -> new Rule(row.get(1), true, RuleText.parse(row.get(2))))
                .toList();
        ProfileState asInstalled = new ProfileState(true, true, false, true);
        Map<Profile, ProfileState> states = new EnumMap<>(Profile.class);
        List.of(Profile.values()).forEach(profile -> states.put(profile, asInstalled));
        ExposureMap map = ExposureMap.of(rules, states);
        for (Profile profile : Profile.values()) {
            for (int port : List.of(80, 135, 137, 139, 445, 3389, 5353, 5355, 5985, 7680, 12397, 49152)) {
                Listener socket = new Listener(
                        Listener.Protocol.TCP,
                        "::",
                        port,
                        4711,
                        Optional.of("C:\\Windows\\System32\\svchost.exe"),
                        List.of("TermService"));
                Programs programs = new Programs(List.of(), List.of(socket));
                assertThat(map.reach(socket, profile))
                        .as("%s %s", port, profile)
                        .isEqualTo(PortExposure.of(rules, 6, port, programs, states)
                                .surelyOpen(profile));
            }
        }
    }

    @Test
    void whatWasNotWeighedIsTold() {
        Rule users = new Rule(
                "u", true, RuleText.parse("v2.30|Action=Allow|Dir=In|Protocol=6|LPort=445|RUAuth=O:LSD:(A;;CC;;;BA)|"));
        Rule near = new Rule("n", true, RuleText.parse("v2.30|Action=Allow|Dir=In|Protocol=6|RA4=LocalSubnet|"));
        Rule bypass = new Rule(
                "b", true, RuleText.parse("v2.30|Action=ByPass|Dir=In|Protocol=6|LPort=445|Security=Authenticate|"));
        ExposureMap map = ExposureMap.of(
                List.of(users, near, bypass), Map.of(Profile.PUBLIC, new ProfileState(true, true, false, true)));
        assertThat(map.reach(Listener.Protocol.TCP, 445, Profile.PUBLIC)).isEqualTo(AddressSet.none());
        assertThat(map.unclear(Listener.Protocol.TCP, 445, Profile.PUBLIC)).containsExactly(users, near, bypass);
        assertThat(map.unclear(Listener.Protocol.TCP, 80, Profile.PUBLIC)).containsExactly(near);
        assertThat(map.unclear(Listener.Protocol.UDP, 445, Profile.PUBLIC)).isEmpty();
    }

    /** All rules looked through, one by one, for one connection. */
    private record Brute(List<MadeRule> rules, ProfileState state, Profile profile) {

        boolean letsIn(int protocol, int port, String address, boolean bound) {
            if (!state.on()) {
                return true;
            }
            if (state.blocksAll()) {
                return false;
            }
            boolean allowed = !state.blocksByDefault();
            for (MadeRule rule : rules) {
                boolean counts = rule.counts(profile, state.localRules()) && (bound || !rule.isBound());
                if (counts && rule.matches(protocol, port, address)) {
                    if (rule.blocks()) {
                        return false;
                    }
                    allowed |= !rule.conditional();
                }
            }
            return allowed;
        }
    }
}
