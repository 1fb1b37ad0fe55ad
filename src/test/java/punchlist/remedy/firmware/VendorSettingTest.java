package punchlist.remedy.firmware;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import punchlist.catalog.CatalogReader;
import punchlist.catalog.ControlId;
import punchlist.check.Check;
import punchlist.check.Finding;
import punchlist.check.Recorded;
import punchlist.machine.Change;
import punchlist.machine.Effective;
import punchlist.machine.Machine;
import punchlist.machine.firmware.BitLockerProtection;
import punchlist.machine.firmware.FirmwareInterface;
import punchlist.machine.firmware.FirmwareSetting;
import punchlist.reading.Answer;
import punchlist.reading.Question;
import punchlist.reading.Reading;
import punchlist.reading.Readings;
import punchlist.reference.ReferenceData;
import punchlist.remedy.BoundRemedy;
import punchlist.remedy.Hazard;
import punchlist.remedy.Plan;
import punchlist.remedy.Proposal;
import punchlist.remedy.RemedyTable;
import punchlist.scope.Scope;
import punchlist.session.Kinds;
import punchlist.text.BundledTexts;

/** Firmware is set only where a source confirms it, no setup password is set, and BitLocker can be suspended before. */
class VendorSettingTest {

    private static final String WINDOWS = "'registry':{'64':{'HKLM\\\\SOFTWARE\\\\Microsoft\\\\Windows NT"
            + "\\\\CurrentVersion':{'SystemRoot':{'type':'REG_SZ','value':'C:\\\\WINDOWS'}}}}";
    private static final String BOOT = "Network (PXE) Boot";

    private static String smbios(String maker, String model) {
        String table = "\1\6\0\0\1\2" + maker + "\0" + model + "\0\0\177\4\1\0\0\0";
        return "'smbios':'" + Base64.getEncoder().encodeToString(table.getBytes(StandardCharsets.ISO_8859_1)) + "'";
    }

    private static String hp(int isSet, String listed, String setting) {
        return smbios("HP", "HP EliteDesk") + ",'wmi':{'root\\\\hp\\\\instrumentedbios':{"
                + "'HP_BIOSPassword':[{'Name':'Setup Password','IsSet':" + isSet + "}],"
                + "'HP_BIOSEnumeration':[{'Name':'" + BOOT + "','CurrentValue':'" + listed + "'}],"
                + "'HP_BIOSOrderedList':[]}},'firmware':{'hp':{'" + BOOT + "':" + setting + "}}," + WINDOWS;
    }

    private static Proposal propose(String control, String sections) {
        Machine machine = Recorded.machine(sections);
        Finding finding = Recorded.judge(control, machine, Scope.unsaid()).getFirst();
        BoundRemedy<?> remedy = new RemedyTable(Kinds.remedies(), ReferenceData.builtIn())
                .bind(CatalogReader.builtIn(key -> true, "test"))
                .get(new ControlId(control));
        Readings readings = Readings.none();
        for (int round = 0; round < Check.ROUNDS; round++) {
            List<Reading<?>> more = new ArrayList<>();
            for (Question<?> question : remedy.needs(Scope.unsaid(), readings)) {
                more.add(machine.ask(question));
            }
            readings = readings.with(more);
        }
        return remedy.propose(finding, Scope.unsaid(), readings);
    }

    private static Plan plan(String control, String sections) {
        return ((Proposal.Mend) propose(control, sections)).plan();
    }

    private static String because(String control, String sections) {
        Proposal.NotFixable not = (Proposal.NotFixable) propose(control, sections);
        return BundledTexts.in(Locale.ENGLISH).render(not.because());
    }

    @Test
    void theSettingFollowsTheSuspensionOfBitLocker() {
        Plan plan = plan("IGSS-BIOS-1", hp(0, "Enable", "'Enable'") + ",'bitLockerProtection':{'C:':'on'}");
        assertThat(plan.inOrder().stream().<Object>map(Change::at).toList())
                .containsExactly(new BitLockerProtection("C:"), new FirmwareSetting(FirmwareInterface.HP, BOOT));
        assertThat(plan.inOrder().getFirst().effective()).isEqualTo(Effective.NOW);
        assertThat(plan.inOrder().getLast().effective()).isEqualTo(Effective.REBOOT);
        assertThat(plan.inOrder().getLast().after()).isEqualTo(Answer.known("Disable"));
        assertThat(plan.hazards()).containsExactly(Hazard.FIRMWARE);
        assertThat(plan.whoNotices().stream().map(BundledTexts.in(Locale.ENGLISH)::render))
                .anyMatch(text -> text.contains("recovery key"));
    }

    @ParameterizedTest
    @CsvSource({"'{''C:'':''off''}'", "'{''C:'':null}'"})
    void withoutBitLockerThereIsNothingToSuspend(String protection) {
        Plan plan = plan("IGSS-BIOS-1", hp(0, "Enable", "'Enable'") + ",'bitLockerProtection':" + protection);
        assertThat(plan.inOrder()).hasSize(1);
    }

    @Test
    void whatCannotBeSeenOrMustNotBeTouchedIsGuidance() {
        String off = ",'bitLockerProtection':{'C:':'off'}";
        assertThat(because("IGSS-BIOS-1", hp(0, "Enable", "'Enable'"))).contains("could not be read", "HP: press F10");
        assertThat(because("IGSS-BIOS-1", hp(1, "Enable", "'Enable'") + off)).contains("no setup password");
        assertThat(because("IGSS-BIOS-1", hp(7, "Enable", "'Enable'") + off)).contains("no setup password");
        assertThat(because("IGSS-BIOS-1", hp(0, "Disable", "'Disable'") + off)).contains("No confirmed interface");
        assertThat(because("IGSS-BIOS-1", smbios("Dell Inc.", "OptiPlex") + off))
                .contains("Dell: press F2");
    }

    @Test
    void lenovosListLosesOnlyWhatShallNotBoot() {
        String lenovo = smbios("LENOVO", "11T4") + ",'wmi':{'root\\\\wmi':{"
                + "'Lenovo_BiosPasswordSettings':[{'PasswordState':0}],"
                + "'Lenovo_BiosSetting':[{'CurrentSetting':'BootOrder,USBCD:NVMe0:HDD0:PCILAN'}]}},"
                + "'firmware':{'lenovo':{'BootOrder':'USBCD:NVMe0:HDD0:PCILAN'}},'bitLockerProtection':{'C:':'off'},"
                + WINDOWS;
        assertThat(plan("IGSS-BIOS-1", lenovo).inOrder().getLast().after()).isEqualTo(Answer.known("NVMe0:HDD0"));
        assertThat(because("IGSS-BIOS-1", lenovo.replace("NVMe0:HDD0:", ""))).contains("No confirmed interface");
    }
}
