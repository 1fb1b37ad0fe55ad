package punchlist.check.firewall;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import punchlist.check.address.AddressSet;
import punchlist.machine.Listener;
import punchlist.machine.firewall.RuleText;

/** Exposure by real rules, and what is told of rules that cannot be weighed. */
class ExposureMapTest {

    private static final String WIN_7 = "win7sp1-x86-domain-client";
    private static final String WIN_8 = "win81-x64-workgroup";
    private static final String WIN_10 = "win10-1703-x64-workgroup";

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            nullValues = "-",
            value = {
                WIN_7 + "; 7601; TCP 445 System; DOMAIN; 0.0.0.0/0, 0:0:0:0:0:0:0:0/0",
                WIN_7 + "; 7601; TCP 445 System; PRIVATE; -",
                WIN_7 + "; 7601; TCP 135 svchost.exe/RpcSs; DOMAIN; 0.0.0.0/0, 0:0:0:0:0:0:0:0/0",
                WIN_7 + "; 7601; TCP 49154 svchost.exe/Schedule; DOMAIN; -",
                WIN_7 + "; 7601; TCP 3389 svchost.exe/TermService; DOMAIN; -",
                WIN_7 + "; 7601; TCP 3389 System; PRIVATE; 0.0.0.0/0, 0:0:0:0:0:0:0:0/0",
                WIN_7 + "; 7601; TCP 3389 System; PUBLIC; -",
                WIN_7 + "; 7601; TCP 49157 spoolsv.exe/Spooler; DOMAIN; 0.0.0.0/0, 0:0:0:0:0:0:0:0/0",
                WIN_7 + "; 7601; TCP 49157 spoolsv.exe/Spooler; PUBLIC; -",
                WIN_7 + "; 7601; UDP 5355 svchost.exe/Dnscache; PRIVATE; 10.0.4.0/24, fe80:0:0:0:0:0:0:0/64",
                WIN_7 + "; 7601; UDP 5355 svchost.exe/Dnscache; PUBLIC; -",
                WIN_8 + "; 9600; TCP 445 System; PRIVATE; -",
                WIN_8 + "; 9600; TCP 3389 svchost.exe/TermService; PRIVATE; -",
                WIN_8 + "; 9600; UDP 5355 svchost.exe/Dnscache; PUBLIC; -",
                WIN_8 + "; 9600; TCP 5985 System; PUBLIC; -",
                WIN_10 + "; 15063; TCP 445 System; PUBLIC; -",
                WIN_10 + "; 15063; TCP 445 System; PRIVATE; -",
                WIN_10 + "; 15063; TCP 7680 svchost.exe/DoSvc; PUBLIC; 0.0.0.0/0, 0:0:0:0:0:0:0:0/0",
                WIN_10 + "; 15063; UDP 5353 svchost.exe/Dnscache; PRIVATE; 0.0.0.0/0, 0:0:0:0:0:0:0:0/0",
                WIN_10 + "; 15063; UDP 5353 svchost.exe/Dnscache; PUBLIC; 0.0.0.0/0, 0:0:0:0:0:0:0:0/0",
                WIN_10 + "; 15063; UDP 50123 svchost.exe/SSDPSRV; PUBLIC; -",
                WIN_10 + "; 15063; TCP 12401 IGSSdataServer.exe; PRIVATE; -"
            })
    void whoReachesSocketsOfRealComputers(String machine, int build, String socket, Profile profile, String reach) {
        ExposureMap map = ExposureMap.of(RealRules.of(machine), RealRules.asInstalled(), RealRules.around(build));
        assertThat(map.reach(RealRules.socket(socket), profile).toString()).isEqualTo(reach == null ? "" : reach);
    }

    @ParameterizedTest
    @ValueSource(strings = {WIN_7, WIN_8, WIN_10})
    void thePortViewAgreesWithLookingThroughTheRules(String machine) {
        List<Rule> rules = RealRules.of(machine);
        ExposureMap map = ExposureMap.of(rules, RealRules.asInstalled());
        for (int port : List.of(80, 139, 445, 3389, 5353, 5985, 7680, 12397, 12401)) {
            for (Listener.Protocol protocol : Listener.Protocol.values()) {
                Programs none = new Programs(List.of("IGSS*.exe"), List.of());
                PortExposure single = PortExposure.of(
                        rules, protocol == Listener.Protocol.TCP ? 6 : 17, port, none, RealRules.asInstalled());
                PortRules view = map.port(protocol, port, none);
                assertThat(view.rules()).isEqualTo(single.rules());
                assertThat(view.beyond(AddressSet.none()).stream().map(Excess::rule))
                        .isEqualTo(single.beyond(AddressSet.none()).stream()
                                .map(PortExposure.Excess::rule)
                                .toList());
                for (Profile profile : Profile.values()) {
                    assertThat(view.surelyOpen(profile)).isEqualTo(single.surelyOpen(profile));
                    assertThat(view.perhapsOpen(profile).containsAll(view.surelyOpen(profile)))
                            .isTrue();
                }
            }
        }
    }

    @Test
    void whatWasNotWeighedIsTold() {
        Rule users = new Rule(
                "u",
                true,
                RuleText.parse(
                        "v2.30|Action=Allow|Active=TRUE|Dir=In|Protocol=6|LPort=445|RUAuth=O:LSD:(A;;CC;;;BA)|"));
        Rule near = new Rule(
                "n", true, RuleText.parse("v2.30|Action=Allow|Active=TRUE|Dir=In|Protocol=6|RA4=LocalSubnet|"));
        Rule bypass = new Rule(
                "b",
                true,
                RuleText.parse("v2.30|Action=ByPass|Active=TRUE|Dir=In|Protocol=6|LPort=445|Security=Authenticate|"));
        ExposureMap map = ExposureMap.of(
                List.of(users, near, bypass), Map.of(Profile.PUBLIC, new ProfileState(true, true, false, true)));
        assertThat(map.reach(Listener.Protocol.TCP, 445, Profile.PUBLIC)).isEqualTo(AddressSet.none());
        assertThat(map.unclear(Listener.Protocol.TCP, 445, Profile.PUBLIC)).containsExactly(users, near, bypass);
        assertThat(map.unclear(Listener.Protocol.TCP, 80, Profile.PUBLIC)).containsExactly(near);
        assertThat(map.unclear(Listener.Protocol.UDP, 445, Profile.PUBLIC)).isEmpty();
    }
}
