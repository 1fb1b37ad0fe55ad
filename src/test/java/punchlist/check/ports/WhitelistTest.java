package punchlist.check.ports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import punchlist.check.Recorded;
import punchlist.scope.Scope;

/** What is open beyond the plan, and what this computer may call beyond it. */
class WhitelistTest {

    private static final String KEY =
            "HKLM\\\\SYSTEM\\\\CurrentControlSet\\\\Services\\\\SharedAccess\\\\Parameters\\\\FirewallPolicy\\\\";
    private static final String POLICY = "HKLM\\\\SOFTWARE\\\\Policies\\\\Microsoft\\\\WindowsFirewall\\\\";
    private static final Scope SCOPE = Recorded.scope("{'igss':{'version':17,'components':['operator-stations','mqtt'],"
            + "'stations':['10.0.4.11']},'plcPorts':[{'port':502,'remote':'10.0.5.2'}]}");
    private static final String SERVICES =
            "'services':{'MpsSvc':{'displayName':'f','state':'running','start':'automatic',"
                    + "'account':'a'},'BFE':{'displayName':'b','state':'running','start':'automatic','account':'a'}},"
                    + "'firewallProducts':[],";

    /** Three profiles with these values of their own. */
    private static String profiles(String values) {
        StringBuilder all = new StringBuilder("'registry':{'64':{");
        for (String profile : List.of("DomainProfile", "StandardProfile", "PublicProfile")) {
            all.append("'").append(KEY).append(profile).append("':").append(values.isEmpty() ? "null" : full(values));
            all.append(",");
        }
        for (String profile : List.of("DomainProfile", "PrivateProfile", "StandardProfile", "PublicProfile")) {
            all.append("'").append(POLICY).append(profile).append("':null,");
        }
        return all.deleteCharAt(all.length() - 1).append("}}").toString();
    }

    private static String full(String values) {
        String all = "{'EnableFirewall':null,'DefaultInboundAction':null,'DoNotAllowExceptions':null,"
                + "'DefaultOutboundAction':null}";
        for (String value : values.split(";")) {
            String[] parts = value.split("=");
            all = all.replace(
                    "'" + parts[0] + "':null", "'" + parts[0] + "':{'type':'REG_DWORD','value':" + parts[1] + "}");
        }
        return all;
    }

    private static String listener(int port, String program) {
        return "{'protocol':'TCP','address':'0.0.0.0','port':" + port + ",'pid':9,'process':'C:\\\\P\\\\" + program
                + "'}";
    }

    private static List<String> judge(String control, String rules, String listeners, String values) {
        return judge(control, rules, listeners, values, SERVICES);
    }

    private static List<String> judge(String control, String rules, String listeners, String values, String services) {
        String sections = services + "'firewallRules':{'local':{" + rules + "},'policy':null},'listeners':["
                + listeners + "],'peers':[{'protocol':'TCP','localAddress':'10.0.4.1','localPort':5900,"
                + "'remoteAddress':'10.0.4.99','remotePort':50000,'pid':9}]," + profiles(values);
        return Recorded.lines(Recorded.judge(control, Recorded.machine(sections), SCOPE));
    }

    private static String rule(String fields) {
        return "'{r}':'v2.30|Action=Allow|Active=TRUE|Dir=In|" + fields + "Name=R|'";
    }

    @ParameterizedTest(name = "{0} with {1} gives {2}")
    @CsvSource(
            delimiter = '@',
            quoteCharacter = '"',
            value = {
                "Protocol=6|LPort=12401|RA4=10.0.4.11| @ IGSSdataServer.exe 12401 @ server server: pass",
                "Protocol=6|LPort=12401| @ IGSSdataServer.exe 12401 @ port tcp/12401: fail",
                "Protocol=6|LPort=5900| @ vnc.exe 5900 @ port tcp/5900: fail",
                "Protocol=6|LPort=5900|RUAuth=O:LSD:(A;;CC;;;BA)| @ vnc.exe 5900 @ port tcp/5900: attention",
                "Protocol=6|LPort=5900|App=C:\\\\P\\\\other.exe| @ vnc.exe 5900 @ policy firewall/idle-rules: fail",
                "Protocol=6|LPort=5901| @ vnc.exe 5900 @ policy firewall/idle-rules: fail",
                "Protocol=1|ICMP4=8:*| @ vnc.exe 5900 @ server server: pass",
            })
    void whatIsOpenBeyondThePlanIsFound(String rule, String listener, String expected) {
        String[] parts = listener.split(" ");
        String listening = listener(Integer.parseInt(parts[1]), parts[0]);
        assertThat(judge("IGSS-NET-4", rule(rule), listening, "")).contains(expected);
    }

    @Test
    void theFindingNamesWhoListensAndWhoIsConnected() {
        String found = Recorded.judge(
                        "IGSS-NET-4",
                        Recorded.machine(SERVICES + "'firewallRules':{'local':{" + rule("Protocol=6|LPort=5900|")
                                + "},'policy':null},'listeners':[" + listener(5900, "vnc.exe")
                                + "],'peers':[{'protocol':'TCP','localAddress':'10.0.4.1','localPort':5900,"
                                + "'remoteAddress':'10.0.4.99','remotePort':50000,'pid':9}]," + profiles("")),
                        SCOPE)
                .toString();
        assertThat(found).contains("vnc.exe").contains("10.0.4.99");
    }

    @ParameterizedTest
    @CsvSource({"EnableFirewall=0, fail", "DefaultInboundAction=0, fail", "DoNotAllowExceptions=1, pass"})
    void aProfileThatKeepsNobodyOutFails(String value, String verdict) {
        assertThat(judge("IGSS-NET-4", "", "", value)).anyMatch(line -> line.endsWith(verdict));
    }

    @Test
    void aFirewallThatDoesNotRunFailsWhateverItsRulesSay() {
        String stopped = SERVICES.replace("'f','state':'running'", "'f','state':'stopped'");
        for (String control : List.of(
                "IGSS-NET-4", "IGSS-NET-7", "KEP-3.3-1", "IGSS-PORT-12401", "IGSS-PORT-443", "IGSS-PORT-MQTT")) {
            assertThat(judge(
                            control,
                            rule("Protocol=6|LPort=12401|RA4=10.0.4.11|"),
                            "",
                            "DefaultOutboundAction=1",
                            stopped))
                    .as(control)
                    .startsWith("server server: fail")
                    .noneMatch(line -> line.endsWith("pass"));
        }
    }

    @Test
    void whetherTheFirewallRunsHasToBeSeenBeforeItPasses() {
        assertThat(judge("IGSS-NET-4", "", "", "", "")).containsExactly("server server: could-not-check");
    }

    @ParameterizedTest(name = "{1} with {2} gives {3}")
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '"',
            value = {
                "IGSS-NET-7 #  # DefaultOutboundAction=0 # server server: fail",
                "IGSS-NET-7 #  # DefaultOutboundAction=1 # server server: pass",
                "IGSS-NET-7 # Protocol=6| # DefaultOutboundAction=1 # rule {r}: fail",
                "IGSS-NET-7 # Protocol=6|RPort=502|RA4=10.0.5.2| # DefaultOutboundAction=1 # server server: pass",
                "IGSS-NET-7 # Protocol=6|RPort=502| # DefaultOutboundAction=1 # rule {r}: fail",
                "IGSS-NET-7 # Protocol=6|App=C:\\\\P\\\\a.exe| # DefaultOutboundAction=1 # server server: attention",
                "IGSS-NET-7 # Protocol=17|RPort=53|App=%SystemRoot%\\\\system32\\\\svchost.exe|EmbedCtxt=@FirewallAPI.dll,-25000|"
                        + " # DefaultOutboundAction=1 # server server: pass",
                "IGSS-PORT-443 #  # DefaultOutboundAction=0 # server server: attention",
                "IGSS-PORT-443 #  # DefaultOutboundAction=1 # server server: pass",
                "IGSS-PORT-443 # Protocol=6|RPort=443| # DefaultOutboundAction=1 # server server: fail",
                "IGSS-PORT-443 # Protocol=6|RPort=443|App=C:\\\\P\\\\browser.exe| # DefaultOutboundAction=1 # server server: pass",
                "IGSS-PORT-443 # Protocol=6|RPort=443|App=C:\\\\P\\\\IGSSupdateservice.exe| # DefaultOutboundAction=1 # server server: fail",
                "IGSS-PORT-MQTT #  # DefaultOutboundAction=0 # server server: attention",
                "IGSS-PORT-MQTT #  # DefaultOutboundAction=1 # server server: fail",
                "IGSS-PORT-MQTT # Protocol=6|RPort=8883| # DefaultOutboundAction=1 # server server: pass",
                "IGSS-PORT-MOBILE #  # DefaultOutboundAction=1 # server server: not-applicable",
                "IGSS-PORT-PLC #  # DefaultOutboundAction=0 # server server: by-hand",
                "IGSS-PORT-PLC #  # DefaultOutboundAction=1 # port tcp/502/out: fail",
                "IGSS-PORT-PLC # Protocol=6|RPort=502|RA4=10.0.5.2|App=C:\\\\P\\\\drv.exe| # DefaultOutboundAction=1 # server server: by-hand",
            })
    void whatMayBeCalledIsJudgedByThePlan(String control, String rule, String values, String expected) {
        String rules = rule == null ? "" : rule(rule).replace("Dir=In", "Dir=Out");
        assertThat(judge(control, rules, "", values)).contains(expected);
    }

    @Test
    void aPlainConnectionToABrokerFails() {
        String sections = SERVICES + "'firewallRules':{'local':{},'policy':null},'listeners':[],"
                + "'peers':[{'protocol':'TCP','localAddress':'10.0.4.1','localPort':50001,"
                + "'remoteAddress':'10.0.4.60','remotePort':1883,'pid':9}]," + profiles("DefaultOutboundAction=0");
        assertThat(Recorded.lines(Recorded.judge("IGSS-PORT-MQTT", Recorded.machine(sections), SCOPE)))
                .containsExactly("server server: fail");
    }
}
