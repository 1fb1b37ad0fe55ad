package punchlist.check.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import punchlist.check.Finding;
import punchlist.check.VerdictKind;
import punchlist.machine.Machine;
import punchlist.scope.Scope;
import punchlist.text.BundledTexts;

class FolderNotWritableTest {

    private static final FolderNotWritable.Parameter IGSS =
            new FolderNotWritable.Parameter("IGSS", "Schneider Electric\\IGSS32\\V<n>.0");
    private static final String STANDARD = "C:/Program Files (x86)/Schneider Electric/IGSS32/V17.0";
    private static final String TIGHT = "O:SYD:AI(A;OICIID;FA;;;SY)(A;OICIID;FA;;;BA)(A;OICIID;0x1200a9;;;BU)";
    private static final String OPEN = "O:BAD:AI(A;OICIID;0x1301bf;;;AU)(A;OICIID;FA;;;BA)(A;OICIID;FA;;;SY)";
    private static final String UNINSTALL = "HKLM/SOFTWARE/Microsoft/Windows/CurrentVersion/Uninstall";

    private static Machine machine(String location, Map<String, String> folders) {
        String entry = "{'DisplayName':{'type':'REG_SZ','value':'IGSS32 V17.0'},'InstallLocation':"
                + (location.isEmpty() ? "null" : "{'type':'REG_SZ','value':'" + location + "'}")
                + ",'DisplayVersion':{'type':'REG_SZ','value':'17.0.0.25001'}}";
        return Recorded.machine(
                "'registrySubkeys':{'64':{'" + UNINSTALL + "':[]},'32':{'" + UNINSTALL + "':['{1}','Other']}}",
                "'registry':{'64':{'HKLM/SOFTWARE/Microsoft/Windows/CurrentVersion':"
                        + "{'ProgramFilesDir (x86)':{'type':'REG_SZ','value':'C:/Program Files (x86)'}}},"
                        + "'32':{'" + UNINSTALL + "/{1}':" + entry + ",'" + UNINSTALL + "/Other':null}}",
                Recorded.descriptors(folders));
    }

    private static List<Finding> run(Scope scope, Machine machine) {
        return Recorded.run(new FolderNotWritable(), IGSS, scope, machine);
    }

    private static VerdictKind kind(List<Finding> findings) {
        return VerdictKind.worst(findings.stream().map(f -> f.verdict().kind()).toList())
                .orElseThrow();
    }

    private static String shown(List<Finding> findings) {
        BundledTexts texts = BundledTexts.in(Locale.ENGLISH);
        StringBuilder all = new StringBuilder();
        findings.forEach(f -> {
            f.verdict().whatFound().map(texts::render).ifPresent(all::append);
            f.verdict().whyJudged().map(texts::render).ifPresent(all::append);
        });
        return all.toString();
    }

    @Test
    void programFilesPasses() {
        List<Finding> findings = run(Scope.unsaid(), machine("", Map.of(STANDARD, TIGHT, STANDARD + "/GSS", TIGHT)));
        assertThat(kind(findings)).isEqualTo(VerdictKind.PASS);
        assertThat(shown(findings)).contains("V17.0; 2 objects");
    }

    @Test
    void programFilesPassesByItsPlaceWhereNobodyRecordedRights() {
        assertThat(kind(run(Scope.unsaid(), machine(STANDARD + "/", Map.of())))).isEqualTo(VerdictKind.PASS);
        assertThat(kind(run(Scope.unsaid(), machine("", Map.of())))).isEqualTo(VerdictKind.COULD_NOT_CHECK);
    }

    @Test
    void aFolderOpenedInProgramFilesIsAttention() {
        List<Finding> findings =
                run(Scope.unsaid(), machine(STANDARD, Map.of(STANDARD, TIGHT, STANDARD + "/GSS", OPEN)));
        assertThat(kind(findings)).isEqualTo(VerdictKind.ATTENTION);
        assertThat(shown(findings)).contains("GSS: Authenticated Users may add, change or delete");
    }

    @Test
    void anotherPlaceFailsForEachPathThatOrdinaryUsersCanChange() {
        Map<String, String> folders = new HashMap<>(Map.of("D:/IGSS", TIGHT));
        for (int i = 0; i < 14; i++) {
            folders.put("D:/IGSS/f" + i, TIGHT + "(A;;0x1301bf;;;BU)");
        }
        List<Finding> findings = run(Scope.unsaid(), machine("'D:/IGSS'".replace("'", ""), folders));
        assertThat(kind(findings)).isEqualTo(VerdictKind.FAIL);
        assertThat(findings).hasSize(11);
        assertThat(shown(findings)).contains("and 4 more");
    }

    @Test
    void anotherPlacePassesWhereOnlyAdministratorsCanChangeIt() {
        List<Finding> findings = run(Scope.unsaid(), machine("D:/IGSS", Map.of("D:/IGSS", TIGHT)));
        assertThat(kind(findings)).isEqualTo(VerdictKind.PASS);
        assertThat(shown(findings)).contains("not in Program Files (x86)");
    }

    /** Whoever can rename a folder above can put another in the place of a protected one. */
    @ParameterizedTest
    @CsvSource({
        "(A;OICI;0x1301bf;;;AU), may rename or remove D:\\Apps",
        "(A;CI;DT;;;BU), may rename or remove D:\\Apps",
        "(A;;WD;;;BU), may change who may do what in D:\\Apps",
        "(A;;WO;;;AU), may change who may do what in D:\\Apps"
    })
    void aFolderAboveThatOthersMayReplaceFails(String entry, String said) {
        List<Finding> findings = run(
                Scope.unsaid(),
                machine("D:/Apps/IGSS", Map.of("D:/Apps/IGSS", TIGHT, "D:/Apps", TIGHT + entry, "D:/", TIGHT)));
        assertThat(kind(findings)).isEqualTo(VerdictKind.FAIL);
        assertThat(findings).extracting(f -> f.subject().id()).containsExactly("D:\\Apps", "D:\\Apps\\IGSS");
        assertThat(shown(findings))
                .contains(said, "in the place of D:\\Apps\\IGSS")
                .doesNotContain("no way to replace");
    }

    /** What Windows gives on the root of a volume does not reach what lies below. */
    @Test
    void theUsualRightsOnTheRootAreNone() {
        String usual = "O:BAD:PAI(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)(A;OICI;0x1200a9;;;BU)(A;OICIIO;SDGXGWGR;;;AU)"
                + "(A;;LC;;;AU)(A;CI;LC;;;BU)(A;CIIO;DC;;;BU)";
        List<Finding> findings = run(
                Scope.unsaid(), machine("D:/Apps/IGSS", Map.of("D:/Apps/IGSS", TIGHT, "D:/Apps", TIGHT, "D:/", usual)));
        assertThat(kind(findings)).isEqualTo(VerdictKind.PASS);
        assertThat(shown(findings)).contains("the 2 folders above it give ordinary users no way to replace it");
        List<Finding> child =
                run(Scope.unsaid(), machine("D:/IGSS", Map.of("D:/IGSS", TIGHT, "D:/", usual + "(A;;DT;;;BU)")));
        assertThat(kind(child)).isEqualTo(VerdictKind.FAIL);
        assertThat(shown(child)).contains("Users may rename or remove D:\\, or what lies in it");
    }

    @Test
    void aFolderAboveInProgramFilesIsAttentionAndOneThatIsOddIsNotPassed() {
        String above = "C:/Program Files (x86)/Schneider Electric";
        assertThat(kind(run(Scope.unsaid(), machine("", Map.of(STANDARD, TIGHT, above, TIGHT + "(A;;SD;;;BU)")))))
                .isEqualTo(VerdictKind.ATTENTION);
        assertThat(kind(run(
                        Scope.unsaid(),
                        machine("", Map.of(STANDARD, TIGHT, above, TIGHT + "(XA;;FA;;;BU;(Exists WIN))")))))
                .isEqualTo(VerdictKind.COULD_NOT_CHECK);
    }

    @Test
    void foldersAboveThatNobodyRecordedAreSaid() {
        assertThat(shown(run(Scope.unsaid(), machine("D:/IGSS", Map.of("D:/IGSS", TIGHT)))))
                .contains("of the folders above it 0 were looked at, 1 were not");
    }

    @Test
    void theConfigurationFolderIsExcepted() {
        Machine machine =
                machine("D:/IGSS", Map.of("D:/IGSS", TIGHT, "D:/IGSS/Plant", OPEN, "D:/IGSS/Plant/a.elm", OPEN));
        assertThat(kind(run(Recorded.igss(Optional.empty(), Optional.of("d:\\igss\\plant\\")), machine)))
                .isEqualTo(VerdictKind.PASS);
        assertThat(kind(run(Scope.unsaid(), machine))).isEqualTo(VerdictKind.FAIL);
    }

    @Test
    void anOddEntryOrAnUnfinishedWalkIsNeverPass() {
        Machine odd = machine(STANDARD, Map.of(STANDARD, TIGHT + "(XA;;FA;;;BU;(Exists WIN))"));
        assertThat(kind(run(Scope.unsaid(), odd))).isEqualTo(VerdictKind.COULD_NOT_CHECK);
    }

    @Test
    void aLinkBelowIsNeverPassAndIsNamed() {
        Machine machine = Recorded.machine(
                "'registrySubkeys':{'64':{'" + UNINSTALL + "':[]},'32':{'" + UNINSTALL + "':[]}}",
                "'services':{'IGSSdata':{'displayName':'IGSS','state':'running','start':'automatic',"
                        + "'account':'LocalSystem','image':'D:/Plant/IGSS32/V17.0/GSS/IGSSdataServer.exe'}}",
                "'descriptors':{'D:/Plant/IGSS32/V17.0':'" + TIGHT + "','D:/Plant/IGSS32/V17.0/GSS':{'sddl':'" + TIGHT
                        + "','reparsePoint':true}}");
        List<Finding> findings = run(Scope.unsaid(), machine);
        assertThat(kind(findings)).isEqualTo(VerdictKind.COULD_NOT_CHECK);
        assertThat(shown(findings)).contains("V17.0\\GSS is a link or a junction");
    }

    @Test
    void whatIsNotInstalledCouldNotBeChecked() {
        Machine machine = Recorded.machine(
                "'registrySubkeys':{'64':{'" + UNINSTALL + "':[]},'32':{'" + UNINSTALL + "':[]}}",
                "'registry':{'64':{'HKLM/SOFTWARE/Microsoft/Windows/CurrentVersion':"
                        + "{'ProgramFilesDir (x86)':{'type':'REG_SZ','value':'C:/Program Files (x86)'}}}}");
        List<Finding> findings = run(Scope.unsaid(), machine);
        assertThat(kind(findings)).isEqualTo(VerdictKind.COULD_NOT_CHECK);
        assertThat(shown(findings)).contains("IGSS was not found");
    }
}
