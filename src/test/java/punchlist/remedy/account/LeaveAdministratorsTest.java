package punchlist.remedy.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import punchlist.machine.Effective;
import punchlist.remedy.Hazard;
import punchlist.remedy.Plan;

class LeaveAdministratorsTest {

    private static final String SID = "S-1-5-21-1-2-3-";
    private static final String OPERATOR = SID + "1001";
    private static final String SCOPE = "{'igss':{'operators':['SRV\\\\bediener']}}";
    private static final String OTHERS = "'services':{},'scheduledTasks':{'tasks':{}},"
            + "'registry':{'64':{'HKLM\\\\SOFTWARE\\\\Microsoft\\\\Windows NT\\\\CurrentVersion\\\\Winlogon':{'*':null}}},";
    private static final String NOBODY = "'registrySubkeys':{'64':{'HKU\\\\':['S-1-5-18']}}";

    private static String member(long rid, String name) {
        return "{'sid':'" + SID + rid + "','name':'SRV\\\\" + name + "','kind':'user'}";
    }

    private static String accounts(String own, String administrator, String more) {
        return "'accounts':{" + own + "'groups':{'S-1-5-32-544':[" + member(500, "Verwalter") + ","
                + member(1001, "bediener") + more + "]},'names':{'SRV\\\\bediener':" + member(1001, "bediener")
                + ",'" + OPERATOR + "':" + member(1001, "bediener") + "},'users':[{'sid':'" + SID
                + "500','name':'Verwalter','flags':[" + administrator + "]},{'sid':'" + OPERATOR
                + "','name':'bediener','flags':[]}]}";
    }

    private static Mending on(String accounts, String loaded) {
        return Mending.of("IGSS-OS-12", OTHERS + accounts + "," + loaded, SCOPE);
    }

    @Test
    void anOperatorIsTakenOutAndPutBack() {
        Mending mending = on(accounts("", "", ""), NOBODY);
        assertThat(mending.lines()).containsExactly("account " + OPERATOR + ": fail");
        Plan plan = mending.plan(OPERATOR);
        assertThat(plan.hazards()).isEmpty();

        assertThat(mending.applied(plan)).isTrue();
        assertThat(mending.lines()).containsExactly("account " + OPERATOR + ": pass");

        assertThat(mending.takenBack(plan)).isTrue();
        assertThat(mending.lines()).containsExactly("account " + OPERATOR + ": fail");
    }

    @Test
    void whoIsLoggedOnMayBeCutOffAndIsAsked() {
        Plan plan =
                on(accounts("", "", ""), NOBODY.replace("S-1-5-18", OPERATOR)).plan(OPERATOR);
        assertThat(plan.hazards()).containsExactly(Hazard.CUTS_REMOTE);
        assertThat(plan.inOrder().getFirst().effective()).isEqualTo(Effective.NEXT_LOGON);
        assertThat(Mending.notices(plan)).contains("logged on with the account now");
    }

    @Test
    void aServiceUnderTheAccountIsNamed() {
        String accounts = accounts("", "", "");
        Plan plan = Mending.of(
                        "IGSS-OS-12",
                        OTHERS.replace(
                                        "'services':{}",
                                        "'services':{'S':{'displayName':'Sammler','state':'running','start':'automatic',"
                                                + "'account':'SRV\\\\Bediener'}}")
                                + accounts + "," + NOBODY,
                        SCOPE)
                .plan(OPERATOR);
        assertThat(plan.hazards()).containsExactly(Hazard.STOPS_DATA);
        assertThat(Mending.notices(plan)).contains("service Sammler");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'disabled'", "'locked-out'"})
    void theLastEnabledAdministratorStays(String flag) {
        assertThat(on(accounts("", flag, ""), NOBODY).refusal(OPERATOR)).contains("No other enabled administrator");
        String domain = ",{'sid':'S-1-5-21-7-8-9-512','name':'PLANT\\\\Domain Admins','kind':'group'}";
        assertThat(on(accounts("", flag, domain), NOBODY).refusal(OPERATOR)).contains("No other enabled administrator");
    }

    @Test
    void theAccountInUseStays() {
        String own = "'own':" + member(1001, "bediener") + ",";
        assertThat(on(accounts(own, "", ""), NOBODY).refusal(OPERATOR)).contains("runs under the account");
    }

    @Test
    void whileItIsNotKnownWhoIsAtWorkNobodyIsTakenOut() {
        String own = "'own':{'unread':{'reasonCode':'timed-out','afterMs':20000}},";
        assertThat(on(accounts(own, "", ""), NOBODY).refusal(OPERATOR)).contains("was not read");
    }

    @Test
    void theBuiltInAdministratorStays() {
        Mending mending = Mending.of(
                "IGSS-OS-12",
                OTHERS
                        + accounts("", "", "")
                                .replace(
                                        "'SRV\\\\bediener':" + member(1001, "bediener"),
                                        "'chef':" + member(500, "Verwalter")),
                "{'igss':{'operators':['chef']}}");
        assertThat(mending.refusal(SID + "500")).contains("built-in administrator");
    }

    @ParameterizedTest
    @CsvSource({"S-1-5-4", "S-1-1-0"})
    void whoIsAnAdministratorThroughAGroupIsForItsKeeper(String group) {
        String all = accounts("", "", "")
                .replace(
                        "," + member(1001, "bediener") + "]",
                        ",{'sid':'" + group + "','name':'','kind':'well-known'}]");
        assertThat(on(all, NOBODY).refusal(OPERATOR)).contains("through another group");
    }
}
