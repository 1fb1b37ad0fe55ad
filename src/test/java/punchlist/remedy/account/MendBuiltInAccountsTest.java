package punchlist.remedy.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import punchlist.reading.Answer;
import punchlist.remedy.Hazard;
import punchlist.remedy.Plan;

class MendBuiltInAccountsTest {

    private static final String SID = "S-1-5-21-1-2-4321-";
    private static final String PASSWORD = "administrator-password";
    private static final String KEYS = "'registry':{'64':{"
            + "'HKLM\\\\SOFTWARE\\\\Microsoft\\\\Windows NT\\\\CurrentVersion\\\\Winlogon':{'*':null},"
            + "'HKLM\\\\SYSTEM\\\\CurrentControlSet\\\\Control\\\\Lsa':{'LimitBlankPasswordUse':{'type':'REG_DWORD','value':0}}}}";
    private static final String QUIET = "'services':{},'scheduledTasks':{'tasks':{}}," + KEYS;

    private static String user(long rid, String name, String more) {
        return "{'sid':'" + SID + rid + "','name':'" + name + "'," + more + "}";
    }

    private static String accounts(String own, String... users) {
        String old = user(500, "Administrator", "'passwordLastSet':'2020-01-01T00:00:00Z'");
        String guest = user(501, "Gæst", "'flags':[]");
        String all = old + "," + guest + (users.length == 0 ? "" : "," + String.join(",", users));
        return "'accounts':{" + own + "'users':[" + all + "],'groups':{'S-1-5-32-544':[" + member(500) + ","
                + member(1001) + "]}}";
    }

    private static String member(long rid) {
        return "{'sid':'" + SID + rid + "','name':'','kind':'user'}";
    }

    private static final String OTHER = user(1001, "driftschef", "'flags':[]");

    private static Mending on(String... sections) {
        return Mending.of("KEP-3.2-2", String.join(",", sections), "{}");
    }

    private static void mendedAndTakenBack(Mending mending, String subject, Hazard... hazards) {
        List<String> before = mending.lines();
        Plan plan = mending.plan(subject);
        assertThat(plan.hazards()).containsExactlyInAnyOrder(hazards);
        assertThat(mending.applied(plan)).isTrue();
        assertThat(mending.lines()).anyMatch(line -> line.endsWith(" " + subject + ": pass"));
        assertThat(mending.takenBack(plan)).isTrue();
        assertThat(mending.lines()).isEqualTo(before);
    }

    @Test
    void theAdministratorIsRenamedAndNamedBack() {
        mendedAndTakenBack(on(QUIET, accounts("", OTHER)), SID + "500");
    }

    @Test
    void theNewNameIsTheComputersOwnAndFree() {
        Plan plan =
                on(QUIET, accounts("", user(1007, "ADM-4321", "'flags':[]"))).plan(SID + "500");
        assertThat(plan.inOrder().getFirst().after()).isEqualTo(Answer.known("adm-4322"));
    }

    @Test
    void whatKeepsTheOldNameIsSaidAndAsked() {
        String services = "'services':{'S':{'displayName':'Indsamler','state':'running','start':'automatic',"
                + "'account':'.\\\\administrator'}},'scheduledTasks':{'tasks':{}}," + KEYS;
        Plan plan = on(services, accounts("", OTHER)).plan(SID + "500");
        assertThat(plan.hazards()).containsExactly(Hazard.LOCKS_ACCOUNT);
        assertThat(Mending.notices(plan)).contains("service Indsamler");
        assertThat(on(services, accounts("", OTHER)).refusal(PASSWORD)).contains("service Indsamler");
    }

    @Test
    void anOldPasswordIsMendedByDisablingWhereAnotherAdministratorIsEnabled() {
        mendedAndTakenBack(on(QUIET, accounts("", OTHER)), PASSWORD, Hazard.LOCKS_ACCOUNT);
    }

    @Test
    void withoutAnotherEnabledAdministratorItIsNotDisabled() {
        assertThat(on(QUIET, accounts("")).refusal(PASSWORD)).contains("No other enabled administrator");
        assertThat(on(QUIET, accounts("", user(1001, "x", "'flags':['disabled']")))
                        .refusal(PASSWORD))
                .contains("No other enabled administrator", "Set a new password by hand");
    }

    @Test
    void theAccountInUseIsNotDisabled() {
        assertThat(on(QUIET, accounts("'own':" + member(500) + ",", OTHER)).refusal(PASSWORD))
                .contains("runs under the account");
    }

    @Test
    void whileTasksAreUnreadNothingIsDisabled() {
        assertThat(on("'services':{}," + KEYS, accounts("", OTHER)).refusal(PASSWORD))
                .contains("not read completely");
    }

    @Test
    void theGuestIsDisabledAndEmptyPasswordsAreLimited() {
        mendedAndTakenBack(on(QUIET, accounts("", OTHER)), SID + "501", Hazard.LOCKS_ACCOUNT);
        mendedAndTakenBack(on(QUIET, accounts("", OTHER)), "blank-passwords", Hazard.CUTS_REMOTE);
    }
}
