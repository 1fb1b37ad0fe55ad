package punchlist.remedy.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import punchlist.remedy.Plan;

/** Event Log Readers: who belongs in it joins, those who hold everybody leave. */
class ReadersTest {

    private static final String READERS = "S-1-5-32-573";
    private static final String EVERYONE = "{'sid':'S-1-1-0','name':'Jeder','kind':'well-known'}";

    private static final String USER = "{'sid':'S-1-5-21-7-8-9-1001','name':'PLANT\\\\jürgen','kind':'user'}";

    private static Mending on(String members, String kind) {
        return on(members, kind, "");
    }

    private static Mending on(String members, String kind, String groups) {
        return Mending.of(
                "KEP-3.2-9",
                "'accounts':{'groups':{'" + READERS + "':[" + members + "]" + groups + "},'names':{'PLANT\\\\Kepware':"
                        + "{'sid':'S-1-5-21-7-8-9-1100','name':'PLANT\\\\Kepware','kind':'" + kind + "'}}}",
                "{'kepware':{'trustedGroup':'PLANT\\\\Kepware'}}");
    }

    private static void mendedAndTakenBack(Mending mending) {
        List<String> before = mending.lines();
        Plan plan = mending.plan(READERS);
        assertThat(mending.applied(plan)).isTrue();
        assertThat(mending.lines()).contains("account " + READERS + ": pass");
        assertThat(mending.takenBack(plan)).isTrue();
        assertThat(mending.lines()).isEqualTo(before);
    }

    @Test
    void theGroupThatConfiguresKepwareJoins() {
        mendedAndTakenBack(on("", "group"));
    }

    @Test
    void everybodyLeavesAndTheGroupJoins() {
        mendedAndTakenBack(on(EVERYONE, "group"));
    }

    @Test
    void ofALocalGroupTheMembersJoin() {
        mendedAndTakenBack(on(EVERYONE, "alias", ",'S-1-5-21-7-8-9-1100':[" + USER + "]"));
    }

    @Test
    void aLocalGroupWhoseMembersWereNotReadIsNotTakenIntoAnother() {
        assertThat(on("", "alias").refusal(READERS)).contains("lusrmgr.msc");
    }
}
