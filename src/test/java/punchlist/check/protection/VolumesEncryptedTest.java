package punchlist.check.protection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import punchlist.check.Recorded;
import punchlist.scope.Scope;

/** KEP-3.1-4 on small recorded machines. */
class VolumesEncryptedTest {

    private static final String VOLUMES = "'volumes':[{'id':'\\\\\\\\?\\\\Volume{A}\\\\','kind':'fixed',"
            + "'mountPoints':['C:\\\\']},{'id':'e','kind':'fixed','mountPoints':[]},"
            + "{'id':'f','kind':'optical','mountPoints':['E:\\\\']}]";

    private static List<String> lines(String sections) {
        return Recorded.lines(Recorded.judge("KEP-3.1-4", Recorded.machine(sections), Scope.unsaid()));
    }

    private static String bitlocker(String answer) {
        return "'wmi':{'root\\\\cimv2\\\\security\\\\microsoftvolumeencryption':{'Win32_EncryptableVolume':" + answer
                + "}}";
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1, pass",
        "0, 0, fail",
        "0, 1, fail",
        "0, 2, attention",
        "1, 2, attention",
        "1, 3, fail",
        "0, 4, attention",
        "2, 0, could-not-check",
        "1, 9, could-not-check",
    })
    void protectionAndConversionCount(int protection, int conversion, String verdict) {
        String volume =
                "'ProtectionStatus':" + protection + ",'ConversionStatus':" + conversion + ",'EncryptionMethod':7}]";
        assertThat(lines(VOLUMES + "," + bitlocker("[{'DriveLetter':'c:'," + volume)))
                .containsExactly("path C:: " + verdict);
        assertThat(lines(VOLUMES + "," + bitlocker("[{'DeviceID':'\\\\\\\\?\\\\volume{a}\\\\'," + volume)))
                .containsExactly("path C:: " + verdict);
    }

    @Test
    void bitLockerThatIsNotInstalledIsAFinding() {
        assertThat(lines(VOLUMES + "," + bitlocker("null"))).containsExactly("path C:: fail");
        assertThat(lines(bitlocker("null"))).containsExactly("server server: fail");
    }

    @Test
    void whatMayNotBeReadNamesTheRight() {
        var findings = Recorded.judge(
                "KEP-3.1-4",
                Recorded.machine(
                        VOLUMES + "," + bitlocker("{'unread':{'reasonCode':'denied','missingRight':'administrator'}}")),
                Scope.unsaid());
        assertThat(Recorded.lines(findings)).containsExactly("path C:: could-not-check");
        assertThat(Recorded.render(findings.getFirst())).contains("administrator");
        assertThat(lines(VOLUMES)).containsExactly("path C:: could-not-check");
        assertThat(lines(VOLUMES + "," + bitlocker("[]"))).containsExactly("path C:: could-not-check");
        assertThat(lines("")).containsExactly("server server: could-not-check");
    }

    @Test
    void aFolderOfKepwareUnderEfsGetsAWord() {
        assertThat(lines("'fileAttributes':{'c:\\\\programdata\\\\KEPWARE':16400}"))
                .containsExactly("server server: could-not-check", "path C:\\ProgramData\\Kepware: attention");
        assertThat(lines("'fileAttributes':{'C:\\\\ProgramData\\\\Kepware':16}"))
                .containsExactly("server server: could-not-check");
    }
}
