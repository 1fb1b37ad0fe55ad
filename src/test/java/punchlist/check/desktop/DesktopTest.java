package punchlist.check.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import punchlist.check.Finding;
import punchlist.check.Recorded;
import punchlist.scope.Scope;

/** What each operator's desktop lets the operator do, from the account's hive, the computer, and the policy files. */
class DesktopTest {

    private static final String SID = "S-1-5-21-1-2-3-1002";
    private static final Scope SCOPE = Recorded.scope("{'igss':{'operators':['op']}}");
    private static final String ACCOUNTS = "'accounts':{'groups':{'S-1-5-32-544':[]}," + "'names':{'op':{'sid':'" + SID
            + "','name':'SRV\\\\op','kind':'user'}}}";
    private static final String PROFILES = "'profiles':{'" + SID + "':{'folder':'C:\\\\Users\\\\op','loaded':false}}";
    private static final String NO_CONTROL = "'wmi':{'root\\\\microsoft\\\\windows\\\\deviceguard':"
            + "{'Win32_DeviceGuard':null}},'serviceSettings':{'AppIDSvc':{'state':'stopped'}},"
            + "'registrySubkeys':{'64':{'HKLM\\\\SOFTWARE\\\\Policies\\\\Microsoft\\\\Windows\\\\SrpV2\\\\Exe':null}}";
    private static final String CURRENT = "\\Software\\Microsoft\\Windows\\CurrentVersion\\Policies\\";

    /** An operator whose keys of policies are complete and hold these values only: {@code KEY|NAME=number or 'text'}. */
    private static List<Finding> judge(String control, String more, String... values) {
        StringBuilder registry = new StringBuilder();
        key(registry, "HKU\\" + SID + CURRENT + "Explorer", "explorer", values);
        key(registry, "HKU\\" + SID + CURRENT + "Explorer\\RestrictRun", "restrict", values);
        key(registry, "HKU\\" + SID + CURRENT + "Explorer\\DisallowRun", "disallow", values);
        key(registry, "HKU\\" + SID + CURRENT + "System", "system", values);
        key(registry, "HKU\\" + SID + "\\Software\\Policies\\Microsoft\\Windows\\System", "command", values);
        String winlogon = "Software\\Microsoft\\Windows NT\\CurrentVersion\\Winlogon";
        key(registry, "HKU\\" + SID + "\\" + winlogon, "winlogon", values);
        key(registry, "HKLM\\" + winlogon, "machineWinlogon", values);
        key(registry, "HKLM" + CURRENT + "Explorer", "machineExplorer", values);
        key(registry, "HKLM" + CURRENT + "System", "machineSystem", values);
        key(registry, "HKLM\\Software\\Policies\\Microsoft\\Windows\\System", "machineCommand", values);
        key(registry, "HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows\\SrpV2\\Exe", "appLocker", values);
        key(registry, "HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows\\Safer\\CodeIdentifiers", "safer", values);
        registry.append("'HKLM\\\\SYSTEM\\\\CurrentControlSet\\\\Control\\\\ProductOptions':"
                + "{'ProductType':{'type':'REG_SZ','value':'ServerNT'}}");
        String sections = ACCOUNTS + "," + PROFILES + "," + (more.contains("'wmi'") ? "" : NO_CONTROL + ",")
                + "'registry':{'64':{" + registry + "}}" + (more.isEmpty() ? "" : "," + more);
        return Recorded.judge(control, Recorded.machine(sections), SCOPE);
    }

    private static void key(StringBuilder registry, String path, String place, String... values) {
        registry.append('\'').append(path.replace("\\", "\\\\")).append("':{");
        for (String value : values) {
            if (value.startsWith(place + "|")) {
                String name = value.substring(place.length() + 1, value.indexOf('='));
                String data = value.substring(value.indexOf('=') + 1);
                String type = data.startsWith("'") ? "REG_SZ" : "REG_DWORD";
                registry.append("'" + name + "':{'type':'" + type + "','value':" + data + "},");
            }
        }
        registry.append("'*':null},");
    }

    private static String verdict(List<Finding> findings) {
        Finding finding = findings.getFirst();
        assertThat(finding.subject().id()).isEqualTo(SID);
        return finding.verdict().kind().name().toLowerCase(java.util.Locale.ROOT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "IGSS-OS-5; ; fail",
                "IGSS-OS-5; system|DisableTaskMgr=1; pass",
                "IGSS-OS-5; system|DisableTaskMgr=0; fail",
                "IGSS-OS-5; system|DisableTaskMgr='1'; fail",
                "IGSS-OS-5; explorer|DisableTaskMgr=1; fail",
                "IGSS-OS-5; machineSystem|DisableTaskMgr=1; fail",
                "IGSS-OS-6; system|DisableRegistryTools=1; pass",
                "IGSS-OS-6; system|DisableRegistryTools=2; pass",
                "IGSS-OS-6; system|DisableRegistryTools=3; fail",
                "IGSS-OS-3; explorer|NoRun=1; attention",
                "IGSS-OS-3; explorer|NoRun=1 explorer|NoControlPanel=1; pass",
                "IGSS-OS-3; system|Shell='C:\\\\IGSS\\\\start.exe'; pass",
                "IGSS-OS-3; machineWinlogon|Shell='explorer.exe'; fail",
                "IGSS-OS-7; ; fail",
                "IGSS-OS-7; command|DisableCMD=1; pass",
                "IGSS-OS-7; command|DisableCMD=2; pass",
                "IGSS-OS-7; system|DisableCMD=1; fail",
                "IGSS-OS-7; explorer|DisallowRun=1 disallow|1='CMD.EXE'; attention",
                "IGSS-OS-7; disallow|1='cmd.exe'; fail",
                "IGSS-OS-7; explorer|RestrictRun=1 restrict|1='igss.exe'; attention",
                "IGSS-OS-7; explorer|RestrictRun=1 restrict|1='cmd.exe'; fail",
                "IGSS-OS-8; ; fail",
                "IGSS-OS-8; explorer|DisallowRun=1 disallow|1='explorer.exe'; attention",
                "IGSS-OS-8; system|Shell='C:\\\\IGSS\\\\start.exe'; pass",
                "IGSS-OS-8; system|Shell='explorer.exe' machineWinlogon|Shell='kiosk.exe'; fail",
                "IGSS-OS-16; ; fail",
                "IGSS-OS-16; explorer|RestrictRun=1 restrict|1='igss.exe'; attention",
                "IGSS-OS-16; safer|DefaultLevel=0; fail",
                "IGSS-OS-16; safer|DefaultLevel=0 safer|TransparentEnabled=1; attention",
                "IGSS-OS-16; safer|DefaultLevel=262144; fail",
            })
    void theHiveSays(String control, String values, String expected) {
        String[] all = Optional.ofNullable(values).map(v -> v.split(" ")).orElse(new String[0]);
        assertThat(verdict(judge(control, "", all))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "explorer|NoClose=1; 'S-1-5-32-544'; pass",
                "machineExplorer|HidePowerOptions=1; 'S-1-5-32-544'; pass",
                "machineExplorer|NoClose=1; 'S-1-5-32-544'; pass",
                "explorer|NoClose=1; 'S-1-5-32-544','S-1-5-32-545'; attention",
                "explorer|NoClose=0; 'S-1-5-32-544','S-1-5-32-545'; fail",
                "explorer|NoClose=0; 'S-1-5-32-544'; attention",
                "explorer|NoClose=1; 'S-1-5-32-551'; could_not_check",
                "explorer|NoClose=1; 'Operators'; could_not_check",
                "explorer|NoClose=1; 'S-1-5-32-544','S-1-5-18'; pass",
                "explorer|NoClose=1; 'S-1-5-21-1-2-3-1044'; could_not_check",
                "explorer|NoClose=1; 'S-1-5-21-1-2-3-1002'; attention",
                "explorer|NoClose=1; 'S-1-5-21-1-2-3-513'; attention",
                "explorer|NoClose=1; 'S-1-5-21-9-9-9-513'; could_not_check",
                "explorer|NoClose=1; 'S-1-5-32-549','S-1-5-80-1-2-3-4-5','S-1-5-90-0'; could_not_check",
                "explorer|NoClose=1; 'S-1-5-80-1-2-3-4-5','S-1-5-90-0','S-1-5-19'; pass",
            })
    void shutdownHangsOnMenuAndRight(String values, String holders, String expected) {
        List<Finding> findings =
                judge("IGSS-OS-4", "'userRights':{'SeShutdownPrivilege':[" + holders + "]}", values.split(" "));
        assertThat(verdict(findings)).isEqualTo(expected);
        assertThat(Recorded.lines(findings)).hasSize(2).last().asString().endsWith("pass");
    }

    /** Shell Launcher and assigned access are evidence: that one is set up does not tell that it is in force. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "IGSS-OS-8; ; {'Sid':'" + SID + "','Shell':'C:\\\\IGSS\\\\start.exe'}; Other; could_not_check",
                "IGSS-OS-8; ; {'Sid':'s-1-5-32-545','Shell':'C:\\\\IGSS\\\\start.exe'}; Other; could_not_check",
                "IGSS-OS-8; ; {'Sid':'" + SID + "','Shell':'explorer.exe'}; Other; fail",
                "IGSS-OS-8; ; {'Sid':'S-1-5-21-1-2-3-1099','Shell':'C:\\\\IGSS\\\\start.exe'}; Other; fail",
                "IGSS-OS-8; ; {'Sid':'op','Shell':'C:\\\\IGSS\\\\start.exe'}; Other; fail",
                "IGSS-OS-8; ; {'Sid':'S-1-5-21-1-2-3-1099','Shell':''}; " + SID + "; could_not_check",
                "IGSS-OS-8; explorer|DisallowRun=1 disallow|1='explorer.exe'; {}; " + SID + "; attention",
                "IGSS-OS-8; system|Shell='C:\\\\IGSS\\\\start.exe'; {}; " + SID + "; pass",
                "IGSS-OS-3; ; {}; " + SID + "; could_not_check",
                "IGSS-OS-3; ; {}; S-1-5-21-1-2-3-1099; fail",
                "IGSS-OS-3; explorer|NoRun=1 explorer|NoControlPanel=1; {}; " + SID + "; pass",
                "IGSS-OS-16; ; {}; " + SID + "; could_not_check",
                "IGSS-OS-16; explorer|RestrictRun=1 restrict|1='igss.exe'; {}; " + SID + "; attention",
                "IGSS-OS-5; ; {}; " + SID + "; fail",
            })
    void aKioskModeIsEvidence(String control, String values, String launcher, String assigned, String expected) {
        String more = "'wmi':{'root\\\\microsoft\\\\windows\\\\deviceguard':{'Win32_DeviceGuard':null},"
                + "'root\\\\standardcimv2\\\\embedded':{'WESL_UserSetting':[" + launcher + "]}},"
                + "'serviceSettings':{'AppIDSvc':{'state':'stopped'}},'registrySubkeys':{'64':{'HKLM\\\\SOFTWARE"
                + "\\\\Policies\\\\Microsoft\\\\Windows\\\\SrpV2\\\\Exe':null,'HKLM\\\\SOFTWARE\\\\Microsoft\\\\Windows"
                + "\\\\AssignedAccessConfiguration\\\\Configs':['" + assigned + "']}}";
        String[] all = Optional.ofNullable(values).map(v -> v.split(" ")).orElse(new String[0]);
        assertThat(verdict(judge(control, more, all))).isEqualTo(expected);
    }

    @Test
    void theLocalPolicysFileCountsFromTheNextLogOn() {
        String file = "'localPolicy':{'user':[{'key':'Software\\\\Microsoft\\\\Windows\\\\CurrentVersion\\\\Policies"
                + "\\\\System','name':'DisableTaskMgr','data':{'type':'REG_DWORD','value':%d}}]}";
        assertThat(verdict(judge("IGSS-OS-5", file.formatted(1)))).isEqualTo("attention");
        assertThat(verdict(judge("IGSS-OS-5", file.formatted(0), "system|DisableTaskMgr=1")))
                .isEqualTo("attention");
        assertThat(verdict(judge("IGSS-OS-5", file.formatted(1), "system|DisableTaskMgr=1")))
                .isEqualTo("pass");
    }

    @Test
    void theNarrowestFileOfTheLocalPolicyCounts() {
        String entry = "[{'key':'Software\\\\Microsoft\\\\Windows\\\\CurrentVersion\\\\Policies"
                + "\\\\System','name':'DisableTaskMgr','data':{'type':'REG_DWORD','value':%d}}]";
        String files = "'localPolicy':{'user':" + entry.formatted(0) + ",'S-1-5-32-545':" + entry.formatted(0) + ",'"
                + SID + "':" + entry.formatted(1) + "}";
        assertThat(verdict(judge("IGSS-OS-5", files))).isEqualTo("attention");
        assertThat(verdict(judge("IGSS-OS-5", files.replace(SID, "S-1-5-32-544"))))
                .isEqualTo("fail");
    }

    @Test
    void anAccountThatNeverLoggedOnIsSaidToBeOne() {
        String unloaded = "'profiles':{},'accounts':{'groups':{'S-1-5-32-544':[]}," + "'names':{'op':{'sid':'" + SID
                + "','name':'SRV\\\\op','kind':'user'}}}";
        Finding finding = Recorded.only("IGSS-OS-5", Recorded.machine(unloaded), SCOPE);
        assertThat(finding.verdict().whyJudged().orElseThrow().key()).isEqualTo("check.desktop.noProfile");
    }

    @Test
    void whatWasNotRecordedIsNotJudged() {
        Finding finding = Recorded.only("IGSS-OS-5", Recorded.machine(ACCOUNTS), SCOPE);
        assertThat(Recorded.lines(List.of(finding))).containsExactly("account " + SID + ": could-not-check");
    }

    @Test
    void withoutOperatorsInTheScopeNobodyIsLookedAt() {
        Finding finding = Recorded.only("IGSS-OS-5", Recorded.machine(""), Recorded.scope("{}"));
        assertThat(finding.verdict().whyJudged().orElseThrow().key()).isEqualTo("check.desktop.unnamed");
    }

    @ParameterizedTest
    @CsvSource({"system|DisableTaskMgr=1, pass", "'', fail"})
    void theAccountThatRunsTheProgramIsSaidToBeIt(String values, String expected) {
        String[] all = values.isEmpty() ? new String[0] : new String[] {values};
        List<Finding> findings = Recorded.judge("IGSS-OS-5", own(all), SCOPE);
        assertThat(verdict(findings)).isEqualTo(expected);
        assertThat(findings.getFirst().verdict().whatFound().orElseThrow().toString())
                .contains("check.desktop.ownAccount");
    }

    private static punchlist.machine.Machine own(String... values) {
        StringBuilder registry = new StringBuilder();
        key(registry, "HKU\\" + SID + CURRENT + "System", "system", values);
        registry.append("'HKLM\\\\X':null");
        return Recorded.machine(
                ACCOUNTS.replace("'accounts':{", "'accounts':{'own':{'sid':'" + SID + "','name':'op','kind':'user'},")
                        + "," + PROFILES + ",'registry':{'64':{" + registry + "}}");
    }

    @Test
    void anAdministratorIsBoundByNothing() {
        String administrators = "'accounts':{'groups':{'S-1-5-32-544':[{'sid':'" + SID
                + "','name':'SRV\\\\op','kind':'user'}]},'names':{'op':{'sid':'" + SID
                + "','name':'SRV\\\\op','kind':'user'}}}";
        String hive = "'registry':{'64':{'HKU\\\\" + SID
                + "\\\\Software\\\\Microsoft\\\\Windows\\\\CurrentVersion\\\\Policies\\\\System':"
                + "{'DisableTaskMgr':{'type':'REG_DWORD','value':1}}}}";
        Finding finding =
                Recorded.only("IGSS-OS-5", Recorded.machine(administrators + "," + PROFILES + "," + hive), SCOPE);
        assertThat(finding.verdict().whyJudged().orElseThrow().key()).isEqualTo("check.desktop.administrator");
    }
}
