package punchlist.check.firewall;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import punchlist.TestData;
import punchlist.check.address.AddressSet;
import punchlist.machine.Listener;
import punchlist.machine.firewall.RuleText;

/** Exposure by real rules, and what is told of rules that cannot be weighed. */
class ExposureMapTest {

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
}
