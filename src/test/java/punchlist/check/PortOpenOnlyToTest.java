package punchlist.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import punchlist.scope.Scope;

class PortOpenOnlyToTest {

    private static final String APP =
            "C:\\\\Program Files (x86)\\\\Schneider Electric\\\\IGSS32\\\\V17.0\\\\GSS\\\\IGSSdataServer.exe";
    private static final String LISTENER =
            "{'protocol':'TCP','address':'0.0.0.0','port':12401,'pid':77,'process':'" + APP + "'}";
    private static final String OWN =
            "HKLM\\\\SYSTEM\\\\CurrentControlSet\\\\Services\\\\SharedAccess\\\\Parameters\\\\FirewallPolicy\\\\";
    private static final String POLICY = "HKLM\\\\SOFTWARE\\\\Policies\\\\Microsoft\\\\WindowsFirewall\\\\";
    private static final Scope STATIONS = Recorded.scope("{'igss':{'stations':['10.0.4.11','10.0.4.12']}}");

    private static String on(String more) {
        return "'registry':{'64':{'" + OWN + "DomainProfile':null,'" + OWN + "StandardProfile':null,'" + OWN
                + "PublicProfile':null,'" + POLICY + "DomainProfile':null,'" + POLICY + "PrivateProfile':null,'"
                + POLICY + "StandardProfile':null,'" + POLICY + "PublicProfile':null" + more + "}}";
    }

    private static String rule(String fields) {
        return "'{r}':'v2.30|Action=Allow|Active=TRUE|Dir=In|Protocol=6|" + fields + "Name=Data Server|'";
    }

    private static List<String> judge(String local, Scope scope) {
        return judge(local, "{}", on(""), scope);
    }

    private static List<String> judge(String local, String policy, String registry, Scope scope) {
        String sections = "'firewallRules':{'local':{" + local + "},'policy':" + policy + "},'listeners':[" + LISTENER
                + "]," + registry;
        return Recorded.lines(Recorded.judge("IGSS-PORT-12401", Recorded.machine(sections), scope));
    }

    @ParameterizedTest(name = "a rule with {0} gives {1}")
    @CsvSource(
            delimiter = '@',
            value = {
                "LPort=12401|RA4=10.0.4.11|RA4=10.0.4.12| @ port tcp/12401: pass",
                "lport=12401|ra4=10.0.4.11-10.0.4.12| @ port tcp/12401: pass",
                "LPort=12401|RA4=10.0.4.11| @ port tcp/12401: fail",
                "LPort=12401| @ rule {r}: fail",
                "LPort2_10=12400-12402| @ rule {r}: fail",
                "LPort=12397,12401|RA4=10.0.4.0/24| @ rule {r}: fail",
                "LPort=12401|RA4=10.0.4.0/255.255.255.0| @ rule {r}: fail",
                "LPort=12401|RA4=10.0.4.11|RA4=10.0.4.12|RA6=LocalSubnet| @ rule {r}: attention",
                "LPort=12401|RA4=LocalSubnet| @ rule {r}: attention",
                "LPort=12401|RA42=IntErnet| @ rule {r}: fail",
                "LPort=12401|RA4=10.0.4.11|RA4=somewhere?| @ rule {r}: could-not-check",
                "LPort=12401|Security=Authenticate| @ rule {r}: attention",
                "LPort=12401|RMauth=O:LSD:(A;;CC;;;S-1-5-21-1-2-3-1105)| @ rule {r}: attention",
                "LPort=12401|New2_99=Thing| @ rule {r}: attention",
                "LPort=12401|RA4=10.0.4.11|RA4=10.0.4.12|Profile=Private| @ port tcp/12401: attention",
                "LPort=12397| @ port tcp/12401: fail",
                "LPort=RPC| @ port tcp/12401: fail",
                "App=%SystemRoot%\\\\System32\\\\svchost.exe| @ port tcp/12401: fail",
                "App=%ProgramFiles(x86)%\\\\Schneider Electric\\\\IGSS32\\\\V17.0\\\\GSS\\\\igssdataserver.exe| @ rule {r}: fail",
                "LPort=12401|AppPkgId=S-1-15-2-1| @ port tcp/12401: fail",
                "LPort=12401|Svc=Spooler| @ port tcp/12401: fail",
            })
    void judgesARule(String fields, String finding) {
        assertThat(judge(rule(fields), STATIONS)).containsExactly(finding);
    }

    @Test
    void inactiveOutboundAndOtherProtocolsDoNotCount() {
        for (String text : List.of(
                "v2.30|Action=Allow|Active=FALSE|Dir=In|Protocol=6|LPort=12401|",
                "v2.30|Action=Allow|Active=TRUE|Dir=Out|Protocol=6|LPort=12401|",
                "v2.30|Action=Allow|Active=TRUE|Dir=In|Protocol=17|LPort=12401|")) {
            assertThat(judge("'{r}':'" + text + "'", STATIONS)).containsExactly("port tcp/12401: fail");
        }
    }

    @Test
    void ablockRuleWinsOverAnAllowRule() {
        String block = "'{b}':'v2.30|Action=Block|Active=TRUE|Dir=In|Protocol=6|LPort=12401|RA4=0.0.0.0-10.0.4.10|"
                + "RA4=10.0.4.13-255.255.255.255|RA6=::/0|Name=b|'";
        assertThat(judge(rule("LPort=12401|") + "," + block, STATIONS)).containsExactly("port tcp/12401: pass");
    }

    @Test
    void aRuleOfAPolicyCountsAndCanSwitchLocalRulesOff() {
        String good = "{'{p}':'v2.30|Action=Allow|Dir=In|Protocol=6|LPort=12401|RA4=10.0.4.11|RA4=10.0.4.12|'}";
        StringBuilder off = new StringBuilder();
        for (String profile : List.of("DomainProfile", "PrivateProfile", "PublicProfile")) {
            off.append(",'" + POLICY + profile + "':{'AllowLocalPolicyMerge':{'type':'REG_DWORD','value':0},"
                    + "'EnableFirewall':null,'DefaultInboundAction':null,'DoNotAllowExceptions':null}");
        }
        String registry = "'registry':{'64':{'" + OWN + "DomainProfile':null,'" + OWN + "StandardProfile':null,'" + OWN
                + "PublicProfile':null,'" + POLICY + "StandardProfile':null" + off + "}}";
        assertThat(judge(rule("LPort=12401|"), good, registry, STATIONS)).containsExactly("port tcp/12401: pass");
        assertThat(judge(rule("LPort=12401|"), good, on(""), STATIONS)).containsExactly("rule {r}: fail");
    }

    @ParameterizedTest
    @CsvSource({"EnableFirewall, 0", "DefaultInboundAction, 0"})
    void aFirewallThatIsOffOrOpenByDefaultFails(String name, int value) {
        String set = "{'EnableFirewall':null,'DefaultInboundAction':null,'DoNotAllowExceptions':null}"
                .replace("'" + name + "':null", "'" + name + "':{'type':'REG_DWORD','value':" + value + "}");
        String registry = on("").replace("'" + OWN + "PublicProfile':null", "'" + OWN + "PublicProfile':" + set);
        assertThat(judge(rule("LPort=12401|RA4=10.0.4.11|RA4=10.0.4.12|"), "{}", registry, STATIONS))
                .containsExactly("port tcp/12401: fail");
    }

    @Test
    void withoutProfilesOrPolicyNothingPasses() {
        String good = rule("LPort=12401|RA4=10.0.4.11|RA4=10.0.4.12|");
        assertThat(judge(good, "{}", "'registry':{}", STATIONS)).containsExactly("port tcp/12401: could-not-check");
        assertThat(judge(good, "{'unread':{'reasonCode':'not-recorded'}}", on(""), STATIONS))
                .containsExactly("port tcp/12401: could-not-check");
        assertThat(Recorded.lines(Recorded.judge("IGSS-PORT-12401", Recorded.machine(""), STATIONS)))
                .containsExactly("port tcp/12401: could-not-check");
    }

    @Test
    void aRuleThatIsWideOpenFailsAlsoWhereProfilesWereNotRead() {
        assertThat(judge(rule("LPort=12401|"), "null", "'registry':{}", STATIONS))
                .containsExactly("rule {r}: fail", "port tcp/12401: could-not-check");
    }

    @Test
    void aRuleThatIsNotUnderstoodIsReported() {
        assertThat(judge("'{r}':'Action=Allow|Dir=In|'", STATIONS)).containsExactly("rule {r}: could-not-check");
    }

    @Test
    void whereNothingNeedsThePortItMustBeClosed() {
        Scope closed = Recorded.scope("{'igss':{'components':['mqtt']}}");
        assertThat(judge("", closed)).containsExactly("port tcp/12401: pass");
        assertThat(judge(rule("LPort=12401|RA4=10.0.4.11|"), closed)).containsExactly("rule {r}: fail");
        assertThat(judge(rule("LPort=12401|RA4=LocalSubnet|"), closed)).containsExactly("rule {r}: fail");
    }

    @Test
    void whereTheScopeDoesNotSayWhoOnlyAWideRuleIsJudged() {
        assertThat(judge(rule("LPort=12401|"), Scope.unsaid())).containsExactly("rule {r}: fail");
        assertThat(judge(rule("LPort=12401|RA4=10.0.4.0/24|"), Scope.unsaid()))
                .containsExactly("port tcp/12401: could-not-check");
        assertThat(judge("", Recorded.scope("{'igss':{'stations':['station-one']}}")))
                .containsExactly("port tcp/12401: could-not-check");
    }
}
