package punchlist.check.folders;

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
import punchlist.check.access.Recorded;
import punchlist.machine.Change;
import punchlist.machine.DirectWorkbench;
import punchlist.machine.Outcome;
import punchlist.machine.recorded.RecordedMachine;
import punchlist.machine.recorded.RecordedSetters;
import punchlist.reading.Readings;
import punchlist.remedy.Proposal;
import punchlist.remedy.access.OperatorFolderAcl;
import punchlist.scope.Scope;
import punchlist.text.BundledTexts;

class OperatorWritesTest {

    private static final OperatorFolders IGSS = new OperatorFolders("IGSS", "Schneider Electric\\IGSS32\\V<n>.0");
    private static final String ANNA = "S-1-5-21-1-2-3-1005";
    private static final String GROUP = "S-1-5-21-1-2-3-2001";
    private static final String ROAMING = "C:/Users/anna/AppData/Roaming";
    private static final String OWN = ROAMING + "/Schneider Electric/IGSS32/V17.0";
    private static final String PRINTED = ROAMING + "/Roaming/Schneider Electric/IGSS32/V17.0";
    private static final String TIGHT = "O:BAG:SYD:PAI(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)(A;OICI;0x1200a9;;;BU)";
    private static final String BELOW = "O:BAG:SYD:AI(A;OICIID;FA;;;SY)(A;OICIID;FA;;;BA)(A;OICIID;0x1200a9;;;BU)";
    private static final String FILE = "O:BAG:SYD:AI(A;ID;FA;;;SY)(A;ID;FA;;;BA)(A;ID;0x1200a9;;;BU)";
    private static final String HERS = "O:" + ANNA + "G:SYD:AI(A;OICIID;FA;;;SY)(A;OICIID;FA;;;" + ANNA + ")";

    private static Scope scope() {
        return Recorded.operators(List.of("anna"), Optional.of(17), Optional.of("D:\\Plant"));
    }

    private static String accounts(String groupMembers) {
        return "'accounts':{'names':{'anna':{'sid':'" + ANNA + "','name':'SRV/anna','kind':'user'},'" + GROUP
                + "':{'sid':'" + GROUP + "','name':'SRV/IGSS','kind':'alias'}},'groups':{"
                + "'S-1-5-32-545':[{'sid':'S-1-5-11','name':'AU','kind':'well-known'}],"
                + "'S-1-5-32-544':[{'sid':'S-1-5-21-1-2-3-500','name':'A','kind':'user'}]" + groupMembers + "}}";
    }

    private static RecordedMachine machine(String groups, Map<String, String> folders) {
        return Recorded.machine(
                accounts(groups),
                "'profiles':{'" + ANNA + "':{'folder':'C:/Users/anna','loaded':false,'state':0}}",
                "'registrySubkeys':{'64':{},'32':{}}",
                Recorded.descriptors(folders));
    }

    private static RecordedMachine machine(Map<String, String> folders) {
        return machine("", folders);
    }

    private static List<Finding> run(RecordedMachine machine) {
        return Recorded.run(new OperatorWrites(), IGSS, scope(), machine);
    }

    private static VerdictKind kind(List<Finding> findings, String path) {
        return findings.stream()
                .filter(f -> f.subject().id().equals(path.replace('/', '\\')))
                .map(f -> f.verdict().kind())
                .findFirst()
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

    @ParameterizedTest(name = "{0} gives {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "(A;OICI;0x1301bf;;;BU)|PASS",
                "(A;OICI;0x1301bf;;;S-1-5-21-1-2-3-1005)|PASS",
                "(A;OICI;FA;;;AU)|PASS",
                "(A;OICI;FA;;;IU)|PASS",
                "(A;OICI;0x1200a9;;;BU)|FAIL",
                "(A;OICI;FA;;;S-1-5-21-1-2-3-1006)|COULD_NOT_CHECK",
                "(A;OICI;FA;;;S-1-5-21-9-9-9-2000)|COULD_NOT_CHECK",
                "(A;OICI;FA;;;NU)|FAIL",
                "(A;OICI;FA;;;BA)|FAIL",
                "(A;OICIIO;FA;;;BU)|FAIL",
                "(D;OICI;FW;;;BU)(A;OICI;FA;;;AU)|FAIL",
                "(XA;OICI;FA;;;BU;(Exists WIN))|COULD_NOT_CHECK",
                "(A;OICI;FA;;;AC)|FAIL",
                "(A;;LC;;;BU)|FAIL"
            })
    void theConfigurationFolderIsJudgedByWhatTheOperatorMayDo(String entries, VerdictKind wanted) {
        RecordedMachine machine = machine(Map.of("D:/Plant", "O:BAG:SYD:P(A;OICI;FA;;;SY)" + entries));
        assertThat(kind(run(machine), "D:/Plant")).isEqualTo(wanted);
    }

    @Test
    void aGroupWithTheOperatorInItGivesHerTheRight() {
        String nested = ",'" + GROUP + "':[{'sid':'S-1-5-21-1-2-3-2002','name':'G','kind':'alias'}],"
                + "'S-1-5-21-1-2-3-2002':[{'sid':'" + ANNA + "','name':'anna','kind':'user'}]";
        Map<String, String> folders = Map.of("D:/Plant", "O:BAG:SYD:P(A;OICI;0x1301bf;;;" + GROUP + ")");
        assertThat(kind(run(machine(nested, folders)), "D:/Plant")).isEqualTo(VerdictKind.PASS);
        assertThat(kind(run(machine(",'" + GROUP + "':[]", folders)), "D:/Plant"))
                .isEqualTo(VerdictKind.FAIL);
        assertThat(kind(run(machine(folders)), "D:/Plant")).isEqualTo(VerdictKind.COULD_NOT_CHECK);
    }

    @Test
    void theProfileFolderOfTheVersionIsLookedForInHerOwnProfile() {
        List<Finding> findings = run(machine(Map.of("D:/Plant", HERS, OWN, HERS)));
        assertThat(kind(findings, OWN)).isEqualTo(VerdictKind.PASS);
        assertThat(findings).hasSize(2);
    }

    @Test
    void theDoubledSpellingOfTheGuideCountsOnlyWhereItIsThere() {
        List<Finding> findings = run(machine(Map.of("D:/Plant", HERS, OWN, "null", PRINTED, TIGHT)));
        assertThat(kind(findings, OWN)).isEqualTo(VerdictKind.COULD_NOT_CHECK);
        assertThat(kind(findings, PRINTED)).isEqualTo(VerdictKind.FAIL);
        assertThat(shown(findings)).contains("V17.0 is not there");
    }

    @Test
    void objectsBelowThatAreShutAreCounted() {
        Map<String, String> folders = new HashMap<>(Map.of("D:/Plant", "O:BAG:SYD:P(A;OICI;FA;;;BU)"));
        folders.put("D:/Plant/a.elm", "O:BAG:SYD:AI(A;ID;FA;;;BU)");
        folders.put("D:/Plant/b.mdb", FILE);
        List<Finding> findings = run(machine(folders));
        assertThat(kind(findings, "D:/Plant")).isEqualTo(VerdictKind.ATTENTION);
        assertThat(shown(findings)).contains("not in 1 of 3 objects below, first D:\\Plant\\b.mdb");
    }

    @Test
    void theRemedyGivesHerModifyAndNobodyElseAnything() {
        Map<String, String> folders = new HashMap<>(Map.of("D:/Plant", TIGHT, OWN, HERS));
        folders.put("D:/Plant/r", BELOW);
        folders.put("D:/Plant/r/a.elm", FILE);
        folders.put("D:/Plant/secret", "O:BAG:SYD:PAI(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)");
        RecordedMachine machine = machine(folders);
        Finding finding = run(machine).getFirst();
        OperatorFolderAcl remedy = new OperatorFolderAcl();
        Readings readings = Recorded.ask(machine, Readings.none(), soFar -> remedy.needs(IGSS, scope(), soFar));
        Proposal proposal = remedy.propose(IGSS, finding, scope(), readings);
        assertThat(proposal).isInstanceOf(Proposal.Mend.class);
        Change<?> change = ((Proposal.Mend) proposal).plan().inOrder().getFirst();
        assertThat(new DirectWorkbench(machine, RecordedSetters.on(machine), Recorded.KINDS).apply(change))
                .isInstanceOf(Outcome.Done.class);
        List<Finding> after = run(machine);
        assertThat(kind(after, "D:/Plant")).isEqualTo(VerdictKind.ATTENTION);
        assertThat(shown(after)).contains("not in 1 of 4 objects below, first D:\\Plant\\secret");
    }

    @Test
    void whatIsNotSaidOrNotThereIsNotJudged() {
        assertThat(shown(Recorded.run(new OperatorWrites(), IGSS, Scope.unsaid(), machine(Map.of()))))
                .contains("names no account");
        assertThat(run(machine(Map.of("D:/Plant", "null"))))
                .allMatch(f -> f.verdict().kind() == VerdictKind.COULD_NOT_CHECK);
    }
}
