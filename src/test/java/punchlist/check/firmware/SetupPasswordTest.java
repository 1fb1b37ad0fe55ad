package punchlist.check.firmware;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import punchlist.TestData;
import punchlist.check.Finding;
import punchlist.check.Recorded;
import punchlist.check.VerdictKind;
import punchlist.scope.Scope;

class SetupPasswordTest {

    private static Finding judge(byte[] bytes) {
        String base64 = Base64.getEncoder().encodeToString(bytes);
        return Recorded.only("IGSS-BIOS-3", Recorded.machine("'smbios':'" + base64 + "'"), Scope.unsaid());
    }

    private static Finding settings(int state) {
        return judge(new byte[] {24, 5, 0, 0, (byte) (state << 2), 0, 0, 127, 4, 0, 0, 0, 0});
    }

    @ParameterizedTest(name = "administrator password status {0} gives {1}")
    @CsvSource({"0, BY_HAND", "1, PASS", "2, BY_HAND", "3, BY_HAND"})
    void onlyEnabledIsProof(int state, VerdictKind verdict) {
        Finding finding = settings(state);
        assertThat(finding.verdict().kind()).isEqualTo(verdict);
        assertThat(finding.verdict().evidence()).hasSize(1);
    }

    @Test
    void asksTheControlsQuestionWithWhatWasSeen() {
        assertThat(Recorded.render(settings(0))).contains("likely missing", "Does the firmware setup ask");
    }

    @Test
    void asksWhereTheFirmwareHasNoRecord() {
        byte[] dell = TestData.bytes(TestData.at("smbios/SuperMicro-X9DBL.bin"));
        assertThat(judge(dell).verdict().kind()).isEqualTo(VerdictKind.BY_HAND);
    }

    @Test
    void bytesThatAreNoTableCouldNotBeChecked() {
        Finding finding = judge(new byte[] {1, 2, 3});
        assertThat(finding.verdict().kind()).isEqualTo(VerdictKind.COULD_NOT_CHECK);
        assertThat(Recorded.render(finding)).contains("not understood");
    }

    @Test
    void anUnreadTableCouldNotBeChecked() {
        assertThat(Recorded.only("IGSS-BIOS-3", Recorded.machine(""), Scope.unsaid())
                        .verdict()
                        .kind())
                .isEqualTo(VerdictKind.COULD_NOT_CHECK);
    }
}
