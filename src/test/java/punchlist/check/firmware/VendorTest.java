package punchlist.check.firmware;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import punchlist.check.Finding;
import punchlist.check.Recorded;
import punchlist.check.VerdictKind;

/** What vendors' WMI interfaces say decides where a source confirms its meaning, and is shown where none does. */
class VendorTest {

    private static final String HP = "'wmi':{'root\\\\hp\\\\instrumentedbios':{%s}}";
    private static final String LENOVO = "'wmi':{'root\\\\wmi':{%s}}";

    private static Firmwares hp(String classes) {
        String every = "'HP_BIOSPassword':[],'HP_BIOSEnumeration':[],'HP_BIOSOrderedList':[]";
        return Firmwares.windows()
                .made("HP", "HP EliteDesk 800 G6")
                .section(HP.formatted(classes.isEmpty() ? every : classes));
    }

    private static Firmwares lenovo(String classes) {
        return Firmwares.windows().made("LENOVO", "11T40033BO").section(LENOVO.formatted(classes));
    }

    private static String setting(String text) {
        return "'Lenovo_BiosSetting':[{'CurrentSetting':'WakeOnLAN,Disable'},{'CurrentSetting':'" + text
                + "'},{'CurrentSetting':''}]";
    }

    private static String enumeration(String name, String value) {
        return "'HP_BIOSEnumeration':[{'Name':'Legacy','CurrentValue':'x'},{'Name':'" + name + "','CurrentValue':'"
                + value + "','PossibleValues':['Disable','Enable']}],'HP_BIOSOrderedList':null";
    }

    private static VerdictKind kind(Finding finding) {
        return finding.verdict().kind();
    }

    @ParameterizedTest(name = "HP IsSet {0} gives {1}")
    @CsvSource({"1,PASS", "0,FAIL", "7,BY_HAND", "true,PASS"})
    void hpSaysWhetherASetupPasswordIsSet(String isSet, VerdictKind verdict) {
        Finding finding = hp("'HP_BIOSPassword':[{'Name':'Power-On Password','IsSet':1},"
                        + "{'Name':'Setup Password','IsSet':" + isSet + "}]")
                .judge("IGSS-BIOS-3");
        assertThat(kind(finding)).isEqualTo(verdict);
        assertThat(Recorded.render(finding)).contains("Setup Password = " + isSet);
    }

    @ParameterizedTest(name = "Dell IsPasswordSet {0} gives {1}")
    @CsvSource({"1,PASS", "0,FAIL"})
    void dellSaysWhetherAnAdminPasswordIsSet(int isSet, VerdictKind verdict) {
        Finding finding = Firmwares.windows()
                .made("Dell Inc.", "OptiPlex 7090")
                .section("'wmi':{'root\\\\dcim\\\\sysman\\\\wmisecurity':{'PasswordObject':["
                        + "{'NameId':'System','IsPasswordSet':1},{'NameId':'Admin','IsPasswordSet':" + isSet + "}]}}")
                .judge("IGSS-BIOS-3");
        assertThat(kind(finding)).isEqualTo(verdict);
    }

    @ParameterizedTest(name = "Lenovo PasswordState {0} gives {1}")
    @CsvSource({"0,FAIL", "1,FAIL", "2,PASS", "3,PASS", "4,FAIL", "5,FAIL", "6,PASS", "64,PASS", "65,PASS", "67,PASS"})
    void lenovoSaysItInBits(int state, VerdictKind verdict) {
        Finding finding = lenovo("'Lenovo_BiosPasswordSettings':[{'PasswordState':" + state + "}]")
                .judge("IGSS-BIOS-3");
        assertThat(kind(finding)).isEqualTo(verdict);
        assertThat(Recorded.render(finding)).contains("PasswordState = " + state, "data as of");
    }

    @Test
    void whereTheTwoDisagreeItNeedsAttention() {
        byte[] enabled = {1, 6, 0, 0, 1, 2, 'H', 'P', 0, 'E', 0, 0, 24, 5, 1, 0, 4, 0, 0, 127, 4, 2, 0, 0, 0};
        Finding finding = new Firmwares()
                .smbios(enabled)
                .section(HP.formatted("'HP_BIOSPassword':[{'Name':'Setup Password','IsSet':0}]"))
                .judge("IGSS-BIOS-3");
        assertThat(kind(finding)).isEqualTo(VerdictKind.ATTENTION);
    }

    @Test
    void anInterfaceThatDeniesCouldNotBeChecked() {
        Finding finding = hp("'HP_BIOSPassword':{'unread':{'reasonCode':'denied','missingRight':'administrator'}}")
                .judge("IGSS-BIOS-3");
        assertThat(kind(finding)).isEqualTo(VerdictKind.COULD_NOT_CHECK);
        assertThat(Recorded.render(finding)).contains("administrator");
    }

    @Test
    void withoutTheInterfaceAPersonIsAsked() {
        assertThat(kind(hp("'HP_BIOSPassword':null").judge("IGSS-BIOS-3"))).isEqualTo(VerdictKind.BY_HAND);
        assertThat(kind(hp("").judge("IGSS-BIOS-3"))).isEqualTo(VerdictKind.BY_HAND);
    }

    @ParameterizedTest(name = "HP {0}={1} gives {2}")
    @CsvSource({
        "Network (PXE) Boot,Enable,FAIL",
        "CD-ROM Boot,Enable,FAIL",
        "Network (PXE) Boot,Disable,BY_HAND",
        "Network (PXE) Boot,Aktivieren,BY_HAND",
        "USB Storage Boot,Enable,BY_HAND"
    })
    void hpBootSourcesFailOnlyWhereTheirMeaningIsConfirmed(String name, String value, VerdictKind verdict) {
        Finding finding = hp(enumeration(name, value)).judge("IGSS-BIOS-1");
        assertThat(kind(finding)).isEqualTo(verdict);
        assertThat(Recorded.render(finding)).contains(name + " = " + value);
    }

    @ParameterizedTest(name = "Lenovo {0} gives {1}")
    @CsvSource({
        "'BootOrder,USBCD:USBFDD:NVMe0:HDD0:USBHDD:PCILAN',FAIL",
        "'BootOrder,NVMe0:HDD0',BY_HAND",
        "'BootOrder,NVMe0:NODEV:OTHERHDD',BY_HAND",
        "'Primary Boot Sequence,SATA 1:Network 1;[Optional:SATA 1:Network 1]',FAIL",
        "'Primary Boot Sequence,SATA 1;[Optional:SATA 1:Network 1]',BY_HAND",
        "'NetworkBoot,PXEBOOT',BY_HAND"
    })
    void lenovoListsOnlyWhatMayBoot(String text, VerdictKind verdict) {
        assertThat(kind(lenovo(setting(text)).judge("IGSS-BIOS-1"))).isEqualTo(verdict);
    }

    @ParameterizedTest(name = "{0} gives {1}")
    @CsvSource({"Enable,FAIL", "Disable,BY_HAND"})
    void lenovoTellsOfTheBootMenu(String value, VerdictKind verdict) {
        assertThat(kind(lenovo(setting("BootDeviceListF12Option," + value)).judge("IGSS-BIOS-2")))
                .isEqualTo(verdict);
    }

    @ParameterizedTest(name = "{0} {1} gives {2}")
    @CsvSource({
        "Prompt for Admin password on F9 (Boot Menu),Disable,FAIL",
        "Prompt for Admin authentication on F9 (Boot Menu),Enable,BY_HAND",
        "Password prompt on F9 & F12,Disable,BY_HAND"
    })
    void hpTellsOfTheBootMenu(String name, String value, VerdictKind verdict) {
        assertThat(kind(hp(enumeration(name, value)).judge("IGSS-BIOS-2"))).isEqualTo(verdict);
    }

    @Test
    void whatWasSetFromHereCountsBeforeTheList() {
        Firmwares machine =
                hp(enumeration("CD-ROM Boot", "Enable")).section("'firmware':{'hp':{'CD-ROM Boot':'Disable'}}");
        assertThat(kind(machine.judge("IGSS-BIOS-1"))).isEqualTo(VerdictKind.BY_HAND);
    }

    @Test
    void dellsInferredMeaningsAreShownAndDecideNothing() {
        Finding finding = Firmwares.windows()
                .made("Dell Inc.", "Precision 3660")
                .section("'wmi':{'root\\\\dcim\\\\sysman\\\\biosattributes':{'EnumerationAttribute':["
                        + "{'AttributeName':'UefiBootPathSecurity','CurrentValue':'Never'}],'BootOrder':null}}")
                .judge("IGSS-BIOS-2");
        assertThat(kind(finding)).isEqualTo(VerdictKind.BY_HAND);
        assertThat(Recorded.render(finding)).contains("UefiBootPathSecurity = Never (shown only");
    }

    @Test
    void hpsRulesForThePasswordAreShown() {
        Finding finding = hp("'HP_BIOSPassword':[{'Name':'Setup Password','IsSet':1,'MinLength':8,'MaxLength':32}]")
                .judge("IGSS-BIOS-4");
        assertThat(kind(finding)).isEqualTo(VerdictKind.BY_HAND);
        assertThat(Recorded.render(finding))
                .contains("Setup Password MinLength = 8", "Setup Password MaxLength = 32", "kept in a vault");
    }
}
