package punchlist.remedy.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import punchlist.check.Finding;
import punchlist.check.VerdictKind;
import punchlist.check.access.EffectiveAccess;
import punchlist.check.access.FileRights;
import punchlist.check.access.FolderNotWritable;
import punchlist.check.access.Recorded;
import punchlist.machine.Change;
import punchlist.machine.DirectWorkbench;
import punchlist.machine.FolderDescriptors;
import punchlist.machine.Outcome;
import punchlist.machine.recorded.RecordedMachine;
import punchlist.machine.recorded.RecordedSetters;
import punchlist.machine.sddl.Sddl;
import punchlist.machine.sddl.SecurityDescriptor;
import punchlist.machine.sddl.Trustee;
import punchlist.reading.Readings;
import punchlist.remedy.Plan;
import punchlist.remedy.Proposal;
import punchlist.scope.Scope;
import punchlist.text.BundledTexts;

class ProgramFolderAclTest {

    private static final FolderNotWritable.Parameter IGSS =
            new FolderNotWritable.Parameter("IGSS", "Schneider Electric\\IGSS32\\V<n>.0");
    private static final String ROOT = "D:/IGSS32/V17.0";
    private static final String PLANT = ROOT + "/Plant";
    private static final String OPEN = "O:BAG:SYD:AI(A;OICIID;0x1301bf;;;AU)(A;OICIID;FA;;;BA)(A;OICIID;FA;;;SY)";
    private static final String OPEN_FILE = "O:BAG:SYD:AI(A;ID;0x1301bf;;;AU)(A;ID;FA;;;BA)(A;ID;FA;;;SY)";
    private static final String USERS_FILE = "O:S-1-5-21-1-2-3-1005G:SYD:AI(A;;FA;;;BU)(A;ID;FA;;;BA)(A;ID;FA;;;SY)";
    private static final Trustee SERVICE = new Trustee("S-1-5-21-1-2-3-1099");

    private static Map<String, String> tree() {
        Map<String, String> tree = new LinkedHashMap<>();
        tree.put(ROOT, OPEN);
        tree.put(ROOT + "/GSS", OPEN);
        tree.put(ROOT + "/GSS/dc.exe", OPEN_FILE);
        tree.put(ROOT + "/GSS/mine.dll", USERS_FILE);
        tree.put(ROOT + "/GSS/shut", "O:SYG:SYD:PAI(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)");
        tree.put(PLANT, OPEN);
        tree.put(PLANT + "/a.elm", OPEN_FILE);
        return tree;
    }

    private static RecordedMachine machine(Map<String, String> tree) {
        return Recorded.machine(
                Recorded.descriptors(tree),
                "'accounts':{'names':{'igss-svc':{'sid':'" + SERVICE.text()
                        + "','name':'SRV/igss-svc','kind':'user'}}}",
                "'registrySubkeys':{'64':{},'32':{}}",
                "'services':{'IGSSdataserver':{'displayName':'IGSS','state':'running','start':'automatic',"
                        + "'account':'./igss-svc','image':'" + ROOT + "/GSS/IGSSdataServer.exe'}}");
    }

    private static Scope scope() {
        return Recorded.igss(Optional.of(17), Optional.of(PLANT));
    }

    private static VerdictKind judged(Scope scope, RecordedMachine machine) {
        List<Finding> findings = Recorded.run(new FolderNotWritable(), IGSS, scope, machine);
        return VerdictKind.worst(findings.stream().map(f -> f.verdict().kind()).toList())
                .orElseThrow();
    }

    private static Proposal propose(Scope scope, RecordedMachine machine) {
        Finding finding =
                Recorded.run(new FolderNotWritable(), IGSS, scope, machine).getFirst();
        ProgramFolderAcl remedy = new ProgramFolderAcl();
        Readings readings = Recorded.ask(machine, Readings.none(), soFar -> remedy.needs(IGSS, scope, soFar));
        return remedy.propose(IGSS, finding, scope, readings);
    }

    private static void mend(Scope scope, RecordedMachine machine) {
        Proposal proposal = propose(scope, machine);
        assertThat(proposal).isInstanceOf(Proposal.Mend.class);
        Plan plan = ((Proposal.Mend) proposal).plan();
        Change<?> change = plan.inOrder().getFirst();
        assertThat(new DirectWorkbench(machine, RecordedSetters.on(machine), Recorded.KINDS).apply(change))
                .isInstanceOf(Outcome.Done.class);
    }

    private static int may(RecordedMachine machine, String path, Trustee who) {
        SecurityDescriptor descriptor = Sddl.parse(machine.ask(new FolderDescriptors(ROOT.replace('/', '\\')))
                .answer()
                .toOptional()
                .orElseThrow()
                .byPath()
                .get(path.replace('/', '\\')));
        return EffectiveAccess.of(
                        descriptor, java.util.Set.of(who, Trustee.EVERYONE, Trustee.AUTHENTICATED_USERS, Trustee.USERS))
                .least();
    }

    @Test
    void ordinaryUsersThenReadAndRunAndTheConfigurationFolderKeepsItsRights() {
        RecordedMachine machine = machine(tree());
        assertThat(judged(scope(), machine)).isEqualTo(VerdictKind.FAIL);
        mend(scope(), machine);
        assertThat(judged(scope(), machine)).isEqualTo(VerdictKind.PASS);
        Trustee anna = new Trustee("S-1-5-21-1-2-3-1005");
        assertThat(may(machine, ROOT + "/GSS/dc.exe", anna)).isEqualTo(FileRights.READ | FileRights.RUN);
        assertThat(may(machine, ROOT + "/GSS/mine.dll", anna) & FileRights.WRITE_DAC)
                .isZero();
        assertThat(may(machine, PLANT + "/a.elm", anna)).isEqualTo(FileRights.MODIFY);
        assertThat(may(machine, PLANT, anna)).isEqualTo(FileRights.MODIFY);
        assertThat(may(machine, ROOT + "/GSS/shut", anna)).isZero();
    }

    @Test
    void theSystemAdministratorsAndServicesKeepWhatTheyHad() {
        RecordedMachine machine = machine(tree());
        mend(scope(), machine);
        tree().keySet().forEach(path -> {
            assertThat(may(machine, path, Trustee.SYSTEM) & FileRights.FULL).isEqualTo(FileRights.FULL);
            assertThat(may(machine, path, Trustee.ADMINISTRATORS) & FileRights.FULL)
                    .isEqualTo(FileRights.FULL);
        });
        assertThat(may(machine, ROOT + "/GSS/dc.exe", SERVICE)).isEqualTo(FileRights.MODIFY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "O:BAG:SYD:NO_ACCESS_CONTROL",
                "O:BAG:SYD:(A;OICI;FA;;;WD)",
                "O:S-1-5-21-1-2-3-1005G:SYD:(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)",
                "O:BAG:SYD:(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)(A;OICIIO;GA;;;BU)",
                "O:BAG:SYD:(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)(A;OICI;GRGW;;;S-1-5-21-1-2-3-513)",
                "O:BAG:SYD:(D;OICI;FW;;;S-1-5-21-1-2-3-9)(A;OICI;FA;;;BA)(A;OICI;FA;;;SY)(A;CI;DCLCRPCR;;;BU)"
            })
    void everyWayOfLettingUsersWriteIsClosed(String root) {
        RecordedMachine machine = machine(Map.of(ROOT, root));
        Scope scope = Recorded.igss(Optional.of(17), Optional.of("D:/Elsewhere"));
        assertThat(judged(scope, machine)).isEqualTo(VerdictKind.FAIL);
        mend(scope, machine);
        assertThat(judged(scope, machine)).isEqualTo(VerdictKind.PASS);
        assertThat(may(machine, ROOT, Trustee.ADMINISTRATORS) & FileRights.WRITE_DATA)
                .isNotZero();
    }

    @Test
    void aProjectThatNobodyNamedIsNotShut() {
        Proposal proposal = propose(Recorded.igss(Optional.of(17), Optional.empty()), machine(tree()));
        assertThat(proposal).isInstanceOf(Proposal.NotFixable.class);
        assertThat(BundledTexts.in(Locale.ENGLISH).render(((Proposal.NotFixable) proposal).because()))
                .contains("a.elm looks like part of a project");
    }

    @Test
    void whatIsNotUnderstoodIsNotChanged() {
        Map<String, String> tree = tree();
        tree.put(ROOT + "/GSS/odd", OPEN + "(XA;;FA;;;BU;(Exists WIN))");
        assertThat(propose(scope(), machine(tree))).isInstanceOf(Proposal.NotFixable.class);
    }
}
