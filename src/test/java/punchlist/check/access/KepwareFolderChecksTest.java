package punchlist.check.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import punchlist.check.Check;
import punchlist.check.Finding;
import punchlist.check.Verdict;
import punchlist.check.VerdictKind;
import punchlist.machine.Machine;
import punchlist.text.BundledTexts;

class KepwareFolderChecksTest {

    private static final String ROOT = "C:/ProgramData/Kepware";
    private static final String GROUP = "S-1-5-21-1-2-3-2001";
    private static final String DEFAULT =
            "O:BAG:SYD:AI(A;OICIID;FA;;;SY)(A;OICIID;FA;;;BA)(A;OICIIOID;GA;;;CO)(A;OICIID;0x1200a9;;;BU)(A;CIID;DCLCRPCR;;;BU)";
    private static final String HARD = "O:BAG:SYD:PAI(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)";
    private static final String SERVICES =
            Recorded.services(Map.of("KEPServerEXV6", "LocalSystem", "Spooler", "LocalSystem"));

    private static List<Finding> run(Check<KepwareFolders> check, String group, Machine machine) {
        return Recorded.run(
                check, Recorded.KEPWARE, Recorded.scope(Optional.of(group).filter(g -> !g.isEmpty())), machine);
    }

    private static Machine machine(String root, String... more) {
        String[] all = new String[more.length + 1];
        all[0] = Recorded.descriptors(Map.of(
                ROOT,
                root,
                ROOT + "/a.opf",
                root.replace("OICI", "").replace("D:PAI", "D:AI").replace("(A;;", "(A;ID;")));
        System.arraycopy(more, 0, all, 1, more.length);
        return Recorded.machine(all);
    }

    private static VerdictKind kind(List<Finding> findings) {
        return VerdictKind.worst(findings.stream().map(f -> f.verdict().kind()).toList())
                .orElseThrow();
    }

    private static String shown(List<Finding> findings) {
        BundledTexts texts = BundledTexts.in(Locale.ENGLISH);
        StringBuilder all = new StringBuilder();
        for (Finding finding : findings) {
            finding.verdict().whatExpected().map(texts::render).ifPresent(all::append);
            finding.verdict().whatFound().map(texts::render).ifPresent(t -> all.append(" | ")
                    .append(t));
            finding.verdict().whyJudged().map(texts::render).ifPresent(t -> all.append(" | ")
                    .append(t));
        }
        return all.toString();
    }

    @Test
    void theFolderAsInstalledFailsBothDemands() {
        Machine machine = Recorded.machine(
                Recorded.descriptors(
                        Map.of(ROOT, DEFAULT, ROOT + "/KEPServerEX", DEFAULT, ROOT + "/KEPServerEX/V6", DEFAULT)),
                SERVICES);
        List<Finding> trusted = run(new FolderOnlyTrusted(), "", machine);
        List<Finding> users = run(new FolderNoUsersEntry(), "", machine);
        assertThat(kind(trusted)).isEqualTo(VerdictKind.FAIL);
        assertThat(kind(users)).isEqualTo(VerdictKind.FAIL);
        assertThat(trusted).hasSize(1);
        assertThat(shown(trusted))
                .contains("C:\\ProgramData\\Kepware: Users may add, change or delete")
                .contains("with what lies below: 3")
                .doesNotContain("C:\\ProgramData\\Kepware\\KEPServerEX:");
        assertThat(shown(users)).contains("C:\\ProgramData\\Kepware: Users may add, change or delete");
    }

    @Test
    void theHardenedFolderPassesBothDemands() {
        Machine machine = machine(HARD, SERVICES);
        assertThat(kind(run(new FolderOnlyTrusted(), "", machine))).isEqualTo(VerdictKind.PASS);
        assertThat(kind(run(new FolderNoUsersEntry(), "", machine))).isEqualTo(VerdictKind.PASS);
    }

    @ParameterizedTest(name = "group entry {0}: {1}")
    @CsvSource({
        "(A;CI;0x1301bf;;;G)(A;OIIO;0x13019f;;;G), PASS",
        "(A;OICI;0x1301bf;;;G), ATTENTION",
        "(A;OICI;FR;;;G), ATTENTION",
        "(A;OICI;0x13019f;;;S-1-5-21-1-2-3-1099), FAIL",
        "(A;OICI;FR;;;S-1-5-80-1-2-3-4-5), FAIL",
        "(A;OICI;FR;;;NS), FAIL",
        "(A;OICI;FR;;;DA), PASS"
    })
    void onlyTheTrustedGroupMayConfigureAndItRunsNothing(String entry, VerdictKind expected) {
        String root = HARD + "(A;CI;0x1301bf;;;G)(A;OIIO;0x13019f;;;G)".replace("G", GROUP);
        String given = entry.contains(";G)") ? HARD + entry.replace(";G)", ";" + GROUP + ")") : root + entry;
        Machine machine = Recorded.machine(Recorded.descriptors(Map.of(ROOT, given)), SERVICES);
        assertThat(kind(run(new FolderOnlyTrusted(), GROUP, machine))).isEqualTo(expected);
    }

    @Test
    void theRealAccountOfAServiceIsTrusted() {
        String sid = ServiceSid.of("KEPServerEXV6").text();
        Machine virtual = Recorded.machine(
                Recorded.descriptors(Map.of(ROOT, HARD + "(A;OICI;FA;;;" + sid + ")(A;OICI;FA;;;S-1-5-21-1-2-3-1010)")),
                Recorded.services(Map.of("KEPServerEXV6", "NT SERVICE/KEPServerEXV6", "KEPServerEXLoggerV6", "./kep")),
                "'accounts':{'names':{'kep':{'sid':'S-1-5-21-1-2-3-1010','name':'SRV/kep','kind':'user'}}}");
        assertThat(kind(run(new FolderOnlyTrusted(), "", virtual))).isEqualTo(VerdictKind.PASS);
    }

    @Test
    void anUnknownAccountMayBeAServicesWhereServicesWereNotRead() {
        Machine machine = machine(HARD + "(A;OICI;FA;;;S-1-5-21-1-2-3-1010)");
        List<Finding> findings = run(new FolderOnlyTrusted(), "", machine);
        assertThat(kind(findings)).isEqualTo(VerdictKind.COULD_NOT_CHECK);
        assertThat(shown(findings)).contains("it may be theirs: *");
        assertThat(kind(run(new FolderOnlyTrusted(), "", machine(DEFAULT)))).isEqualTo(VerdictKind.FAIL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"S-1-1-0", "S-1-5-32-545", "S-1-5-11", "S-1-5-4", "S-1-5-32-546", "S-1-5-21-1-2-3-513"})
    void agroupThatHoldsEverybodyIsNotTrusted(String group) {
        Machine machine = machine(HARD + "(A;OICI;0x1301bf;;;" + group + ")", SERVICES);
        assertThat(kind(run(new FolderOnlyTrusted(), group, machine))).isEqualTo(VerdictKind.FAIL);
        assertThat(kind(run(new FolderOnlyTrusted(), group, machine(HARD, SERVICES))))
                .isEqualTo(VerdictKind.ATTENTION);
    }

    @Test
    void anOwnerWhoIsNobodySpecialMayRewriteThePermissions() {
        String owned = HARD.replace("O:BA", "O:S-1-5-21-1-2-3-1010");
        assertThat(shown(run(new FolderOnlyTrusted(), "", machine(owned, SERVICES))))
                .contains("change the permissions");
        String limited = owned + "(A;OICI;RC;;;OW)";
        assertThat(kind(run(new FolderOnlyTrusted(), "", machine(limited, SERVICES))))
                .isEqualTo(VerdictKind.PASS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(XA;OICI;FA;;;BA;(Exists WIN))",
                "(OA;;RP;4c164200-20c0-11d0-a768-00aa006e0529;;BA)",
                "(ZZ;;FA;;;BA)",
                "nonsense"
            })
    void whatIsNotUnderstoodNeverPasses(String entry) {
        List<Finding> findings = run(new FolderOnlyTrusted(), "", machine(HARD + entry, SERVICES));
        assertThat(kind(findings)).isEqualTo(VerdictKind.COULD_NOT_CHECK);
        assertThat(shown(findings)).contains("not understood");
    }

    @Test
    void aMissingListGivesEverythingToEveryone() {
        Machine machine = Recorded.machine(Recorded.descriptors(Map.of(ROOT, "O:BAD:NO_ACCESS_CONTROL")), SERVICES);
        assertThat(shown(run(new FolderOnlyTrusted(), "", machine))).contains("Everyone may change the permissions");
        assertThat(kind(run(new FolderNoUsersEntry(), "", machine))).isEqualTo(VerdictKind.FAIL);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "(A;;FR;;;BU), FAIL",
        "(A;OICIIO;FR;;;AU), FAIL",
        "(A;ID;FR;;;WD), FAIL",
        "(XA;;FR;;;WD;(Exists WIN)), FAIL",
        "(D;OICI;FW;;;BU), ATTENTION",
        "(A;;FR;;;IU), PASS",
        "(0x1f;;;;;;#00), COULD_NOT_CHECK"
    })
    void anEntryForUsersIsFoundHoweverItStandsThere(String entry, VerdictKind expected) {
        Machine machine = Recorded.machine(Recorded.descriptors(Map.of(ROOT, HARD, ROOT + "/x", HARD + entry)));
        assertThat(kind(run(new FolderNoUsersEntry(), "", machine))).isEqualTo(expected);
    }

    @Test
    void aWalkThatStoppedIsNeverPass() {
        Machine machine = Recorded.machine(
                "'descriptors':{'" + ROOT + "':'" + HARD + "','" + ROOT
                        + "/**':{'unread':{'reasonCode':'incomplete','budget':'20000 objects'}}}",
                SERVICES);
        List<Finding> findings = run(new FolderNoUsersEntry(), "", machine);
        assertThat(kind(findings)).isEqualTo(VerdictKind.COULD_NOT_CHECK);
        assertThat(shown(findings)).contains("20000 objects");
    }

    @Test
    void aFolderThatIsNowhereCouldNotBeChecked() {
        Machine machine = Recorded.machine(
                Recorded.descriptors(Map.of(ROOT, "null", "C:/ProgramData/PTC/Kepware Server", "null")));
        List<Finding> findings = run(new FolderOnlyTrusted(), "", machine);
        assertThat(findings.getFirst().verdict()).isInstanceOf(Verdict.CouldNotCheck.class);
        assertThat(shown(findings)).contains("no Application Data folder of Kepware was found");
    }

    @Test
    void theFolderOfAVersionIsJudgedWhereARecordingHoldsNoMore() {
        Machine machine = Recorded.machine(
                Recorded.descriptors(Map.of("C:/ProgramData/PTC/Kepware Server/V7", DEFAULT)), SERVICES);
        List<Finding> findings = run(new FolderNoUsersEntry(), "", machine);
        assertThat(findings).hasSize(1);
        assertThat(findings.getFirst().subject().id()).isEqualTo("C:\\ProgramData\\PTC\\Kepware Server\\V7");
    }

    @Test
    void theTableSaysWhoMayDoWhat() {
        DescriptorTree tree = new DescriptorTree(new punchlist.machine.Descriptors(Map.of(
                "C:\\K", HARD + "(A;CI;0x1301bf;;;" + GROUP + ")(A;OIIO;0x13019f;;;" + GROUP + ")",
                "C:\\K\\a", "O:BAD:AI(A;ID;FA;;;SY)",
                "C:\\K\\b", "O:BAD:AI(A;;FR;;;BU)(A;ID;FA;;;SY)")));
        assertThat(AccessTable.of(tree).rows())
                .extracting(r -> r.path() + " " + r.who() + (r.reads() ? " r" : "") + (r.writes() ? "w" : "")
                        + (r.runs() ? "x" : "") + (r.changesPermissions() ? "p" : "") + (r.inherited() ? " i" : ""))
                .containsExactly(
                        "C:\\K S-1-5-32-544 rwxp",
                        "C:\\K S-1-5-18 rwxp",
                        "C:\\K " + GROUP + " rw",
                        "C:\\K\\b S-1-5-32-544p",
                        "C:\\K\\b S-1-5-32-545 r",
                        "C:\\K\\b S-1-5-18 rwxp i");
    }
}
