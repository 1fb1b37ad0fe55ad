package punchlist.check.firewall;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import punchlist.TestData;
import punchlist.check.address.AddressSet;
import punchlist.machine.firewall.RuleText;

class GrammarTest {

    static List<Path> machines() {
        return TestData.files("firewall", ".csv");
    }

    @ParameterizedTest
    @MethodSource("machines")
    void everyRealRuleIsWithinIt(Path file) {
        for (List<String> row : TestData.rows(file)) {
            assertThat(Grammar.outside(RuleText.parse(row.get(2))))
                    .as(row.get(2))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "LPort=80,443",
                "LPort=RPC-EPMap",
                "LPort2_10=5000-5020",
                "LPort2_24=mDNS",
                "RPort2_10=IPHTTPSOut",
                "ICMP4=8:*",
                "ICMP6=134:0",
                "RA4=10.0.0.0/255.0.0.0",
                "RA4=10.0.0.1-10.0.0.9",
                "RA4=Defaultgateway",
                "RA42=IntErnet",
                "RA6=fe80::/64",
                "LA4=LocalSubnet",
                "IFType=Wireless",
                "IF={3F2A7C10-64D1-4B2E-9A55-1E0C7B9D4A01}",
                "Edge=TRUE",
                "Defer=User",
                "Security2_9=An-NoEncap",
                "RUAuth=O:LSD:(A;;CC;;;S-1-5-21-1-2-3-1105)",
                "RMauth=O:LSD:(A;;CC;;;BA)",
                "LUOwn=S-1-5-21-1-2-3-1001",
                "AppPkgId=S-1-15-2-1",
                "PFN=a.b_c",
                "Platform=2:6:2",
                "Platform2=GTEQ",
                "TTK2_27=ProxSharing",
                "Name=@FirewallAPI.dll,-25000",
                "Svc=*",
                "Protocol=256",
                "Protocol=tcp",
                "Protocol=006",
                "LPort2_20=DHCP",
                "RPort2_28=CortanaOut",
                "LPort2_29=TcpCDPSvc",
                "TTK2_28=WFDCDPSvc",
                "RA62=CaptivePortal",
                "PCross=TRUE",
                "LUAuth2_24=TwA6AEwAUwBEADoA",
                "NNm=Plant",
                "SecurityRealmId=x",
                "SkipVer=2.22"
            })
    void takesWhatIsPublished(String field) {
        assertThat(Grammar.outside(RuleText.parse("v2.33|" + field + "|"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "LPort=70000",
                "LPort=9-1",
                "LPort=x",
                "RA4=somewhere?",
                "RA4=1.2.3",
                "Action=Maybe",
                "Active=YES",
                "Dir=Both",
                "Protocol=300",
                "Protocol=x",
                "Protocol=0x6",
                "App=",
                "Svc= ",
                "Profile=Home",
                "ICMP4=8",
                "LUOwn=me",
                "Colour=red",
                "IF=eth0"
            })
    void saysWhatIsOutside(String field) {
        assertThat(Grammar.outside(RuleText.parse("v2.33|" + field + "|"))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"LPort=70000", "LPort=9-1", "Protocol=x", "Profile=Home", "Colour=red"})
    void aRuleOutsideItIsNeitherSureNorPassedOver(String field) {
        Rule rule = new Rule("r", true, RuleText.parse("v2.33|Action=Allow|Active=TRUE|Dir=In|" + field + "|"));
        PortExposure exposure = PortExposure.of(List.of(rule), 6, 20202, new Programs(List.of(), List.of()), Map.of());
        assertThat(exposure.surelyOpen(Profile.PUBLIC)).isEqualTo(AddressSet.none());
        assertThat(exposure.beyond(AddressSet.none())).hasSize(1);
        assertThat(rule.conditions()).containsExactly(field);
    }

    @Property
    void neverThrows(@ForAll String key, @ForAll String value) {
        assertThat(Grammar.outside(new RuleText("v2.30", List.of(new RuleText.Field(key, value)), true)))
                .isNotNull();
    }
}
