package punchlist.check.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import punchlist.check.Finding;
import punchlist.check.Recorded;
import punchlist.scope.Scope;

class FormalPolicyTest {

    private static final String GOOD = "'minimum-length':14,'complexity':1,'reversible':0,'history':24,"
            + "'minimum-age':86400,'maximum-age':5184000,'lockout-threshold':3,'lockout-duration':900,"
            + "'lockout-window':900";
    private static final String ALONE = "'membership':{'role':'standalone-server','name':'WORKGROUP'}";
    private static final String MEMBER = "'membership':{'role':'member-server','name':'plant.example'}";

    private static List<Finding> judge(String... sections) {
        return Recorded.judge("KEP-3.2-4", Recorded.machine(String.join(",", sections)), Scope.unsaid());
    }

    private static String policy(String values) {
        return "'accountPolicy':{" + values + "}";
    }

    private static List<String> lines(String values) {
        return Recorded.lines(judge(ALONE, policy(values)));
    }

    @Test
    void aPolicyAsBaselinesHaveItPasses() {
        assertThat(lines(GOOD))
                .containsExactly(
                        "policy password-rules: pass", "policy password-age: pass", "policy account-lockout: pass");
    }

    @Test
    void windowsAsInstalledFails() {
        List<Finding> findings = judge(
                ALONE,
                policy("'minimum-length':0,'complexity':0,'reversible':0,'history':0,'minimum-age':0,"
                        + "'maximum-age':3628800,'lockout-threshold':0"));
        assertThat(Recorded.lines(findings))
                .containsExactly(
                        "policy password-rules: fail", "policy password-age: pass", "policy account-lockout: fail");
        assertThat(Recorded.render(findings.getFirst()))
                .contains("any length, even none", "complexity off", "at least 14 characters", "set on this computer");
    }

    @ParameterizedTest
    @CsvSource({
        "minimum-length, 14, 13, password-rules, fail",
        "minimum-length, 14, 20, password-rules, pass",
        "complexity, 1, 0, password-rules, fail",
        "reversible, 0, 1, password-rules, fail",
        "history, 24, 0, password-rules, fail",
        "history, 24, 23, password-rules, attention",
        "minimum-age, 86400, 0, password-rules, attention",
        "maximum-age, 5184000, -1, password-age, attention",
        "maximum-age, 5184000, 31536000, password-age, pass",
        "maximum-age, 5184000, 31622400, password-age, attention",
        "lockout-threshold, 3, 0, account-lockout, fail",
        "lockout-threshold, 3, 10, account-lockout, attention",
        "lockout-duration, 900, -1, account-lockout, pass",
        "lockout-duration, 900, 60, account-lockout, attention",
        "lockout-window, 900, 60, account-lockout, attention"
    })
    void eachValueDecidesOverItsOwnFinding(String name, long good, long other, String finding, String verdict) {
        String found = "'" + name + "':" + good;
        assertThat(GOOD).contains(found);
        assertThat(lines(GOOD.replace(found, "'" + name + "':" + other)))
                .contains("policy " + finding + ": " + verdict);
    }

    @Test
    void whatWasNotReadCouldNotBeCheckedUnlessSomethingElseFails() {
        assertThat(lines("'minimum-length':14"))
                .containsExactly(
                        "policy password-rules: could-not-check",
                        "policy password-age: could-not-check",
                        "policy account-lockout: could-not-check");
        assertThat(lines("'minimum-length':3")).contains("policy password-rules: fail");
        assertThat(lines("'minimum-length':{'unread':{'reasonCode':'failed','call':'NetUserModalsGet','code':'2140'}}"))
                .contains("policy password-rules: could-not-check");
    }

    @Test
    void onAMemberItIsSaidThatAccountsOfTheDomainFollowAnother() {
        List<Finding> findings = judge(MEMBER, policy(GOOD));
        assertThat(findings.stream().map(Recorded::render))
                .allMatch(text -> text.contains("accounts of this computer only") && text.contains("fine-grained"));
    }

    @Test
    void theResultOfPoliciesSaysThatADomainSetsIt() {
        String rsop =
                "'wmi':{'root\\\\rsop\\\\computer':{'RSOP_SecuritySettingNumeric':[{'KeyName':'MaximumPasswordAge',"
                        + "'Setting':60,'precedence':1,'GPOID':'CN={31B2F340-016D-11D2-945F-00C04FB984F9},CN=Policies'}],"
                        + "'RSOP_SecuritySettingBoolean':[]}}";
        List<Finding> findings = judge(MEMBER, policy(GOOD), rsop);
        assertThat(Recorded.render(findings.get(1))).contains("set by a domain policy");
        assertThat(Recorded.render(findings.get(2))).doesNotContain("set by a domain policy");
    }

    @Test
    void aDomainControllerHasTheDomainsPolicy() {
        String controller = "'membership':{'role':'primary-domain-controller','name':'plant.example'}";
        assertThat(Recorded.render(judge(controller, policy(GOOD)).getFirst())).contains("the domain's policy");
    }
}
