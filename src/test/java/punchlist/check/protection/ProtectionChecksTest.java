package punchlist.check.protection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import punchlist.check.Finding;
import punchlist.check.Recorded;
import punchlist.check.Verdict;
import punchlist.machine.Machine;
import punchlist.scope.Scope;

/** IGSS-AV-1, IGSS-AV-2 and KEP-3.1-6 on small recorded machines. */
class ProtectionChecksTest {

    private static final String NOTHING = "'services':{},'fileSystemFilters':{}";
    private static final String NO_DEFENDER =
            "'wmi':{'root\\\\microsoft\\\\windows\\\\defender':{'MSFT_MpComputerStatus':null,'MSFT_MpPreference':null}}";

    private static String defender(String status, String preference) {
        return "'wmi':{'root\\\\microsoft\\\\windows\\\\defender':{'MSFT_MpComputerStatus':[{'AMServiceEnabled':true,"
                + "'AntivirusEnabled':true," + status + "}],'MSFT_MpPreference':[{" + preference + "}]}}";
    }

    private static String scanning(long signatures, long quick, long full, long day) {
        return defender(
                "'AMRunningMode':'Normal','RealTimeProtectionEnabled':true,'AntivirusSignatureAge':" + signatures
                        + ",'QuickScanAge':" + quick + ",'FullScanAge':" + full,
                "'ScanScheduleDay':" + day);
    }

    private static String verdict(String control, String sections) {
        return only(control, sections, Scope.unsaid()).verdict().kind().key();
    }

    private static Finding only(String control, String sections, Scope scope) {
        Machine machine = Recorded.machine(sections);
        return Recorded.only(control, machine, scope);
    }

    @ParameterizedTest
    @CsvSource({
        "Normal, true, pass",
        "Normal, false, fail",
        "normal, true, pass",
        "Passive Mode, true, fail",
        "EDR Block Mode, true, fail",
        "SxS Passive Mode, false, fail",
        "Not running, false, fail",
    })
    void defenderIsAskedItself(String mode, boolean realTime, String verdict) {
        assertThat(verdict(
                        "IGSS-AV-1",
                        NOTHING + ","
                                + defender(
                                        "'AMRunningMode':'" + mode + "','RealTimeProtectionEnabled':" + realTime, "")))
                .isEqualTo(verdict);
    }

    @Test
    void anotherProductIsSeenByItsFilterItsServiceOrTheSecurityCenter() {
        assertThat(verdict(
                        "IGSS-AV-1",
                        "'services':{},'fileSystemFilters':{'acme':{'state':'running','altitudes':['321000.7']}},"
                                + NO_DEFENDER))
                .isEqualTo("pass");
        assertThat(verdict(
                        "IGSS-AV-1",
                        "'services':{'CSFalconService':{'state':'running','start':'automatic'}},"
                                + "'fileSystemFilters':{}," + NO_DEFENDER))
                .isEqualTo("pass");
        Finding registered = only(
                "IGSS-AV-1",
                NOTHING + ",'wmi':{'root\\\\microsoft\\\\windows\\\\defender':{'MSFT_MpComputerStatus':null},"
                        + "'root\\\\securitycenter2':{'AntiVirusProduct':[{'displayName':'ウイルスバスター',"
                        + "'productState':266240,'instanceGuid':'{1}'}]}}",
                Scope.unsaid());
        assertThat(registered.verdict()).isInstanceOf(Verdict.Pass.class);
        assertThat(Recorded.render(registered)).contains("ウイルスバスター");
    }

    @Test
    void nothingIsSaidToBeMissingThatWasNotLookedFor() {
        assertThat(verdict("IGSS-AV-1", NOTHING + "," + NO_DEFENDER)).isEqualTo("fail");
        assertThat(verdict("IGSS-AV-1", "'services':{}," + NO_DEFENDER)).isEqualTo("could-not-check");
        assertThat(verdict("IGSS-AV-1", NOTHING)).isEqualTo("could-not-check");
        assertThat(verdict("IGSS-AV-1", "")).isEqualTo("could-not-check");
        assertThat(verdict(
                        "IGSS-AV-1",
                        "'services':{},'fileSystemFilters':{'mfehidk':{'state':'unknown','group':'FSFilter Anti-Virus'}},"
                                + NO_DEFENDER))
                .isEqualTo("could-not-check");
        assertThat(verdict(
                        "IGSS-AV-1",
                        "'services':{},'fileSystemFilters':{'WdFilter':{'state':'running','altitudes':['328010']}},"
                                + NO_DEFENDER))
                .isEqualTo("fail");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1, 4294967295, 0, pass",
        "7, 4294967295, 7, 1, pass",
        "8, 1, 1, 0, fail",
        "4294967295, 1, 1, 0, fail",
        "0, 1, 1, 8, fail",
        "0, 8, 9, 0, attention",
        "0, 4294967295, 4294967295, 3, attention",
        "0, 4294967295, 4294967295, 8, fail",
    })
    void signaturesScheduleAndLastScanCount(long signatures, long quick, long full, long day, String verdict) {
        assertThat(verdict("KEP-3.1-6", NOTHING + "," + scanning(signatures, quick, full, day)))
                .isEqualTo(verdict);
    }

    @Test
    void whenAnotherProductScannedOnlyItsConsoleTells() {
        Finding finding = only(
                "KEP-3.1-6",
                "'services':{'ekrn':{'state':'running','start':'automatic'}},'fileSystemFilters':{}," + NO_DEFENDER,
                Scope.unsaid());
        assertThat(finding.verdict()).isInstanceOf(Verdict.CouldNotCheck.class);
        assertThat(Recorded.render(finding)).contains("ESET").contains("console");
        assertThat(verdict("KEP-3.1-6", NOTHING + "," + NO_DEFENDER)).isEqualTo("fail");
        assertThat(verdict("KEP-3.1-6", "")).isEqualTo("could-not-check");
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"number\":0,\"bus\":17}', pass",
        "'{\"number\":0,\"bus\":11,\"spins\":false}', attention",
        "'{\"number\":0,\"bus\":10,\"spins\":true}', attention",
        "'{\"number\":0,\"bus\":17},{\"number\":1,\"bus\":11}', attention",
        "'{\"number\":0,\"bus\":8}', could-not-check",
        "'{\"number\":0,\"bus\":14}', could-not-check",
        "'{\"number\":0,\"bus\":16}', could-not-check",
        "'{\"number\":0}', could-not-check",
        "'', could-not-check",
    })
    void theDiskUnderTheFolderCounts(String disks, String verdict) {
        assertThat(disk(disks, scanning(0, 0, 0, 0))).isEqualTo(verdict);
    }

    private static String disk(String disks, String wmi) {
        String volumes = "'volumes':[{'id':'a','kind':'fixed','mountPoints':['D:\\\\'],'disks':[{'number':9,'bus':7}]},"
                + "{'id':'b','kind':'fixed','mountPoints':['d:\\\\data\\\\'],'disks':[" + disks + "]}]";
        return only(
                        "IGSS-AV-2",
                        volumes + "," + NOTHING + "," + wmi,
                        Recorded.scope("{'igss':{'project':'D:\\\\Data\\\\Plant'}}"))
                .verdict()
                .kind()
                .key();
    }

    @Test
    void anExcludedFolderIsNotScannedAndAHiddenExclusionIsNotKnown() {
        String sata = "{'number':0,'bus':11}";
        String normal = "'AMRunningMode':'Normal','RealTimeProtectionEnabled':true";
        assertThat(disk(sata, defender(normal, "'ExclusionPath':['C:\\\\x','d:\\\\DATA']")))
                .isEqualTo("not-applicable");
        assertThat(disk(sata, defender(normal, "'ExclusionPath':['D:\\\\Dat']")))
                .isEqualTo("attention");
        assertThat(disk(sata, defender(normal, "'ExclusionPath':['N/A: Must be an administrator to view exclusions']")))
                .isEqualTo("could-not-check");
        assertThat(disk(
                        "{'number':0,'bus':17}",
                        "'wmi':{'root\\\\cimv2':{'Win32_ComputerSystem':[{'Model':'VMware7,1'}]}}"))
                .isEqualTo("could-not-check");
    }

    @Test
    void withoutAFolderInTheScopeItSaysWhatToAdd() {
        Finding finding = only("IGSS-AV-2", NOTHING + "," + NO_DEFENDER, Scope.unsaid());
        assertThat(Recorded.render(finding)).contains("igss.project");
    }
}
