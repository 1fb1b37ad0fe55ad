package punchlist.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OperatorsNotAdministratorsTest {

    private static final String BASE = "S-1-5-21-1-2-3-";
    private static final String ADMIN = member(BASE + "500", "TEST\\\\Administrator", "user");
    private static final String OPERATOR = member(BASE + "1001", "TEST\\\\operator1", "user");

    private static String member(String sid, String name, String kind) {
        return "{'sid':'" + sid + "','name':'" + name + "','kind':'" + kind + "'}";
    }

    private static List<Finding> judge(String groups, String operators) {
        String names = "'names':{'operator1':" + OPERATOR + ",'" + BASE + "1001':" + OPERATOR + ",'nobody':null,'boss':"
                + ADMIN + "}";
        String scope = "{'igss':{'operators':[" + operators + "]}}";
        return Recorded.judge(
                "IGSS-OS-12",
                Recorded.machine("'accounts':{'groups':{" + groups + "}," + names + "}"),
                Recorded.scope(scope));
    }

    private static VerdictKind only(String groups) {
        List<Finding> findings = judge(groups, "'operator1'");
        assertThat(findings).hasSize(1);
        return findings.getFirst().verdict().kind();
    }

    private static String administrators(String... members) {
        return "'S-1-5-32-544':[" + String.join(",", members) + "]";
    }

    @Test
    void anOperatorOutsidePasses() {
        assertThat(only(administrators(ADMIN))).isEqualTo(VerdictKind.PASS);
    }

    @Test
    void anOperatorInsideFailsAndIsNamedBySid() {
        List<Finding> findings = judge(administrators(ADMIN, OPERATOR), "'operator1'");
        assertThat(Recorded.lines(findings)).containsExactly("account s-1-5-21-1-2-3-1001: fail".replace("s-", "S-"));
        assertThat(Recorded.render(findings.getFirst())).contains("operator1 is a member of Administrators");
    }

    @Test
    void anOperatorInANestedLocalGroupFailsThroughIt() {
        String nested = member(BASE + "1100", "TEST\\\\Engineers", "alias");
        List<Finding> findings =
                judge(administrators(ADMIN, nested) + ",'" + BASE + "1100':[" + OPERATOR + "]", "'operator1'");
        assertThat(findings.getFirst().verdict().kind()).isEqualTo(VerdictKind.FAIL);
        assertThat(Recorded.render(findings.getFirst())).contains("through TEST\\Engineers");
    }

    @Test
    void groupsWithinGroupsAreOpenedUpToThreeRoundsAndCircleSafely() {
        String one = member(BASE + "1100", "One", "alias");
        String two = member(BASE + "1101", "Two", "alias");
        String three = member(BASE + "1102", "Three", "alias");
        String groups = administrators(ADMIN, one) + ",'" + BASE + "1100':[" + two + "],'" + BASE + "1101':[" + one;
        assertThat(only(groups + "]")).isEqualTo(VerdictKind.PASS);
        assertThat(only(groups + "," + OPERATOR + "]")).isEqualTo(VerdictKind.FAIL);
        assertThat(only(groups + "," + three + "],'" + BASE + "1102':[]")).isEqualTo(VerdictKind.COULD_NOT_CHECK);
    }

    @Test
    void aDomainGroupThatCannotBeOpenedLeavesOthersUnchecked() {
        String domain = member("S-1-5-21-7-8-9-512", "PLANT\\\\Domain Admins", "group");
        List<Finding> findings = judge(administrators(ADMIN, domain), "'operator1','boss'");
        assertThat(Recorded.lines(findings))
                .containsExactly("account S-1-5-21-1-2-3-1001: could-not-check", "account S-1-5-21-1-2-3-500: fail");
        assertThat(Recorded.render(findings.getFirst())).contains("PLANT\\Domain Admins");
    }

    @ParameterizedTest
    @ValueSource(strings = {"S-1-1-0", "S-1-5-4", "S-1-5-11", "S-1-5-32-545", "S-1-5-21-1-2-3-513"})
    void aGroupThatHoldsEverybodyFailsEveryOperator(String sid) {
        assertThat(only(administrators(ADMIN, member(sid, "", "well-known")))).isEqualTo(VerdictKind.FAIL);
    }

    @Test
    void anUnknownIdentityLeavesUncheckedADeletedOneDoesNot() {
        assertThat(only(administrators(ADMIN, member("S-1-12-1-1-2-3-4", "", "unknown"))))
                .isEqualTo(VerdictKind.COULD_NOT_CHECK);
        assertThat(only(administrators(ADMIN, member("S-1-5-21-9-9-9-1005", "", "deleted"))))
                .isEqualTo(VerdictKind.PASS);
    }

    @Test
    void anEntryWithoutAccountIsNamed() {
        String orphan = member("S-1-5-21-9-9-9-1005", "", "deleted");
        assertThat(Recorded.render(
                        judge(administrators(ADMIN, orphan), "'operator1'").getFirst()))
                .contains("entries without an account: S-1-5-21-9-9-9-1005");
    }

    @Test
    void anEmptyAbsentOrUnreadGroupIsNoFact() {
        assertThat(only(administrators())).isEqualTo(VerdictKind.COULD_NOT_CHECK);
        assertThat(only("'S-1-5-32-544':null")).isEqualTo(VerdictKind.COULD_NOT_CHECK);
        assertThat(only("'S-1-5-32-544':{'unread':{'reasonCode':'denied','missingRight':'administrator'}}"))
                .isEqualTo(VerdictKind.COULD_NOT_CHECK);
        assertThat(only("")).isEqualTo(VerdictKind.COULD_NOT_CHECK);
    }

    @Test
    void aScopeWithoutOperatorsCannotBeChecked() {
        List<Finding> findings = judge(administrators(ADMIN), "");
        assertThat(Recorded.lines(findings)).containsExactly("server server: could-not-check");
        assertThat(Recorded.render(findings.getFirst())).contains("names no operator accounts");
    }

    @Test
    void aNameWithoutAccountCannotBeCheckedAndASidStillIsFound() {
        assertThat(Recorded.lines(judge(administrators(ADMIN), "'nobody'")))
                .containsExactly("account nobody: could-not-check");
        String other = BASE + "1007";
        assertThat(Recorded.lines(judge(administrators(ADMIN, member(other, "", "user")), "'" + other + "'")))
                .containsExactly("account S-1-5-21-1-2-3-1007: fail");
    }

    @Test
    void oneAccountNamedTwiceIsOneFinding() {
        assertThat(judge(administrators(ADMIN), "'operator1','" + BASE + "1001'"))
                .hasSize(1);
    }
}
