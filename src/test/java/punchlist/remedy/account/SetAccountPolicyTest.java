package punchlist.remedy.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import punchlist.machine.accounts.AccountPolicy;
import punchlist.machine.accounts.AccountPolicy.Which;
import punchlist.remedy.Hazard;
import punchlist.remedy.Plan;

class SetAccountPolicyTest {

    private static final String SID = "S-1-5-21-1-2-3-";
    private static final String ALONE = "'membership':{'role':'standalone-server','name':''}";
    private static final String WEAK = "'accountPolicy':{'minimum-length':7,'complexity':0,'reversible':1,'history':5,"
            + "'minimum-age':0,'maximum-age':-1,'lockout-threshold':0,'lockout-duration':300,'lockout-window':300}";
    private static final String USERS = "'accounts':{'users':[{'sid':'" + SID + "500','name':'Administrator',"
            + "'flags':['disabled'],'passwordLastSet':'2020-01-01T00:00:00Z'},{'sid':'" + SID
            + "1001','name':'svc-scada','flags':[],'passwordLastSet':'2026-11-01T00:00:00Z'},{'sid':'" + SID
            + "1002','name':'Bedienër','flags':[],'passwordLastSet':'2024-11-01T00:00:00Z'},{'sid':'" + SID
            + "1003','name':'ewig','flags':['password-never-expires']}]}";
    private static final String USES = "'services':{'Collector':{'displayName':'Collector','state':'running',"
            + "'start':'automatic','account':'.\\\\SVC-scada'}},'scheduledTasks':{'tasks':{'\\\\Copy':{'enabled':true,"
            + "'account':'" + SID + "1001','logon':'password'}}},"
            + "'registry':{'64':{'HKLM\\\\SOFTWARE\\\\Microsoft\\\\Windows NT\\\\CurrentVersion\\\\Winlogon':{"
            + "'AutoAdminLogon':{'type':'REG_SZ','value':'1'},'DefaultUserName':{'type':'REG_SZ','value':'bedienër'},"
            + "'*':null}}}";

    private static Mending on(String... sections) {
        return Mending.of("KEP-3.2-4", String.join(",", sections), "{}");
    }

    @ParameterizedTest
    @CsvSource({"password-rules, ''", "password-age, LOCKS_ACCOUNT", "account-lockout, LOCKS_ACCOUNT"})
    void eachFindingIsMendedAloneAndTakenBack(String subject, String hazard) {
        Mending mending = on(ALONE, WEAK, USERS, USES);
        List<String> before = mending.lines();
        Plan plan = mending.plan(subject);
        assertThat(plan.hazards()).isEqualTo(hazard.isEmpty() ? Set.of() : Set.of(Hazard.valueOf(hazard)));

        assertThat(mending.applied(plan)).isTrue();
        assertThat(mending.lines()).contains("policy " + subject + ": pass");
        assertThat(mending.lines().stream().filter(line -> !line.contains(subject)))
                .isEqualTo(
                        before.stream().filter(line -> !line.contains(subject)).toList());

        assertThat(mending.takenBack(plan)).isTrue();
        assertThat(mending.lines()).isEqualTo(before);
    }

    @Test
    void aLockoutIsSwitchedOnLast() {
        Plan plan = on(ALONE, WEAK, USERS, USES).plan("account-lockout");
        assertThat(plan.inOrder().stream().map(change -> ((AccountPolicy) change.at()).which()))
                .containsExactly(Which.LOCKOUT_DURATION, Which.LOCKOUT_WINDOW, Which.LOCKOUT_THRESHOLD);
    }

    @Test
    void anAgeNamesEachAccountWithItsUsesAndItsExpiry() {
        assertThat(Mending.notices(on(ALONE, WEAK, USERS, USES).plan("password-age")))
                .contains("svc-scada: expires on 2027-11-01; used by service Collector; task \\Copy")
                .contains("Bedienër: expires at once; used by automatic log-on")
                .doesNotContain("ewig", "Administrator:");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'services':{'unread':{'reasonCode':'denied','missingRight':'administrator'}}",
                "'services':{}",
                "'services':{},'scheduledTasks':{'tasks':{},'missingRight':'administrator'}"
            })
    void anAgeIsNotSwitchedOnWhileItsVictimsAreUnknown(String uses) {
        assertThat(on(ALONE, WEAK, USERS, uses).refusal("password-age")).contains("not read completely");
    }

    @Test
    void withoutAccountsAnAgeIsNotSwitchedOn() {
        assertThat(on(ALONE, WEAK, USES).refusal("password-age")).contains("not read completely");
    }

    @Test
    void onAMemberItIsSaidThatADomainMayOverwriteIt() {
        String member = "'membership':{'role':'member-server','name':'plant.example'}";
        assertThat(Mending.notices(on(member, WEAK).plan("password-rules"))).contains("overwrites this");
        assertThat(Mending.notices(on(ALONE, WEAK).plan("password-rules"))).doesNotContain("overwrites this");
    }

    @Test
    void whatADomainSetsIsForItsAdministrator() {
        String domain = "'origins':{'accountPolicy/lockout-threshold':'domain-policy'}";
        assertThat(on(ALONE, WEAK, domain).refusal("account-lockout"))
                .contains("For the domain administrator", "locked after 5 wrong passwords");
        String controller = "'membership':{'role':'backup-domain-controller','name':'plant.example'}";
        assertThat(on(controller, WEAK).refusal("password-rules")).contains("For the domain administrator");
    }
}
