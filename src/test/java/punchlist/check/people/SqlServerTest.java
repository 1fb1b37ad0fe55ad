package punchlist.check.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import punchlist.check.Finding;
import punchlist.check.Recorded;
import punchlist.check.VerdictKind;

/** What is seen of SQL Server without logging on to it. */
class SqlServerTest {

    private static final String ROOT = "HKLM\\\\SOFTWARE\\\\Microsoft\\\\Microsoft SQL Server";
    private static final String LIST = "'" + ROOT + "\\\\Instance Names\\\\SQL'";
    private static final String NONE =
            "'registryValueNames':{'64':{" + LIST + ":null},'32':{" + LIST + ":null}},'services':{}";

    private static String services(String name, String state) {
        return "'services':{'" + name + "':{'displayName':'SQL Server','state':'" + state
                + "','start':'automatic','account':'NT Service\\\\" + name + "'},"
                + "'SQLBrowser':{'displayName':'SQL Server-Browser','state':'stopped','start':'disabled'}}";
    }

    private static String instance(String name, String mode) {
        String key = "'" + ROOT + "\\\\MSSQL15." + name;
        return "'registry':{'64':{" + LIST + ":{'" + name + "':{'type':'REG_SZ','value':'MSSQL15." + name
                + "'},'*':null},"
                + key + "\\\\MSSQLServer':{" + mode + "'*':null},"
                + key + "\\\\Setup':{'Version':{'type':'REG_SZ','value':'15.0.2000.5'},"
                + "'Edition':{'type':'REG_SZ','value':'Express Edition'},'*':null},"
                + key + "\\\\MSSQLServer\\\\SuperSocketNetLib':{'ForceEncryption':{'type':'REG_DWORD','value':1}},"
                + key + "\\\\MSSQLServer\\\\SuperSocketNetLib\\\\Tcp':{'Enabled':{'type':'REG_DWORD','value':1}},"
                + key
                + "\\\\MSSQLServer\\\\SuperSocketNetLib\\\\Tcp\\\\IPAll':{'TcpDynamicPorts':{'type':'REG_SZ','value':'49777'},"
                + "'*':null}},'32':{" + LIST + ":null}}";
    }

    private static String mode(int number) {
        return "'LoginMode':{'type':'REG_DWORD','value':" + number + "},";
    }

    private static List<Finding> judge(String control, String sections, String scope) {
        return Recorded.judge(control, Recorded.machine(sections), Recorded.scope(scope));
    }

    @ParameterizedTest
    @CsvSource({"1, Windows only", "2, mixed"})
    void theAuthenticationModeIsShownWithTheQuestion(int number, String said) {
        List<Finding> findings =
                judge("IGSS-PWD-2", instance("IGSS", mode(number)) + "," + services("MSSQL$IGSS", "running"), "{}");
        assertThat(Recorded.lines(findings)).containsExactly("service MSSQL$IGSS: by-hand");
        assertThat(Recorded.render(findings.getFirst()))
                .contains(
                        said,
                        "15.0.2000.5",
                        "Express Edition",
                        "port 49777",
                        "Force Encryption: on",
                        "Browser: not running");
        assertThat(Recorded.render(findings.getFirst()).contains("could not be checked"))
                .isEqualTo(number == 2);
    }

    @Test
    void aModeThatNobodyKnowsIsNotGuessed() {
        assertThat(judge("IGSS-PWD-2", instance("IGSS", mode(3)) + "," + services("MSSQL$IGSS", "running"), "{}"))
                .allMatch(f -> f.verdict().kind() == VerdictKind.COULD_NOT_CHECK);
        assertThat(judge("IGSS-PWD-2", instance("IGSS", "") + "," + services("MSSQL$IGSS", "running"), "{}"))
                .allMatch(f -> f.verdict().kind() == VerdictKind.COULD_NOT_CHECK);
    }

    @Test
    void anInstanceThatOnlyItsServiceTellsOfIsSeen() {
        List<Finding> findings = judge("IGSS-PWD-2", services("MSSQL$レシピ", "running"), "{}");
        assertThat(Recorded.lines(findings)).containsExactly("service MSSQL$レシピ: could-not-check");
        assertThat(Recorded.lines(judge("IGSS-AUD-1", services("MSSQL$レシピ", "running"), "{}")))
                .containsExactly("service MSSQL$レシピ: by-hand");
    }

    @Test
    void withoutSqlServerItIsAskedAndWhatWasNotLookedForCouldNotBeChecked() {
        for (String control : List.of("IGSS-PWD-2", "IGSS-AUD-1")) {
            assertThat(Recorded.lines(judge(control, NONE, "{}"))).containsExactly("server server: by-hand");
            assertThat(Recorded.lines(judge(control, "", "{}"))).containsExactly("server server: could-not-check");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "running, {}, by-hand",
        "stopped, {}, attention",
        "stopped, {'igss':{'components':['audit-trail']}}, fail",
        "stopped, {'igss':{'components':['odbc']}}, attention"
    })
    void theAuditTrailNeedsASqlServerThatRuns(String state, String scope, String verdict) {
        String sections = instance("IGSS", mode(1)) + "," + services("MSSQL$IGSS", state);
        assertThat(Recorded.lines(judge("IGSS-AUD-1", sections, scope)))
                .containsExactly("service MSSQL$IGSS: " + verdict);
    }

    @ParameterizedTest
    @CsvSource({"'open', by-hand", "'closed', fail", "'filtered', fail"})
    void oneElsewhereIsTriedWhereTheScopeNamesIt(String door, String verdict) {
        String scope = "{'endpoints':[{'kind':'sql','url':'sql://db.example:1433'}]}";
        String probe = ",'probes':{'tcpDoor':{'db.example:1433':'" + door + "'}}";
        assertThat(Recorded.lines(judge("IGSS-AUD-1", NONE + probe, scope)))
                .containsExactly("endpoint sql://db.example:1433: " + verdict);
        String stopped = instance("IGSS", mode(1)) + "," + services("MSSQL$IGSS", "stopped") + probe;
        assertThat(Recorded.lines(judge("IGSS-AUD-1", stopped, scope)))
                .containsExactly("service MSSQL$IGSS: by-hand", "endpoint sql://db.example:1433: " + verdict);
    }

    @Test
    void whatTheConsentDoesNotAllowIsSaidSo() {
        String denied =
                ",'probes':{'tcpDoor':{'db.example:1433':{'unread':{'reasonCode':'not-allowed','needed':'looks'}}}}";
        assertThat(Recorded.lines(
                        judge("IGSS-AUD-1", NONE + denied, "{'endpoints':[{'kind':'sql','url':'sql://db.example'}]}")))
                .containsExactly("endpoint sql://db.example: could-not-check");
    }
}
