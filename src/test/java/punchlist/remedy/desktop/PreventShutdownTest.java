package punchlist.remedy.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import punchlist.machine.Change;
import punchlist.machine.Sid;
import punchlist.machine.system.RightAssignment;
import punchlist.machine.system.UserRight;
import punchlist.remedy.Hazard;
import punchlist.remedy.Plan;
import punchlist.remedy.account.Mending;

/** Operators who may shut down: what is taken from whom, what stays and is said, and that all of it comes back. */
class PreventShutdownTest {

    private static final String D = "S-1-5-21-1-2-3-";
    private static final String ONE = D + "1001";
    private static final String TWO = D + "1002";
    private static final String SHIFT = D + "1010";
    private static final String SCREEN = "logon-screen";
    private static final String SCOPE = "{'igss':{'operators':['" + ONE + "','" + TWO + "']}}";

    private static String member(String sid, String kind) {
        return "{'sid':'" + sid + "','name':'SRV\\\\n" + sid.substring(sid.lastIndexOf('-') + 1) + "','kind':'" + kind
                + "'}";
    }

    /** Two operators, NoClose as given, the right held by these, {@code more} members in the shift's group. */
    private static Mending machine(int noClose, String holders, String more, String sections) {
        return Mending.of("IGSS-OS-4", sections(noClose, holders, more, sections), SCOPE);
    }

    private static String sections(int noClose, String holders, String more, String sections) {
        String registry = "";
        for (String sid : List.of(ONE, TWO)) {
            String hive = "'HKU\\\\" + sid + "\\\\Software\\\\Microsoft\\\\Windows\\\\CurrentVersion\\\\Policies\\\\";
            registry += hive + "Explorer':{'NoClose':{'type':'REG_DWORD','value':" + noClose + "},'*':null}," + hive
                    + "System':{'*':null},'HKU\\\\" + sid
                    + "\\\\Software\\\\Policies\\\\Microsoft\\\\Windows\\\\System':{'*':null},";
        }
        String policies = "HKLM\\\\Software\\\\Microsoft\\\\Windows\\\\CurrentVersion\\\\Policies\\\\";
        registry += "'" + policies + "Explorer':{'*':null},'" + policies
                + "System':{'ShutdownWithoutLogon':{'type':'REG_DWORD','value':1},'*':null},"
                + "'HKLM\\\\SYSTEM\\\\CurrentControlSet\\\\Control\\\\ProductOptions':"
                + "{'ProductType':{'type':'REG_SZ','value':'ServerNT'}}";
        return "'registry':{'64':{" + registry + "}},'profiles':{'" + ONE
                + "':{'folder':'C:\\\\Users\\\\a','loaded':true},'"
                + TWO + "':{'folder':'C:\\\\Users\\\\b','loaded':true}},"
                + "'localPolicy':{'user':null,'S-1-5-32-545':null,'" + ONE + "':null,'" + TWO + "':null},"
                + "'accounts':{'own':" + member(D + "1100", "user") + ",'groups':{'S-1-5-32-544':["
                + member(D + "1100", "user") + "],'S-1-5-32-551':[" + member(ONE, "user") + "],'" + SHIFT
                + "':[" + member(ONE, "user") + "," + member(TWO, "user") + more + "]},'names':{'" + ONE + "':"
                + member(ONE, "user") + ",'" + TWO + "':" + member(TWO, "user") + ",'" + SHIFT + "':"
                + member(SHIFT, "alias") + "},'users':[{'sid':'" + ONE + "','name':'a','flags':[]},{'sid':'"
                + TWO
                + "','name':'b','flags':[]}]},'userRights':{'SeShutdownPrivilege':[" + holders + "]}"
                + sections;
    }

    private static Mending machine(int noClose, String holders) {
        return machine(noClose, holders, "", "");
    }

    private static List<Sid> taken(Plan plan) {
        return plan.inOrder().stream()
                .map(Change::at)
                .filter(RightAssignment.class::isInstance)
                .map(at -> ((RightAssignment) at).holder())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "0; 'S-1-5-32-544','" + ONE + "'; " + ONE + "; fail",
                "1; 'S-1-5-32-544','" + ONE + "'; " + ONE + "; attention",
                "0; '" + SHIFT + "','S-1-5-32-544'; " + SHIFT + "; fail",
                "1; '" + SHIFT + "','" + ONE + "'; " + SHIFT + " " + ONE + "; attention",
            })
    void theRightIsTakenFromOperatorsAndGivenBackExactly(int noClose, String holders, String taken, String verdict) {
        Mending mending = machine(noClose, holders);
        List<String> before = mending.lines();
        assertThat(before).contains("account " + ONE + ": " + verdict);
        var holdersBefore = mending.machine().ask(UserRight.SHUTDOWN).answer();

        Plan plan = mending.plan(ONE);

        assertThat(taken(plan)).containsExactly(sids(taken));
        assertThat(mending.applied(plan)).isTrue();
        assertThat(mending.lines()).contains("account " + ONE + ": pass");
        assertThat(mending.takenBack(plan)).isTrue();
        assertThat(mending.lines()).isEqualTo(before);
        assertThat(mending.machine().ask(UserRight.SHUTDOWN).answer()).isEqualTo(holdersBefore);
    }

    private static Sid[] sids(String texts) {
        return List.of(texts.split(" ")).stream().map(Sid::new).toArray(Sid[]::new);
    }

    @Test
    void takingItFromTheGroupServesEveryOperatorInIt() {
        Mending mending = machine(1, "'" + SHIFT + "'");
        assertThat(mending.applied(mending.plan(ONE))).isTrue();
        assertThat(mending.lines()).contains("account " + ONE + ": pass", "account " + TWO + ": pass");
    }

    @Test
    void theMenuAndTheRightAreOnePlanWithOneHazard() {
        Plan plan = machine(0, "'" + ONE + "'").plan(ONE);
        assertThat(plan.hazards()).containsExactly(Hazard.LOCKS_DESKTOP);
        assertThat(Mending.notices(plan))
                .contains("taken from the account itself")
                .contains("secpol.msc");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "'S-1-5-32-545'; Users (S-1-5-32-545); everybody belongs",
                "'S-1-1-0'; Everyone (S-1-1-0); everybody belongs",
                "'" + D + "513'; " + D + "513; everybody belongs",
                "'S-1-5-32-551'; Backup Operators (S-1-5-32-551); lusrmgr.msc",
            })
    void aGroupOfOthersKeepsItAndIsNamed(String holder, String label, String what) {
        Mending mending = machine(1, "'S-1-5-32-544'," + holder);
        assertThat(mending.lines()).contains("account " + ONE + ": attention");
        assertThat(mending.refusal(ONE)).contains(label).contains(what);

        Plan menu = machine(0, "'S-1-5-32-544'," + holder).plan(ONE);
        assertThat(taken(menu)).isEmpty();
        assertThat(Mending.notices(menu)).contains(label).contains(what);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "{'sid':'" + D + "1003','name':'SRV\\\\engineer','kind':'user'}",
                "{'sid':'" + D + "1100','name':'SRV\\\\own','kind':'user'}",
                "{'sid':'S-1-5-21-7-7-7-1200','name':'PLANT\\\\Shift','kind':'group'}",
                "{'sid':'S-1-5-4','name':'INTERACTIVE','kind':'well-known'}",
            })
    void aGroupThatMayHoldOthersKeepsIt(String other) {
        Mending mending = machine(1, "'" + SHIFT + "'", "," + other, "");
        assertThat(mending.refusal(ONE)).contains("SRV\\n1010 (" + SHIFT + ")");
    }

    @ParameterizedTest
    @CsvSource({"unknown, 1", "domain-policy, 2"})
    void aPolicyOfTheDomainIsForItsAdministrator(String origin, int precedence) {
        String domain = ",'membership':{'role':'member-server','name':'example.com'},'wmi':{'root\\\\rsop\\\\computer':"
                + "{'RSOP_UserPrivilegeRight':[{'UserRight':'SeShutdownPrivilege','precedence':" + precedence
                + ",'GPOID':"
                + "'CN={31B2F340-016D-11D2-945F-00C04FB984F9},CN=Policies','AccountList':['" + ONE + "']}]}}"
                + ",'origins':{'userRights/SeShutdownPrivilege':'" + origin + "'}";
        Mending mending = machine(1, "'" + ONE + "'", "", domain);
        assertThat(mending.refusal(ONE))
                .contains("administrator, in that policy object")
                .contains(ONE);
    }

    @Test
    void onAMemberWithoutSuchAPolicyItIsSaidThatOneMayComeLater() {
        String domain = ",'membership':{'role':'member-server','name':'example.com'},'wmi':{'root\\\\rsop\\\\computer':"
                + "{'RSOP_UserPrivilegeRight':[]}}";
        Plan plan = machine(1, "'" + ONE + "'", "", domain).plan(ONE);
        assertThat(taken(plan)).containsExactly(new Sid(ONE));
        assertThat(Mending.notices(plan)).contains("at its next refresh");
    }

    /** The menu of a domain's account is the domain's; the right was assigned here. */
    @Test
    void fromAnAccountOfTheDomainTheRightIsTakenAndTheMenuLeftToTheDomain() {
        String domain = ",'membership':{'role':'member-server','name':'example.com'},'wmi':{'root\\\\rsop\\\\computer':"
                + "{'RSOP_UserPrivilegeRight':[]}}";
        String account = "S-1-5-21-9-9-9-1105";
        String sections = sections(0, "'" + ONE + "'", "", domain)
                .replace("{'sid':'" + ONE + "','name':'a','flags':[]},", "")
                .replace(ONE, account);
        Mending mending = Mending.of("IGSS-OS-4", sections, SCOPE.replace(ONE, account));
        assertThat(mending.lines()).contains("account " + account + ": fail");

        Plan plan = mending.plan(account);

        assertThat(plan.inOrder()).hasSize(1);
        assertThat(taken(plan)).containsExactly(new Sid(account));
        assertThat(Mending.notices(plan))
                .contains("The domain governs this account")
                .contains("at its next refresh");
        assertThat(mending.applied(plan)).isTrue();
        assertThat(mending.lines()).contains("account " + account + ": attention");
        assertThat(mending.refusal(account)).contains("The domain governs this account");
    }

    @Test
    void theLogOnScreenIsMendedByItself() {
        Mending mending = machine(1, "'S-1-5-32-544'");
        assertThat(mending.lines()).contains("server " + SCREEN + ": fail");
        Plan plan = mending.plan(SCREEN);
        assertThat(plan.hazards()).isEmpty();
        assertThat(mending.applied(plan)).isTrue();
        assertThat(mending.lines()).contains("server " + SCREEN + ": pass");
        assertThat(mending.takenBack(plan)).isTrue();
        assertThat(mending.lines()).contains("server " + SCREEN + ": fail");
    }

    @Test
    void withoutTheListOfHoldersNothingIsTaken() {
        Mending mending = machine(0, "'Operators'");
        Plan plan = mending.plan(ONE);
        assertThat(taken(plan)).isEmpty();
        assertThat(Mending.notices(plan)).contains("was not seen");
    }
}
