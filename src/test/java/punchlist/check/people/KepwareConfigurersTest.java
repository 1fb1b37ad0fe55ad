package punchlist.check.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import punchlist.check.Recorded;

/** Whether a user other than Administrator configures Kepware, by who may write its folder. */
class KepwareConfigurersTest {

    private static final String D = "S-1-5-21-7-8-9-";
    private static final String GROUP = D + "1010";
    private static final String FOLDER = "C:\\\\ProgramData\\\\Kepware";
    private static final String SERVICES = "'services':{'KEPServerEXV6':{'displayName':'KEPServerEX 6.18 Runtime',"
            + "'state':'running','start':'automatic','account':'LocalSystem'}}";

    private static String member(String sid, String name, String kind) {
        return "{'sid':'" + sid + "','name':'" + name + "','kind':'" + kind + "'}";
    }

    private static String machine(String aces, String administrators, String group, String flags) {
        return "'descriptors':{'" + FOLDER + "':'O:BAD:P(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)" + aces
                + "'},"
                + SERVICES + ",'accounts':{'groups':{'S-1-5-32-544':["
                + member(D + "500", "SRV\\\\Administrator", "user") + administrators + "],'" + GROUP + "':[" + group
                + "]},'names':{'" + GROUP + "':" + member(GROUP, "SRV\\\\Kepware-Bediener", "alias") + ",'" + D
                + "1004':"
                + member(D + "1004", "SRV\\\\jürgen", "user") + "},'users':[{'sid':'" + D
                + "500','name':'Administrator','flags':[]},{'sid':'" + D + "1004','name':'jürgen','flags':[" + flags
                + "]}]}";
    }

    private static List<String> judge(String machine) {
        return Recorded.lines(Recorded.judge("KEP-3.2-1", Recorded.machine(machine), Recorded.scope("{}")));
    }

    private static String aces(String kind) {
        return switch (kind) {
            case "group" -> "(A;OICI;0x1301bf;;;" + GROUP + ")";
            case "user" -> "(A;OICI;0x1301bf;;;" + D + "1004)";
            case "reads" -> "(A;OICI;FR;;;" + GROUP + ")";
            case "users" -> "(A;OICI;0x1301bf;;;BU)";
            case "gone" -> "(A;OICI;FA;;;S-1-5-21-1-1-1-1234)";
            default -> "";
        };
    }

    @ParameterizedTest
    @CsvSource({
        "group, '', yes, '', pass",
        "user, '', no, '', pass",
        "group, admin, yes, '', attention",
        "group, '', yes, 'disabled', fail",
        "group, '', no, '', fail",
        "reads, '', yes, '', fail",
        "users, '', no, '', attention",
        "none, '', no, '', fail",
        "none, admin, no, '', attention",
        "gone, '', no, '', could-not-check"
    })
    void isJudgedByWhoMayWriteTheFolder(String who, String admin, String holds, String flag, String verdict) {
        String user = member(D + "1004", "SRV\\\\jürgen", "user");
        String machine = machine(
                aces(who),
                admin.isEmpty() ? "" : "," + user,
                holds.equals("yes") ? user : "",
                flag.isEmpty() ? "" : "'" + flag + "'");
        assertThat(judge(machine)).containsExactly("path C:\\ProgramData\\Kepware: " + verdict);
    }

    @Test
    void withoutAFolderOrWithoutAccountsItCouldNotBeChecked() {
        assertThat(judge("")).isNotEmpty().allMatch(line -> line.endsWith("could-not-check"));
        String machine = machine(aces("group"), "", member(D + "1004", "SRV\\\\jürgen", "user"), "");
        assertThat(judge(machine.replace("'users'", "'others'"))).allMatch(line -> line.endsWith("could-not-check"));
        assertThat(judge(machine.replace("'groups'", "'gruppen'"))).allMatch(line -> line.endsWith("could-not-check"));
    }

    /** The trusted group holds a group, which holds another: as deep as rounds go, and what stays closed is said. */
    @ParameterizedTest
    @CsvSource({
        "1011, user, '', pass",
        "1011, none, '', fail",
        "1011, none, user, could-not-check",
        "1011, none, closed, could-not-check",
        "9999, none, '', could-not-check",
        "everybody, none, '', attention",
    })
    void groupsWithinTheGroupAreOpenedToo(String inner, String innerUser, String third, String verdict) {
        String user = member(D + "1004", "SRV\\\\jürgen", "user");
        String innerGroup = inner.equals("everybody")
                ? member("S-1-5-11", "Authentifizierte", "well-known")
                : member(D + inner, "SRV\\\\Innen", "group");
        String more = third.isEmpty() ? "" : member(D + "1012", "SRV\\\\Tiefer", "group");
        String groups = "'groups':{'" + D + "1011':[" + (innerUser.equals("user") ? user : more) + "],"
                + (third.equals("user") ? "'" + D + "1012':[" + user + "]," : "");
        String machine = machine(aces("group"), "", innerGroup, "").replace("'groups':{", groups);
        assertThat(judge(machine)).containsExactly("path C:\\ProgramData\\Kepware: " + verdict);
    }
}
