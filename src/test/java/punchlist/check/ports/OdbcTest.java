package punchlist.check.ports;

import static org.assertj.core.api.Assertions.assertThat;
import static punchlist.check.FirewallSections.allow;
import static punchlist.check.FirewallSections.listener;
import static punchlist.check.FirewallSections.peer;
import static punchlist.check.FirewallSections.profiles;
import static punchlist.check.FirewallSections.publicOff;
import static punchlist.check.FirewallSections.rules;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import punchlist.check.Finding;
import punchlist.check.Recorded;
import punchlist.scope.Scope;

class OdbcTest {

    private static final String GSS = "C:\\Program Files (x86)\\Schneider Electric\\IGSS32\\V16.0\\GSS\\";
    private static final String SERVER = GSS + "Odbcixv16se.exe";
    private static final Scope NAMED =
            Recorded.scope("{'igss':{'version':16,'components':['odbc'],'odbcStations':['10.0.4.31','10.0.4.32']}}");
    private static final Scope UNSAID = Recorded.scope("{'igss':{'version':16,'components':['odbc']}}");
    private static final Scope NO_VERSION =
            Recorded.scope("{'igss':{'components':['odbc'],'odbcStations':['10.0.4.31']}}");

    private static List<Finding> judge(String control, String rule, String listeners, String registry, Scope scope) {
        String sections = rules(rule, "") + ",'listeners':[" + listeners + "],'peers':[" + peer(20202, "10.0.4.31")
                + "]," + registry;
        return Recorded.judge(control, Recorded.machine(sections), scope);
    }

    private static List<String> odbc1(String rule, String listeners, Scope scope) {
        return Recorded.lines(judge("IGSS-ODBC-1", rule, listeners, profiles(""), scope));
    }

    @ParameterizedTest(name = "a rule with {0} gives {1}")
    @CsvSource(
            delimiter = '@',
            value = {
                "LPort=20202|RA4=10.0.4.31|RA4=10.0.4.32| @ port tcp/20202: pass",
                "LPort=20202|RA4=10.0.4.31| @ port tcp/20202: pass",
                "LPort=20202| @ rule r: fail, port tcp/20202: fail",
                "LPort=20202|RA4=10.0.4.0/24| @ rule r: fail, port tcp/20202: fail",
                "LPort=20202|RA4=LocalSubnet| @ rule r: attention",
                "LPort=20222| @ port tcp/20202: pass",
                "App=%ProgramFiles(x86)%\\\\Schneider Electric\\\\IGSS32\\\\V16.0\\\\GSS\\\\odbcixv16se.exe| @ rule r: fail, port tcp/20202: fail",
                "App=C:\\\\other.exe| @ port tcp/20202: pass",
                "LPort=20202|Security=Authenticate| @ rule r: attention",
                "LPort=20202|RA4=what?| @ rule r: could-not-check",
            })
    void whoReachesItIsToldByTheRules(String fields, String findings) {
        assertThat(String.join(", ", odbc1(allow("r", fields), listener("0.0.0.0", 20202, SERVER), NAMED)))
                .isEqualTo(findings);
    }

    @ParameterizedTest
    @ValueSource(ints = {20202, 20222, 22202, 31000})
    void theProgramThatListensDecidesThePort(int port) {
        String wide = allow("r", "LPort=" + port + "|");
        String other = allow("r", "LPort=20200|");
        assertThat(odbc1(wide, listener("0.0.0.0", port, SERVER), NAMED))
                .containsExactly("rule r: fail", "port tcp/" + port + ": fail");
        assertThat(odbc1(other, listener("0.0.0.0", port, SERVER), NAMED))
                .containsExactly("port tcp/" + port + ": pass");
    }

    @Test
    void aPortOfTheSourcesThatSomethingElseHasIsNotItsPort() {
        String wide = allow("r", "LPort=20202|");
        assertThat(odbc1(wide, listener("0.0.0.0", 20202, "C:\\Other\\other.exe"), NAMED))
                .containsExactly("server server: pass");
    }

    @Test
    void aListenerWhoseProgramIsUnreadIsTakenForItOnAPortOfTheSources() {
        assertThat(odbc1(allow("r", "LPort=20222|"), listener("0.0.0.0", 20222, ""), NAMED))
                .containsExactly("rule r: fail", "port tcp/20222: fail");
    }

    @Test
    void whileItDoesNotRunTheGuidesPortFailsAndTheOthersAreForAPerson() {
        assertThat(odbc1(allow("r", "LPort=20202|"), "", NAMED)).containsExactly("rule r: fail", "server server: fail");
        assertThat(odbc1(allow("r", "LPort=22202|"), "", NAMED)).containsExactly("rule r: attention");
        assertThat(odbc1("", "", NAMED)).containsExactly("server server: pass");
    }

    @Test
    void boundToThisComputerItIsOutOfReachWhateverTheRulesSay() {
        assertThat(odbc1(allow("r", "LPort=20202|"), listener("127.0.0.1", 20202, SERVER), NAMED))
                .containsExactly("server server: pass");
    }

    @Test
    void withoutNamedStationsOnlyTheExtremesAreJudged() {
        String listener = listener("0.0.0.0", 20202, SERVER);
        assertThat(odbc1(allow("r", "LPort=20202|"), listener, UNSAID)).contains("rule r: fail");
        assertThat(odbc1(allow("r", "LPort=20202|RA4=10.0.4.31|"), listener, UNSAID))
                .containsExactly("port tcp/20202: could-not-check");
        assertThat(odbc1("", listener, UNSAID)).containsExactly("port tcp/20202: pass");
    }

    @Test
    void aFirewallThatIsOffLetsEverybodyIn() {
        assertThat(Recorded.lines(judge("IGSS-ODBC-1", "", listener("0.0.0.0", 20202, SERVER), publicOff(), NAMED)))
                .containsExactly("port tcp/20202: fail");
    }

    @Test
    void whatWasNotSeenIsNotJudged() {
        assertThat(Recorded.lines(Recorded.judge("IGSS-ODBC-1", Recorded.machine(""), NAMED)))
                .containsExactly("server server: could-not-check");
        String noListeners = rules("", "") + "," + profiles("");
        assertThat(Recorded.lines(Recorded.judge("IGSS-ODBC-1", Recorded.machine(noListeners), NAMED)))
                .containsExactly("server server: could-not-check");
    }

    @Test
    void fromVersion17TheDemandDoesNotStand() {
        String v17 = listener("0.0.0.0", 20202, SERVER.replace("V16.0", "V17.0"));
        assertThat(odbc1(allow("r", "LPort=20202|"), v17, NO_VERSION)).containsExactly("server server: not-applicable");
        assertThat(odbc1("", v17, NAMED)).containsExactly("server server: attention", "port tcp/20202: pass");
    }

    @Test
    void theEngineerNamesTheApplicationsBesideWhatWasSeen() {
        String narrow = allow("r", "LPort=20202|RA4=10.0.4.31|");
        String listener = listener("0.0.0.0", 20202, SERVER);
        List<Finding> findings = judge("IGSS-ODBC-2", narrow, listener, profiles(""), NAMED);
        assertThat(Recorded.lines(findings)).containsExactly("port tcp/20202: by-hand");
        assertThat(Recorded.render(findings.getFirst()))
                .contains("TCP 20202: 10.0.4.31")
                .contains("Connected to it now: 10.0.4.31")
                .contains("10.0.4.31, 10.0.4.32");
        assertThat(Recorded.lines(judge("IGSS-ODBC-2", allow("r", "LPort=20202|"), listener, profiles(""), NAMED)))
                .containsExactly("rule r: fail", "port tcp/20202: fail");
        assertThat(Recorded.lines(judge("IGSS-ODBC-2", narrow, listener, profiles(""), UNSAID)))
                .containsExactly("port tcp/20202: by-hand");
    }
}
