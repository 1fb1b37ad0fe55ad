package punchlist.check.ports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import punchlist.check.Finding;
import punchlist.check.Recorded;
import punchlist.machine.FirewallRules;
import punchlist.scope.Scope;

/** While nobody filters, what the rules say is told all the same, as what they do once the firewall runs. */
class StoppedFirewallTest {

    private static final Scope SCOPE =
            Recorded.scope("{'igss':{'version':16,'components':['operator-stations','odbc'],'stations':['10.0.4.11'],"
                    + "'odbcStations':['10.0.4.11']}}");
    private static final String STOPPED = services("stopped", "");
    private static final String SUSPECT =
            services("running", ",'ekrn':{'displayName':'e','state':'running','start':'automatic','account':'a'}");

    private static String services(String state, String more) {
        return "'services':{'MpsSvc':{'displayName':'f','state':'" + state + "','start':'automatic','account':'a'},"
                + "'BFE':{'displayName':'b','state':'running','start':'automatic','account':'a'}" + more + "},";
    }

    private static List<Finding> judge(String control, String services, String local, String policy) {
        String sections = services + "'firewallRules':{'local':{" + local + "},'policy':{" + policy
                + "}},'listeners':[],'peers':[],'registry':{'64':{"
                + List.of("DomainProfile", "StandardProfile", "PublicProfile").stream()
                        .map(profile -> "'HKLM\\\\SYSTEM\\\\CurrentControlSet\\\\Services\\\\SharedAccess\\\\"
                                + "Parameters\\\\FirewallPolicy\\\\" + profile + "':{'*':null}")
                        .collect(Collectors.joining(","))
                + ","
                + List.of("DomainProfile", "PrivateProfile", "StandardProfile", "PublicProfile").stream()
                        .map(profile -> "'HKLM\\\\SOFTWARE\\\\Policies\\\\Microsoft\\\\WindowsFirewall\\\\" + profile
                                + "':{'*':null}")
                        .collect(Collectors.joining(","))
                + "}}";
        return Recorded.judge(control, Recorded.machine(sections), SCOPE);
    }

    private static String rule(String id, String fields) {
        return "'" + id + "':'v2.30|Action=Allow|Active=TRUE|Dir=In|Protocol=6|" + fields + "|'";
    }

    private static String text(List<Finding> findings) {
        return findings.stream().map(Recorded::render).collect(Collectors.joining("\n"));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(
            delimiter = '#',
            value = {
                "IGSS-PORT-12401 # LPort=12401|Name=Wide # rule {r}: fail",
                "IGSS-PORT-12403 # LPort=12403|Name=Idle # rule {r}: fail",
                "IGSS-NET-4 # LPort=12401|Name=Wide # port tcp/12401: fail",
                "IGSS-NET-4 # LPort=5900|Name=Idle # policy firewall/idle-rules: fail",
                "IGSS-PORT-12401 # LPort=12401|RA4=10.9.9.9|Name=Others # rule {r}: fail",
                "IGSS-PORT-12401 # LPort=1|Name=Not this # port tcp/12401: fail",
                "IGSS-ODBC-1 # LPort=20202|Name=Wide # rule {r}: fail",
            })
    void whatIsWrongWithARuleIsToldBesideTheStoppedService(String control, String rule, String expected) {
        List<Finding> found = judge(control, STOPPED, rule("{r}", rule), "");
        assertThat(Recorded.lines(found)).contains("server server: fail", expected);
        assertThat(text(found))
                .contains("Windows' firewall filters nothing: the service MpsSvc is stopped")
                .contains("Once Windows' firewall runs: ");
    }

    @ParameterizedTest
    @CsvSource({"IGSS-PORT-12401", "IGSS-PORT-12403", "IGSS-ODBC-1", "IGSS-NET-4", "KEP-3.3-1"})
    void whatIsRightByTheRulesIsSaidAndDoesNotPass(String control) {
        List<Finding> found = judge(
                control,
                STOPPED,
                rule("{a}", "LPort=12401|RA4=10.0.4.11|Name=A") + "," + rule("{b}", "LPort=20202|RA4=10.0.4.11|Name=B")
                        + "," + rule("{c}", "LPort=12397|RA4=10.0.4.11|Name=C"),
                "");
        assertThat(Recorded.lines(found)).containsExactly("server server: fail");
        assertThat(text(found)).contains("Once Windows' firewall runs: ");
        assertThat(found.getFirst().verdict().evidence())
                .as("the rules that were read")
                .anyMatch(reading -> reading.question() instanceof FirewallRules);
    }

    @Test
    void whereAnotherFirewallMayBeInChargeARuleIsAttention() {
        List<Finding> found = judge("IGSS-PORT-12401", SUSPECT, rule("{r}", "LPort=12401|Name=Wide"), "");
        assertThat(Recorded.lines(found)).containsExactly("server server: could-not-check", "rule {r}: attention");
        assertThat(text(found)).contains("If Windows' firewall is the one in charge: Rule \"Wide\"");
    }

    @Test
    void whereNobodySawWhoIsInChargeAPassSaysThatItRestsOnTheRules() {
        List<Finding> found = judge("IGSS-PORT-12401", "", rule("{r}", "LPort=12401|RA4=10.0.4.11|Name=A"), "");
        assertThat(Recorded.lines(found)).containsExactly("port tcp/12401: pass");
        assertThat(text(found)).contains("This rests on the rules alone. Which firewall is in charge was not seen");
    }

    @Test
    void aRuleThatKeepsOutThoseWhoNeedThePortIsNamed() {
        String block = rule("{b}", "LPort=12401|RA4=10.0.4.0/255.255.255.0|Name=Keep out")
                .replace("Allow", "Block");
        String elsewhere = rule("{e}", "LPort=12401|RA4=10.9.0.0/255.255.0.0|Name=Not these")
                .replace("Allow", "Block");
        List<Finding> found = judge(
                "IGSS-PORT-12401",
                "",
                rule("{r}", "LPort=12401|RA4=10.0.4.11|Name=A") + "," + block + "," + elsewhere,
                "");
        assertThat(Recorded.lines(found)).containsExactly("port tcp/12401: fail");
        assertThat(text(found))
                .contains("Rules in force block it: Keep out ({b})")
                .doesNotContain("Not these");
    }

    @Test
    void aRuleOfAPolicyIsToldFromTheMachinesOwn() {
        List<Finding> found = judge("IGSS-PORT-12401", "", "", rule("{p}", "LPort=12401|Name=Wide"));
        assertThat(text(found)).contains("Rule \"Wide\" of a policy lets it in from any address");
    }

    @Test
    void aValueThatIsNoRuleHidesNoRuleBesideIt() {
        List<Finding> found = judge(
                "IGSS-PORT-12401",
                "",
                "'{odd}':'a value of REG_BINARY, which is no text'," + rule("{r}", "LPort=12401|Name=W"),
                "");
        assertThat(Recorded.lines(found)).containsExactlyInAnyOrder("rule {r}: fail", "rule {odd}: could-not-check");
    }
}
