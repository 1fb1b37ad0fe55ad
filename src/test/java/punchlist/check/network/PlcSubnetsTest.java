package punchlist.check.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import punchlist.check.Finding;
import punchlist.check.Recorded;
import punchlist.machine.Machine;
import punchlist.scope.Scope;

class PlcSubnetsTest {

    private static final Scope SCOPE = Recorded.scope("{'igss':{'stations':['10.20.6.21']},"
            + "'plcPorts':[{'protocol':'TCP','port':502,'remote':'192.168.40.51'}]}");
    private static final String ADAPTERS = Nets.adapters(
            Nets.adapter("{a}", "PLC", "", "192.168.40.10/24"), Nets.adapter("{b}", "B", "", "10.20.6.10/24"));
    private static final String REST = Nets.routes() + "," + Nets.neighbours("192.168.40.51", "192.168.40.99");
    private static final String CLASS =
            "HKLM\\\\SYSTEM\\\\CurrentControlSet\\\\Control\\\\Class\\\\{4D36E972-E325-11CE-BFC1-08002BE10318}";

    private static List<Finding> judge(String... sections) {
        return Recorded.judge("IGSS-PLC-1", Nets.machine(sections), SCOPE);
    }

    private static List<String> lines(String... sections) {
        return Recorded.lines(judge(sections));
    }

    @Test
    void asksWithTheNeighboursNamedWhereNothingPassesOn() {
        List<Finding> findings = judge(ADAPTERS, REST, Nets.QUIET, Nets.NO_FORWARDING, Nets.NOTHING_PASSES);
        assertThat(Recorded.lines(findings)).containsExactly("server server: by-hand");
        assertThat(Recorded.render(findings.getFirst()))
                .contains("IP forwarding is off")
                .contains("met on 192.168.40.0/24: 192.168.40.51 (00-1B-1B-AA-00-01), 192.168.40.99")
                .contains("not named in the scope: 192.168.40.99")
                .doesNotContain("not looked for")
                .doesNotContain("did not answer");
    }

    @ParameterizedTest(name = "IPEnableRouter {0} {1} gives {2}")
    @CsvSource({
        "REG_DWORD, 1, fail",
        "REG_DWORD, 2, fail",
        "REG_DWORD, 0, by-hand",
        "REG_SZ, '\"1\"', could-not-check",
    })
    void judgesTheRegistry(String type, String value, String verdict) {
        String registry = Nets.registry("'IPEnableRouter':{'type':'" + type + "','value':" + value + "}");
        assertThat(lines(ADAPTERS, REST, Nets.QUIET, registry, Nets.NOTHING_PASSES))
                .containsExactly("server server: " + verdict);
    }

    @Test
    void anAbsentValueIsOffAndOneThatWasNotReadIsUnknown() {
        assertThat(lines(ADAPTERS, REST, Nets.QUIET, Nets.registry("'IPEnableRouter':null"), Nets.NOTHING_PASSES))
                .containsExactly("server server: by-hand");
        assertThat(lines(ADAPTERS, REST, Nets.QUIET, Nets.NOTHING_PASSES))
                .containsExactly("server server: could-not-check");
        assertThat(lines(ADAPTERS, REST, Nets.NO_FORWARDING, Nets.NOTHING_PASSES))
                .containsExactly("server server: could-not-check");
        assertThat(lines(REST, Nets.QUIET, Nets.NO_FORWARDING, Nets.NOTHING_PASSES))
                .containsExactly("server server: could-not-check");
    }

    @Test
    void oneInterfaceThatPassesOnFailsAndIsNamed() {
        List<Finding> findings = judge(
                ADAPTERS,
                REST,
                Nets.QUIET,
                Nets.NO_FORWARDING,
                Nets.NOTHING_PASSES.replace("'forwarding':false", "'forwarding':true"));
        assertThat(Recorded.lines(findings)).containsExactly("server server: fail");
        assertThat(Recorded.render(findings.getFirst())).contains("PLC passes IPv4 on");
    }

    @Test
    void saysWhatWasNotSeen() {
        List<Finding> findings = judge(ADAPTERS, Nets.QUIET, Nets.NO_FORWARDING);
        assertThat(Recorded.lines(findings)).containsExactly("server server: by-hand");
        assertThat(Recorded.render(findings.getFirst()))
                .contains("setting of each adapter was not read")
                .contains("neighbours were not read")
                .contains("bridges were not looked for");
    }

    @ParameterizedTest(name = "{0} {1} {2} gives {3}")
    @CsvSource({
        "RemoteAccess, running, disabled, service RemoteAccess: fail",
        "remoteaccess, paused, manual, service remoteaccess: fail",
        "SharedAccess, running, manual, service SharedAccess: fail",
        "RemoteAccess, stopped, automatic, service RemoteAccess: attention",
        "RemoteAccess, stopped, disabled, ''",
        "SharedAccess, stopped, manual, ''",
        "RasMan, running, manual, ''",
    })
    void judgesRoutingServices(String service, String state, String start, String finding) {
        String services = Nets.services("'" + service + "':" + Nets.service(state, start));
        List<String> lines = lines(ADAPTERS, REST, services, Nets.NO_FORWARDING, Nets.NOTHING_PASSES);
        assertThat(lines).first().isEqualTo("server server: by-hand");
        assertThat(lines.subList(1, lines.size())).isEqualTo(finding.isEmpty() ? List.of() : List.of(finding));
    }

    @ParameterizedTest(name = "a port proxy with its service {0} gives {1}")
    @CsvSource({"running, fail", "stopped, attention", "'', fail"})
    void judgesPortProxies(String state, String verdict) {
        String services = Nets.services(state.isEmpty() ? "" : "'iphlpsvc':" + Nets.service(state, "automatic"));
        String proxies = Nets.NOTHING_PASSES.replace(
                "'portProxies':[]",
                "'portProxies':[{'kind':'v4tov4','listen':'0.0.0.0/8080','connect':'192.168.40.51/80'}]");
        assertThat(lines(ADAPTERS, REST, services, Nets.NO_FORWARDING, proxies))
                .containsExactly("server server: by-hand", "port V4TOV4 0.0.0.0/8080: " + verdict);
    }

    private static Machine madeAdapter(String component, String wmi) {
        String number = "'" + CLASS + "\\\\0007':{'ComponentId':{'type':'REG_SZ','value':'" + component + "'},"
                + "'NetCfgInstanceId':{'type':'REG_SZ','value':'{B}'}}";
        String registry = Nets.NO_FORWARDING.replace("}}}}", "}}," + number + "}}");
        return Nets.machine(
                ADAPTERS,
                REST,
                Nets.QUIET,
                registry,
                Nets.NOTHING_PASSES.replace("':[]}}", "':['0007','Properties']}}"),
                wmi);
    }

    private static String bindings(String component, boolean enabled) {
        return "'wmi':{'root\\\\StandardCimv2':{'MSFT_NetAdapterBindingSettingData':[{'ComponentID':'" + component
                + "','Enabled':" + enabled + "}]}}";
    }

    @ParameterizedTest(name = "{0} with {1} enabled {2}: bridge {3}")
    @CsvSource({
        "ms_bridgemp, ms_bridge, false, true",
        "compositebus\\\\ms_implat_mp, ms_bridge, true, true",
        "COMPOSITEBUS\\\\MS_IMPLAT_MP, ms_bridge, false, false",
        "compositebus\\\\ms_implat_mp, ms_implat, true, false",
        "pci\\\\ven_8086, ms_bridge, true, false",
    })
    void tellsABridgeFromATeam(String component, String bound, boolean enabled, boolean bridge) {
        Machine machine = madeAdapter(component, bindings(bound, enabled));
        List<String> lines = Recorded.lines(Recorded.judge("IGSS-PLC-1", machine, SCOPE));
        assertThat(lines).hasSize(bridge ? 2 : 1);
        assertThat(lines).first().isEqualTo("server server: by-hand");
        assertThat(lines.contains("adapter {B}: fail")).isEqualTo(bridge);
    }

    @Test
    void leavesOpenWhatMayBeABridgeOrATeam() {
        Machine machine = madeAdapter("compositebus\\\\ms_implat_mp", "'wmi':{}");
        List<Finding> findings = Recorded.judge("IGSS-PLC-1", machine, SCOPE);
        assertThat(Recorded.lines(findings)).containsExactly("server server: by-hand");
        assertThat(Recorded.render(findings.getFirst())).contains("B is a network bridge or a team");
    }

    @Test
    void stationsAmongPlcsFailAndPlcsBehindARouterAreWeaker() {
        String shared = Nets.adapters(Nets.adapter("{a}", "A", "", "192.168.40.10/24", "10.20.6.9/24"))
                .replace("10.20.6.9", "10.20.7.9");
        Scope stations = Recorded.scope("{'igss':{'stations':['192.168.40.21']},"
                + "'plcPorts':[{'protocol':'TCP','port':502,'remote':'192.168.40.51'}]}");
        Machine machine = Nets.machine(shared, REST, Nets.QUIET, Nets.NO_FORWARDING, Nets.NOTHING_PASSES);
        assertThat(Recorded.lines(Recorded.judge("IGSS-PLC-1", machine, stations)))
                .containsExactly("server server: by-hand", "adapter {a}: fail");
        String one = Nets.adapters(Nets.adapter("{b}", "B", "10.20.6.1", "10.20.6.10/24"));
        assertThat(lines(one, REST, Nets.QUIET, Nets.NO_FORWARDING, Nets.NOTHING_PASSES))
                .containsExactly("server server: by-hand", "adapter {b}: attention");
    }

    @Test
    void saysThatTheScopeNamesNoPlcs() {
        Machine machine = Nets.machine(ADAPTERS, REST, Nets.QUIET, Nets.NO_FORWARDING, Nets.NOTHING_PASSES);
        Finding finding = Recorded.only("IGSS-PLC-1", machine, Scope.unsaid());
        assertThat(Recorded.render(finding)).contains("the scope names no PLC addresses");
    }
}
