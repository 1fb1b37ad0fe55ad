package punchlist.check.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import punchlist.check.Finding;
import punchlist.check.Recorded;

/** Who uses which account, on recorded machines in several languages. */
class PeopleTest {

    private static final String D = "S-1-5-21-7-8-9-";
    private static final String KEY = "'HKLM\\\\SOFTWARE\\\\Microsoft\\\\Windows NT\\\\CurrentVersion\\\\Winlogon'";
    private static final String NO_AUTO = "'registry':{'64':{" + KEY + ":{'*':null}}}";
    private static final String TASKS = "'scheduledTasks':{'tasks':{"
            + "'\\\\Nachts\\\\Sicherung':{'enabled':true,'account':'SRV\\\\anlagenbau','sid':'" + D
            + "1005','logon':'password','highest':false},"
            + "'\\\\System':{'enabled':true,'account':'S-1-5-18','logon':'service-account','highest':true}}}";
    private static final String SERVICES =
            "'services':{'OpcTunnel':{'state':'running','start':'automatic','account':'.\\\\jürgen'},"
                    + "'RpcSs':{'state':'running','start':'automatic','account':'NT AUTHORITY\\\\NetworkService'}}";

    private static String user(int rid, String name, String more) {
        return "{'sid':'" + D + rid + "','name':'" + name + "','flags':[]" + more + "}";
    }

    private static String member(String sid, String name, String kind) {
        return "{'sid':'" + sid + "','name':'" + name + "','kind':'" + kind + "'}";
    }

    private static String accounts(String administrators, String groups, String... users) {
        return "'accounts':{'users':[" + user(500, "Administrator", "") + (users.length == 0 ? "" : ",")
                + String.join(",", users) + "],'groups':{'S-1-5-32-544':[" + administrators + "]" + groups + "}}";
    }

    private static List<Finding> judge(String control, String... sections) {
        String all = List.of(sections).stream().collect(Collectors.joining(","));
        return Recorded.judge(control, Recorded.machine(all), Recorded.scope("{}"));
    }

    @Test
    void eachAdministratorIsAskedAboutWithWhatIsKnownOfHim() {
        String administrators = member(D + "500", "SRV\\\\Administrator", "user") + ","
                + member(D + "1004", "SRV\\\\jürgen", "user") + "," + member(D + "1005", "SRV\\\\anlagenbau", "user");
        List<Finding> findings = judge(
                "KEP-3.2-3",
                accounts(
                        administrators,
                        "",
                        user(
                                1004,
                                "jürgen",
                                ",'lastLogon':'2026-11-12T10:00:00Z','passwordLastSet':'2026-10-23T10:00:00Z'"),
                        user(1005, "anlagenbau", "")),
                SERVICES,
                TASKS,
                NO_AUTO);
        assertThat(Recorded.lines(findings))
                .containsExactly(
                        "account " + D + "500: by-hand",
                        "account " + D + "1004: by-hand",
                        "account " + D + "1005: by-hand");
        assertThat(Recorded.render(findings.get(1)))
                .contains("last log-on seen here 2026-11-12, 10 days ago", "password set 2026-10-23, 30 days ago")
                .contains("service OpcTunnel");
        assertThat(Recorded.render(findings.get(2)))
                .contains("no log-on seen here", "\\Nachts\\Sicherung, for which Windows keeps its password");
    }

    @Test
    void whatHoldsEverybodyFailsAndWhatIsGoneIsAttention() {
        String administrators = member(D + "500", "SRV\\\\Administrator", "user") + ","
                + member("S-1-5-11", "NT-AUTORITÄT\\\\Authentifizierte Benutzer", "well-known") + ","
                + member(D + "1099", "", "deleted") + "," + member("S-1-12-1-1-2-3-4", "", "unknown") + ","
                + member("S-1-5-21-1-1-1-512", "WERK\\\\Domänen-Admins", "group");
        assertThat(Recorded.lines(judge("KEP-3.2-3", accounts(administrators, ""), SERVICES, TASKS, NO_AUTO)))
                .containsExactly(
                        "account " + D + "500: by-hand",
                        "account S-1-5-11: fail",
                        "account " + D + "1099: attention",
                        "account S-1-12-1-1-2-3-4: could-not-check",
                        "account S-1-5-21-1-1-1-512: could-not-check");
    }

    @Test
    void theMembersOfAGroupWithinAreAskedAboutInItsPlace() {
        String administrators = member(D + "500", "SRV\\\\Administrator", "user") + ","
                + member(D + "1100", "SRV\\\\IT-drift", "alias");
        String group = ",'" + D + "1100':[" + member(D + "1006", "SRV\\\\søren", "user") + "]";
        assertThat(Recorded.lines(judge(
                        "KEP-3.2-3",
                        accounts(administrators, group, user(1006, "søren", "")),
                        SERVICES,
                        TASKS,
                        NO_AUTO)))
                .containsExactly("account " + D + "500: by-hand", "account " + D + "1006: by-hand");
    }

    @Test
    void anEmptyGroupOfAdministratorsIsAReadingThatFailed() {
        assertThat(Recorded.lines(judge("KEP-3.2-3", accounts("", ""), SERVICES, TASKS, NO_AUTO)))
                .containsExactly("server server: could-not-check");
        assertThat(Recorded.lines(judge("KEP-3.2-3", ""))).containsExactly("server server: could-not-check");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "operator",
                "Operator1",
                "igss-operator2",
                "SCADA",
                "drift",
                "bediener",
                "Leitstand_2",
                "operatør",
                "スキャダ操作員",
                "admin",
                "管理者",
                "bruger",
                "svc",
                "opérateur"
            })
    void aNameThatLooksSharedIsAQuestionAndNeverAFail(String name) {
        List<Finding> findings = judge("KEP-3.2-5", accounts("", "", user(1001, name, "")), SERVICES, TASKS, NO_AUTO);
        assertThat(Recorded.lines(findings)).contains("account " + D + "1001: by-hand");
        assertThat(Recorded.render(findings.getLast()))
                .contains("looks like one that several people use", "2026-08-22");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jhansen", "admin-hansen", "müller", "田中", "svc.jensen", "controller7x"})
    void aNameOfAPersonIsAskedAboutWithoutThatHint(String name) {
        List<Finding> findings = judge("KEP-3.2-5", accounts("", "", user(1001, name, "")), SERVICES, TASKS, NO_AUTO);
        assertThat(Recorded.lines(findings)).contains("account " + D + "1001: by-hand");
        assertThat(Recorded.render(findings.getLast())).doesNotContain("several people");
    }

    @ParameterizedTest
    @CsvSource({"1, attention", "0, by-hand"})
    void automaticLogOnIsAttentionForTheAccountItLogsOn(String on, String verdict) {
        String auto = "'registry':{'64':{" + KEY + ":{'AutoAdminLogon':{'type':'REG_SZ','value':'" + on
                + "'},'DefaultUserName':{'type':'REG_SZ','value':'Bediener'},'*':null}}}";
        assertThat(Recorded.lines(
                        judge("KEP-3.2-5", accounts("", "", user(1001, "bediener", "")), SERVICES, TASKS, auto)))
                .contains("account " + D + "1001: " + verdict)
                .hasSize(2);
    }

    @Test
    void whoIsDisabledIsNotAskedAboutAndAccountsThatWereNotReadCouldNotBeChecked() {
        String off = "{'sid':'" + D + "1001','name':'gast','flags':['disabled']}";
        assertThat(Recorded.lines(judge("KEP-3.2-5", accounts("", "", off), SERVICES, TASKS, NO_AUTO)))
                .containsExactly("account " + D + "500: by-hand");
        assertThat(Recorded.lines(judge("KEP-3.2-5", SERVICES, TASKS, NO_AUTO)))
                .containsExactly("server server: could-not-check");
        assertThat(Recorded.lines(judge("KEP-3.2-5", "'accounts':{'users':[]}", SERVICES, TASKS, NO_AUTO)))
                .containsExactly("server server: could-not-check");
    }

    @Test
    void tasksThatAreHiddenFromAStandardUserAreSaidToBe() {
        String some = "'scheduledTasks':{'tasks':{},'missingRight':'administrator'}";
        List<Finding> findings = judge("KEP-3.2-5", accounts("", "", user(1001, "x", "")), SERVICES, some, NO_AUTO);
        assertThat(Recorded.render(findings.getFirst())).contains("not all scheduled tasks were seen", "administrator");
    }
}
