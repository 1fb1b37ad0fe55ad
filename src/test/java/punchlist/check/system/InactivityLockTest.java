package punchlist.check.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import punchlist.check.Finding;
import punchlist.check.Recorded;
import punchlist.scope.Scope;

class InactivityLockTest {

    private static final String SID = "S-1-5-21-1-2-3-1001";
    private static final String OTHER = "S-1-5-21-1-2-3-1002";
    private static final String SYSTEM = "HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Policies\\System";
    private static final String POLICY = "\\Software\\Policies\\Microsoft\\Windows\\Control Panel\\Desktop";
    private static final String OWN = "\\Control Panel\\Desktop";
    private static final Map<String, String> NONE = values("null", "null", "null", "null");
    private static final Map<String, String> LOCKS =
            values("1", "1", "900", "C:\\\\Windows\\\\system32\\\\scrnsave.scr");

    @Test
    void theComputersLimitLocksEveryAccount() {
        assertThat(lines("#900", Map.of())).containsExactly("server server: pass", "account " + SID + ": pass");
    }

    @Test
    void withoutTheLimitAnAccountWithoutScreenSaverFails() {
        assertThat(lines("null", saver(NONE, NONE)))
                .containsExactly("server server: fail", "account " + SID + ": fail");
    }

    @Test
    void whereEveryAccountLocksTheComputerIsAttention() {
        assertThat(lines("null", saver(NONE, LOCKS)))
                .containsExactly("server server: attention", "account " + SID + ": pass");
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1, 900, x.scr, pass",
        "1, 1, 901, x.scr, fail",
        "1, 0, 900, x.scr, fail",
        "0, 1, 900, x.scr, fail",
        "1, 1, 0, x.scr, fail",
        "1, 1, 900, '', fail",
        "1, 1, zehn, x.scr, fail"
    })
    void thePolicyCountsBeforeWhatTheAccountSet(String on, String secure, String time, String program, String verdict) {
        assertThat(lines("null", saver(values(on, secure, time, program), LOCKS)))
                .contains("account " + SID + ": " + verdict);
    }

    @Test
    void anAccountWhoseHiveIsUnreadCouldNotBeCheckedAndThatIsSaid() {
        String unread = "{'unread':{'reasonCode':'failed','call':'RegOpenKeyEx','code':'hive not loaded'}}";
        List<Finding> findings = judge("null", saver(values(unread, unread, unread, unread), NONE));
        assertThat(Recorded.lines(findings))
                .containsExactly("server server: fail", "account " + SID + ": could-not-check");
        assertThat(Recorded.render(findings.getLast())).contains("the settings of this account were not read");
    }

    @Test
    void anUnreadLimitMayLockSoAnAccountWithoutScreenSaverDoesNotFail() {
        assertThat(lines("{'unread':{'reasonCode':'not-recorded'}}", saver(NONE, NONE)))
                .containsExactly("server server: could-not-check", "account " + SID + ": could-not-check");
    }

    @Test
    void operatorsAreLookedAtAndServicesAreNot() {
        String sections = Dated.registry(Map.of(SYSTEM, Map.of("InactivityTimeoutSecs", "#900")))
                + ",'registrySubkeys':{'64':{'HKU\\\\':['.DEFAULT','S-1-5-18','S-1-5-19','S-1-5-80-1-2','" + SID
                + "','" + SID + "_Classes','" + OTHER + ".bak']}},"
                + "'accounts':{'names':{'SRV\\\\op':{'sid':'" + OTHER + "','name':'SRV\\\\op','kind':'user'}}}";
        Scope scope = Recorded.scope("{'igss':{'operators':['SRV\\\\op']}}");
        assertThat(Recorded.lines(Recorded.judge("KEP-3.2-7", Recorded.machine(sections), scope)))
                .containsExactly("server server: pass", "account " + OTHER + ": pass", "account " + SID + ": pass");
    }

    private static List<String> lines(String limit, Map<String, Map<String, String>> saver) {
        return Recorded.lines(judge(limit, saver));
    }

    private static List<Finding> judge(String limit, Map<String, Map<String, String>> saver) {
        Map<String, Map<String, String>> keys = new HashMap<>(saver);
        keys.put(SYSTEM, Map.of("InactivityTimeoutSecs", limit));
        String sections = Dated.registry(keys) + ",'registrySubkeys':{'64':{'HKU\\\\':['" + SID + "']}}";
        return Recorded.judge("KEP-3.2-7", Recorded.machine(sections), Scope.unsaid());
    }

    private static Map<String, Map<String, String>> saver(Map<String, String> policy, Map<String, String> own) {
        return Map.of("HKU\\" + SID + POLICY, policy, "HKU\\" + SID + OWN, own);
    }

    private static Map<String, String> values(String on, String secure, String time, String program) {
        return Map.of(
                "ScreenSaveActive",
                on,
                "ScreenSaverIsSecure",
                secure,
                "ScreenSaveTimeOut",
                time,
                "SCRNSAVE.EXE",
                program);
    }
}
