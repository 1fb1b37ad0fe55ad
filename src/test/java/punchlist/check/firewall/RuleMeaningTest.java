package punchlist.check.firewall;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import punchlist.check.address.AddressSet;
import punchlist.check.address.AddressText;
import punchlist.machine.Adapter;
import punchlist.machine.Listener;
import punchlist.machine.firewall.RuleText;

/** What single fields of a rule mean for who reaches a socket of a known computer. */
class RuleMeaningTest {

    private static final String ETHERNET = "{3F2A7C10-64D1-4B2E-9A55-1E0C7B9D4A01}";
    private static final Surroundings AROUND = Surroundings.of(
            List.of(
                    adapter(ETHERNET, Adapter.Kind.ETHERNET, true, "10.0.4.7", 24, "10.0.4.254"),
                    adapter("{2}", Adapter.Kind.WIFI, true, "192.168.1.5", 28, "192.168.1.1"),
                    adapter("{3}", Adapter.Kind.ETHERNET, false, "172.16.0.9", 16, "172.16.0.1"),
                    adapter("{4}", Adapter.Kind.LOOPBACK, true, "127.0.0.1", 8, "")),
            OptionalInt.of(9600));

    private static Adapter adapter(
            String id, Adapter.Kind kind, boolean up, String address, int prefix, String gateway) {
        return new Adapter(
                id,
                id,
                "",
                kind,
                up,
                false,
                List.of(new Adapter.Address(address, prefix)),
                gateway.isEmpty() ? List.of() : List.of(gateway));
    }

    private static ExposureMap map(Surroundings around, String... fields) {
        List<Rule> rules = List.of(fields).stream()
                .map(text -> new Rule(
                        text,
                        true,
                        RuleText.parse(
                                "v2.33|" + (text.contains("Active=") ? "" : "Active=TRUE|") + "Dir=In|" + text + "|")))
                .toList();
        return ExposureMap.of(rules, Map.of(Profile.DOMAIN, ProfileState.asInstalled()), around);
    }

    private static Listener socket(String protocol, String address, int port) {
        return new Listener(
                Listener.Protocol.valueOf(protocol),
                address,
                port,
                900,
                Optional.of("C:\\Windows\\System32\\svchost.exe"),
                List.of("Schedule"));
    }

    /** {@code surely} and {@code perhaps} are empty for nobody. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            nullValues = "-",
            value = {
                "LPort=RPC-EPMap; TCP; 135; 0.0.0.0/0; 0.0.0.0/0",
                "LPort=RPC-EPMap; TCP; 136; -; -",
                "LPort2_10=IPTLSIn|LPort2_10=IPHTTPSIn; TCP; 443; 0.0.0.0/0; 0.0.0.0/0",
                "LPort2_24=mDNS; UDP; 5353; 0.0.0.0/0; 0.0.0.0/0",
                "LPort=RPC|App=%systemroot%\\system32\\svchost.exe|Svc=schedule; TCP; 49154; 0.0.0.0/0; 0.0.0.0/0",
                "LPort=RPC|App=%systemroot%\\system32\\svchost.exe|Svc=eventlog; TCP; 49154; -; -",
                "LPort=RPC|App=%systemroot%\\system32\\lsass.exe; TCP; 49154; -; -",
                "LPort=RPC; TCP; 49154; -; 0.0.0.0/0",
                "LPort=RPC|Svc=schedule; TCP; 445; -; -",
                "LPort=RPC|Svc=schedule; UDP; 50000; -; -",
                "LPort2_20=Ply2Disc|Svc=schedule; UDP; 50000; -; 0.0.0.0/0",
                "LPort=Teredo|Svc=iphlpsvc; UDP; 50000; -; -",
                "RA4=LocalSubnet; TCP; 80; 10.0.4.0/24, 192.168.1.0/28; 10.0.4.0/24, 192.168.1.0/28",
                "RA4=localsubnet; TCP; 80; 10.0.4.0/24, 192.168.1.0/28; 10.0.4.0/24, 192.168.1.0/28",
                "RA4=LocalSubnet|RA4=10.9.0.0/16; TCP; 80; 10.0.4.0/24, 10.9.0.0/16, 192.168.1.0/28; 10.0.4.0/24, 10.9.0.0/16, 192.168.1.0/28",
                "RA6=LocalSubnet; TCP; 80; -; -",
                "RA4=DefaultGateway; TCP; 80; 10.0.4.254, 192.168.1.1; 10.0.4.254, 192.168.1.1",
                "RA4=Defaultgateway; TCP; 80; 10.0.4.254, 192.168.1.1; 10.0.4.254, 192.168.1.1",
                "RA4=DNS; TCP; 80; -; 0.0.0.0/0",
                "RA42=IntErnet; TCP; 80; -; 0.0.0.0/0",
                "RA42=IntrAnet|RA42=RmtIntrAnet; TCP; 80; -; 0.0.0.0/0",
                "RA42=Ply2Renders|RA4=10.0.0.1; TCP; 80; 10.0.0.1; 0.0.0.0/0",
                "LA4=10.0.4.7; TCP; 80; 0.0.0.0/0; 0.0.0.0/0",
                "LA4=10.0.4.8; TCP; 80; -; -",
                "IFType=Lan; TCP; 80; 0.0.0.0/0; 0.0.0.0/0",
                "IFType=RemoteAccess; TCP; 80; -; -",
                "IF={3f2a7c10-64d1-4b2e-9a55-1e0c7b9d4a01}; TCP; 80; 0.0.0.0/0; 0.0.0.0/0",
                "IF={00000000-0000-0000-0000-000000000000}; TCP; 80; -; -",
                "Platform=2:6:2|Platform2=GTEQ; TCP; 80; 0.0.0.0/0; 0.0.0.0/0",
                "Platform=2:6:2; TCP; 80; -; -",
                "Platform=2:6:3; TCP; 80; 0.0.0.0/0; 0.0.0.0/0",
                "Platform=2:10:0|Platform2=GTEQ; TCP; 80; -; -",
                "LUOwn=S-1-1-0; TCP; 80; 0.0.0.0/0; 0.0.0.0/0",
                "LUOwn=S-1-5-21-1-2-3-1001; TCP; 80; -; 0.0.0.0/0",
                "AppPkgId=S-1-15-2-1; TCP; 80; -; -",
                "Security=Authenticate; TCP; 80; -; 0.0.0.0/0",
                "Security2_9=An-NoEncap; TCP; 80; -; 0.0.0.0/0",
                "RMauth=O:LSD:; TCP; 80; -; 0.0.0.0/0",
                "LUAuth=O:LSD:; TCP; 80; -; 0.0.0.0/0",
                "TTK2_22=WFDPrint; TCP; 80; -; 0.0.0.0/0",
                "LOM=TRUE; TCP; 80; -; 0.0.0.0/0",
                "RPort=67; TCP; 80; -; 0.0.0.0/0",
                "Edge=TRUE|Defer=App; TCP; 80; 0.0.0.0/0; 0.0.0.0/0",
                "NewKey=1; TCP; 80; -; 0.0.0.0/0",
                "Svc=*; TCP; 80; 0.0.0.0/0; 0.0.0.0/0",
                "Svc=SCHEDULE; TCP; 80; 0.0.0.0/0; 0.0.0.0/0",
                "App=System; TCP; 80; -; 0.0.0.0/0",
                "App=%LocalAppData%\\svchost.exe; TCP; 80; -; 0.0.0.0/0",
                "Active=FALSE; TCP; 80; -; -",
                "Active=; TCP; 80; -; 0.0.0.0/0",
                "Active=NO; TCP; 80; -; 0.0.0.0/0",
                "Protocol=006; TCP; 80; 0.0.0.0/0; 0.0.0.0/0",
                "Protocol=0x6; TCP; 80; -; 0.0.0.0/0",
                "Protocol=17; TCP; 80; -; -",
                "RA6=::ffff:10.0.0.9; TCP; 80; -; -",
                "RA4=fe80::1; TCP; 80; -; 0.0.0.0/0",
                "RA4=10.0.0.0/255.0.255.0; TCP; 80; -; 0.0.0.0/0",
                "RA4=10.0.0.9-10.0.0.1; TCP; 80; -; 0.0.0.0/0",
                "RA4=10.0.0.0/0; TCP; 80; 0.0.0.0/0; 0.0.0.0/0",
                "RA4=10.0.0.9/32; TCP; 80; 10.0.0.9; 10.0.0.9",
                "RA4=10.0.0.9/33; TCP; 80; -; 0.0.0.0/0",
                "RA4=; TCP; 80; -; 0.0.0.0/0",
                "App=; TCP; 80; -; 0.0.0.0/0",
                "App=C:\\WINDOWS\\SYSTEM32\\SVCHOST.EXE; TCP; 80; 0.0.0.0/0; 0.0.0.0/0",
                "App=C:\\WINDOWS\\SYSTEM~1\\svchost.exe; TCP; 80; -; 0.0.0.0/0",
                "App=C:\\Windows\\System32\\SVCHOS~1.EXE; TCP; 80; -; 0.0.0.0/0",
                "App=\\\\?\\C:\\Windows\\System32\\svchost.exe; TCP; 80; -; 0.0.0.0/0",
                "App=\\device\\harddiskvolume2\\windows\\system32\\svchost.exe; TCP; 80; -; 0.0.0.0/0",
                "App=C:\\Windows\\x\\..\\System32\\svchost.exe; TCP; 80; -; 0.0.0.0/0",
                "App=\"C:\\Windows\\System32\\svchost.exe\"; TCP; 80; -; -",
                "App=D:\\Windows\\System32\\svchost.exe; TCP; 80; -; 0.0.0.0/0",
                "App=C:\\other\\svchost.exe; TCP; 80; -; -",
                "LPort2_20=DHCP|Svc=schedule; TCP; 80; -; 0.0.0.0/0",
                "LPort=RPC|Svc=schedule; TCP; 5001; -; 0.0.0.0/0",
                "Profile=Public; TCP; 80; -; -"
            })
    void ofAField(String fields, String protocol, int port, String surely, String perhaps) {
        ExposureMap map = map(AROUND, "Action=Allow|" + fields);
        Listener socket = socket(protocol, "0.0.0.0", port);
        assertThat(map.reach(socket, Profile.DOMAIN).toString()).isEqualTo(surely == null ? "" : surely);
        assertThat(map.mayReach(socket, Profile.DOMAIN).toString()).isEqualTo(perhaps == null ? "" : perhaps);
    }

    @ParameterizedTest
    @CsvSource({
        "LA4=10.0.4.7, 10.0.4.7, true",
        "LA4=10.0.4.7, 192.168.1.5, false",
        "IFType=Wireless, 10.0.4.7, false",
        "IFType=Wireless, 192.168.1.5, true",
        "LA4=LocalSubnet, 10.0.4.7, true"
    })
    void ofALocalAddress(String field, String bound, boolean reached) {
        ExposureMap map = map(AROUND, "Action=Allow|" + field);
        assertThat(map.reach(socket("TCP", bound, 80), Profile.DOMAIN).isEmpty())
                .isEqualTo(!reached);
        assertThat(map.mayReach(socket("TCP", bound, 80), Profile.DOMAIN).isEmpty())
                .isEqualTo(!reached);
    }

    @Test
    void aBlockAtOneAddressLeavesTheOthersOpen() {
        ExposureMap map = map(AROUND, "Action=Allow|Protocol=6", "Action=Block|LA4=10.0.4.7|RA4=10.0.0.0/8");
        AddressSet all = map.reach(socket("TCP", "0.0.0.0", 80), Profile.DOMAIN);
        assertThat(all.isWide()).isTrue();
        assertThat(map.reach(socket("TCP", "10.0.4.7", 80), Profile.DOMAIN).isWide())
                .isFalse();
        ExposureMap unknown =
                map(Surroundings.none(), "Action=Allow|Protocol=6", "Action=Block|LA4=10.0.4.7|RA4=10.0.0.0/8");
        assertThat(unknown.reach(socket("TCP", "0.0.0.0", 80), Profile.DOMAIN).isWide())
                .isFalse();
        assertThat(unknown.mayReach(socket("TCP", "0.0.0.0", 80), Profile.DOMAIN)
                        .isWide())
                .isTrue();
    }

    @Test
    void aBypassGoesPerhapsPastBlocks() {
        ExposureMap map = map(
                AROUND,
                "Action=Block|Protocol=6|LPort=80",
                "Action=ByPass|Protocol=6|LPort=80|RA4=10.0.0.1|Security=Authenticate");
        Listener socket = socket("TCP", "0.0.0.0", 80);
        assertThat(map.reach(socket, Profile.DOMAIN)).isEqualTo(AddressSet.none());
        assertThat(map.mayReach(socket, Profile.DOMAIN)).hasToString("10.0.0.1");
        assertThat(map.rules(socket, Profile.DOMAIN))
                .extracting(RuleEffect::kind)
                .containsExactly(RuleEffect.Kind.BLOCKS, RuleEffect.Kind.UNCLEAR);
        assertThat(map.rules(socket, Profile.DOMAIN).getLast().because())
                .containsExactly("Security=Authenticate", "Action=ByPass");
    }

    @Test
    void rulesAreToldWithWhatTheyDo() {
        ExposureMap map = map(
                AROUND,
                "Action=Allow|LPort=80|Protocol=6|App=C:\\Windows\\System32\\svchost.exe",
                "Action=Block|RA4=10.0.0.9",
                "Action=Allow|LPort=81|Protocol=6",
                "Action=Allow|RA4=DNS",
                "Action=Allow|App=C:\\other.exe",
                "Action=Allow|RA4=10.0.0.1|RUAuth=O:LSD:(A;;CC;;;BA)");
        List<RuleEffect> effects = map.rules(socket("TCP", "0.0.0.0", 80), Profile.DOMAIN);
        assertThat(effects)
                .extracting(RuleEffect::kind)
                .containsExactly(
                        RuleEffect.Kind.OPENS,
                        RuleEffect.Kind.BLOCKS,
                        RuleEffect.Kind.UNCLEAR,
                        RuleEffect.Kind.UNCLEAR);
        assertThat(effects.get(2).because()).containsExactly("DNS");
        assertThat(effects.get(3).because()).containsExactly("RUAuth=O:LSD:(A;;CC;;;BA)");
        assertThat(map.rules(Listener.Protocol.TCP, 80, Profile.DOMAIN)).hasSize(3);
        assertThat(map.rules(socket("TCP", "0.0.0.0", 80), Profile.PUBLIC)).isEmpty();
    }

    @Test
    void aProgramThatWasNotSeenIsPerhapsTheRules() {
        ExposureMap map = map(AROUND, "Action=Allow|LPort=80|Protocol=6|App=C:\\a.exe");
        Listener nameless = new Listener(Listener.Protocol.TCP, "0.0.0.0", 80, 77, Optional.empty(), List.of());
        Listener kernel = new Listener(Listener.Protocol.TCP, "0.0.0.0", 80, 4, Optional.empty(), List.of());
        assertThat(map.reach(nameless, Profile.DOMAIN)).isEqualTo(AddressSet.none());
        assertThat(map.mayReach(nameless, Profile.DOMAIN).isWide()).isTrue();
        assertThat(map.mayReach(kernel, Profile.DOMAIN)).isEqualTo(AddressSet.none());
        assertThat(map(AROUND, "Action=Allow|App=System")
                        .reach(kernel, Profile.DOMAIN)
                        .isWide())
                .isTrue();
    }

    @Test
    void aRuleIsTooWideByWhatNoOtherSurelyBlocks() {
        Programs programs = new Programs(List.of(), List.of(socket("TCP", "0.0.0.0", 80)));
        ExposureMap map = map(
                AROUND,
                "Action=Allow|LPort=80|Protocol=6|RA4=10.0.0.0/24|RA4=10.0.9.9",
                "Action=Allow|LPort=80|Protocol=6|RA4=10.0.0.1",
                "Action=Allow|LPort=80|Protocol=6|RA42=IntErnet",
                "Action=Allow|LPort=80|Protocol=6|RA4=LocalSubnet",
                "Action=Block|RA4=10.0.9.9",
                "Action=Block|RA4=10.0.0.0/24|Security=Authenticate");
        PortRules port = map.port(Listener.Protocol.TCP, 80, programs);
        List<Excess> beyond = port.beyond(
                AddressSet.of(AddressText.parse("10.0.0.0/25").orElseThrow().spans()));
        assertThat(beyond)
                .extracting(excess -> excess.beyond().toString())
                .containsExactly("10.0.0.128/25", "", "10.0.4.0/24, 192.168.1.0/28");
        assertThat(beyond.get(1).remote().namesInternet()).isTrue();
        assertThat(port.surelyOpen(Profile.DOMAIN)).hasToString("10.0.4.0/24, 192.168.1.0/28");
        assertThat(port.surelyOpen(Profile.PUBLIC)).isEqualTo(AddressSet.none());
        assertThat(port.rules()).hasSize(6);
    }
}
