package punchlist.check.firmware;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import punchlist.TestData;
import punchlist.check.Finding;
import punchlist.check.Recorded;
import punchlist.check.VerdictKind;
import punchlist.check.uefi.Options;

class BootChecksTest {

    private static final byte[] USB = Options.active("EFI USB Device", Options.node(3, 5, (byte) 1, (byte) 0));
    private static final String DENIED = "{'reasonCode':'denied','missingRight':'SeSystemEnvironmentPrivilege'}";

    private static VerdictKind kind(Finding finding) {
        return finding.verdict().kind();
    }

    @Test
    void aDiskAloneAsksWithWhatWasSeen() {
        Finding finding =
                Firmwares.windows().made("Dell Inc.", "PowerEdge R450").judge("IGSS-BIOS-1");
        assertThat(kind(finding)).isEqualTo(VerdictKind.BY_HAND);
        assertThat(Recorded.render(finding))
                .contains(
                        "1. Windows Boot Manager - disk partition (GPT c822f3ca-cfbc-4b61-b460-012f3d5be185)",
                        "No contrary entry was seen",
                        "Dell Inc. PowerEdge R450, firmware 1.2, 01/02/2024",
                        "Generic USB Boot",
                        "data as of");
    }

    @ParameterizedTest(name = "an active entry with node {0}/{1} gives {2}")
    @CsvSource({"3,5,FAIL", "4,2,FAIL", "3,11,FAIL", "3,24,FAIL", "4,7,ATTENTION", "3,23,BY_HAND", "3,26,BY_HAND"})
    void anActiveEntryFromOutsideFails(int type, int subtype, VerdictKind verdict) {
        byte[] entry = Options.active("Odd one", Options.node(type, subtype, new byte[16]));
        Finding finding = Firmwares.windows().then(entry).judge("IGSS-BIOS-1");
        assertThat(kind(finding)).isEqualTo(verdict);
        assertThat(Recorded.render(finding)).contains("Odd one - ");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 0x101})
    void anEntryThatIsNotTriedIsOnlyShown(int attributes) {
        byte[] entry = Options.option(attributes, "PXE", Options.node(3, 11, new byte[33]));
        Finding finding = Firmwares.windows().then(entry).judge("IGSS-BIOS-1");
        assertThat(kind(finding)).isEqualTo(VerdictKind.BY_HAND);
        assertThat(Recorded.render(finding)).contains("2. PXE - network, not active");
    }

    @Test
    void aStartFromUsbFailsThoughTheOrderIsClean() {
        Finding finding =
                Firmwares.windows().variable("BootCurrent", 5, 0).entry(5, USB).judge("IGSS-BIOS-1");
        assertThat(kind(finding)).isEqualTo(VerdictKind.FAIL);
        assertThat(Recorded.render(finding)).contains("This start came from: EFI USB Device - USB");
    }

    @Test
    void legacyBiosIsSaidAndAsksAPerson() {
        Finding finding = new Firmwares()
                .unread("BootOrder", "{'reasonCode':'unsupported','by':'legacy BIOS'}")
                .judge("IGSS-BIOS-1");
        assertThat(kind(finding)).isEqualTo(VerdictKind.BY_HAND);
        assertThat(Recorded.render(finding)).contains("legacy BIOS");
    }

    @Test
    void theRegistryTellsLegacyBiosToo() {
        Finding finding = new Firmwares()
                .section("'registry':{'64':{'HKLM\\\\SYSTEM\\\\CurrentControlSet\\\\Control':"
                        + "{'PEFirmwareType':{'type':'REG_DWORD','value':1}}}}")
                .judge("IGSS-BIOS-1");
        assertThat(kind(finding)).isEqualTo(VerdictKind.BY_HAND);
    }

    @Test
    void withoutTheRightItCouldNotBeChecked() {
        Finding finding = Firmwares.windows().unread("BootOrder", DENIED).judge("IGSS-BIOS-1");
        assertThat(kind(finding)).isEqualTo(VerdictKind.COULD_NOT_CHECK);
        assertThat(Recorded.render(finding)).contains("SeSystemEnvironmentPrivilege");
        assertThat(kind(Firmwares.windows().unread("BootNext", DENIED).judge("IGSS-BIOS-2")))
                .isEqualTo(VerdictKind.COULD_NOT_CHECK);
    }

    @Test
    void whatIsNotUnderstoodCouldNotBeChecked() {
        byte[] broken = {1, 0, 0, 0, 9, 0, 'x', 0, 0, 0, 4, 1, 2, 0};
        assertThat(kind(Firmwares.windows().then(broken).judge("IGSS-BIOS-1"))).isEqualTo(VerdictKind.COULD_NOT_CHECK);
        assertThat(kind(Firmwares.windows().variable("BootOrder", 1).judge("IGSS-BIOS-1")))
                .isEqualTo(VerdictKind.COULD_NOT_CHECK);
        assertThat(kind(Firmwares.windows().variable("BootNext", 1).judge("IGSS-BIOS-2")))
                .isEqualTo(VerdictKind.COULD_NOT_CHECK);
    }

    @Test
    void anEntryThatIsNotThereIsSaid() {
        Finding finding = Firmwares.windows()
                .variable("BootOrder", 0, 0, 0x0A, 0)
                .without("Boot000A")
                .judge("IGSS-BIOS-1");
        assertThat(kind(finding)).isEqualTo(VerdictKind.BY_HAND);
        assertThat(Recorded.render(finding)).contains("2. Boot000A - the order names it");
    }

    @Test
    void aPendingOneTimeBootNeedsAttention() {
        Finding finding =
                Firmwares.windows().variable("BootNext", 7, 0).entry(7, USB).judge("IGSS-BIOS-2");
        assertThat(kind(finding)).isEqualTo(VerdictKind.ATTENTION);
        assertThat(Recorded.render(finding)).contains("(BootNext): EFI USB Device - USB");
    }

    @Test
    void withoutAPendingOneTimeBootAPersonAnswers() {
        Finding finding =
                Firmwares.windows().variable("BootOptionSupport", 0x13, 3, 0, 0).judge("IGSS-BIOS-2");
        assertThat(kind(finding)).isEqualTo(VerdictKind.BY_HAND);
        assertThat(Recorded.render(finding)).contains("says nothing of the boot menu", "BootOptionSupport");
    }

    @Test
    void secureBootAndTheModuleAreShownAndDecideNothing() {
        Finding finding = Firmwares.windows()
                .variable("SecureBoot", 1)
                .variable("SetupMode", 0)
                .section("'tpm':'2.0'")
                .judge("IGSS-BIOS-1");
        assertThat(kind(finding)).isEqualTo(VerdictKind.BY_HAND);
        assertThat(Recorded.render(finding)).contains("Secure Boot is on.", "version 2.0");
        assertThat(Recorded.render(Firmwares.windows()
                        .variable("SecureBoot", 0)
                        .variable("SetupMode", 1)
                        .section("'tpm':null")
                        .judge("IGSS-BIOS-1")))
                .contains("setup mode", "sees no trusted platform module");
    }

    static List<Path> tables() {
        return TestData.files("smbios", ".bin", ".dmi");
    }

    @ParameterizedTest
    @MethodSource("tables")
    void everyRealTableLetsTheQuestionsBeAsked(Path table) {
        Firmwares machine = Firmwares.windows().smbios(TestData.bytes(table));
        assertThat(kind(machine.judge("IGSS-BIOS-1"))).isEqualTo(VerdictKind.BY_HAND);
        assertThat(kind(machine.judge("IGSS-BIOS-2"))).isEqualTo(VerdictKind.BY_HAND);
        Finding rules = machine.judge("IGSS-BIOS-4");
        assertThat(kind(rules)).isEqualTo(VerdictKind.BY_HAND);
        assertThat(Recorded.render(rules)).contains("nothing to read here");
    }
}
