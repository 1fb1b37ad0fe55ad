package punchlist.remedy.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import punchlist.check.Finding;
import punchlist.check.Verdict;
import punchlist.check.access.EffectiveAccess;
import punchlist.check.access.FileRights;
import punchlist.check.access.FolderNoUsersEntry;
import punchlist.check.access.FolderOnlyTrusted;
import punchlist.check.access.Recorded;
import punchlist.check.access.ServiceSid;
import punchlist.machine.Change;
import punchlist.machine.Descriptors;
import punchlist.machine.DirectWorkbench;
import punchlist.machine.FolderDescriptors;
import punchlist.machine.Machine;
import punchlist.machine.Outcome;
import punchlist.machine.recorded.RecordedMachine;
import punchlist.machine.recorded.RecordedSetters;
import punchlist.machine.sddl.Sddl;
import punchlist.machine.sddl.SecurityDescriptor;
import punchlist.machine.sddl.Trustee;
import punchlist.reading.Readings;
import punchlist.remedy.Hazard;
import punchlist.remedy.Plan;
import punchlist.remedy.Proposal;
import punchlist.scope.Scope;
import punchlist.text.BundledTexts;

class KepwareFolderAclTest {

    private static final String ROOT = "C:/ProgramData/Kepware";
    private static final String V6 = ROOT + "/KEPServerEX/V6";
    private static final String GROUP = "S-1-5-21-1-2-3-2001";
    private static final String FOLDER =
            "O:BAG:SYD:AI(A;OICIID;FA;;;SY)(A;OICIID;FA;;;BA)(A;OICIIOID;GA;;;CO)(A;OICIID;0x1200a9;;;BU)(A;CIID;DCLCRPCR;;;BU)";
    private static final String FILE = "O:BAG:SYD:AI(A;ID;FA;;;SY)(A;ID;FA;;;BA)(A;ID;0x1200a9;;;BU)";
    private static final String USERS_FILE =
            "O:S-1-5-21-1-2-3-1005G:S-1-5-21-1-2-3-513D:AI(A;;FA;;;BU)(A;ID;FA;;;SY)(A;ID;FA;;;BA)(A;ID;FA;;;S-1-5-21-1-2-3-1005)";
    private static final String PRIVATE = "O:SYG:SYD:PAI(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)";

    private static Map<String, String> tree() {
        Map<String, String> tree = new LinkedHashMap<>();
        tree.put(ROOT, FOLDER);
        tree.put(ROOT + "/KEPServerEX", FOLDER);
        tree.put(V6, FOLDER);
        tree.put(V6 + "/default.opf", FILE);
        tree.put(V6 + "/mine.opf", USERS_FILE);
        tree.put(V6 + "/UA", PRIVATE);
        tree.put(V6 + "/UA/key.pem", "O:SYG:SYD:AI(A;ID;FA;;;SY)(A;ID;FA;;;BA)");
        return tree;
    }

    private static RecordedMachine machine(Map<String, String> tree, Map<String, String> services) {
        return Recorded.machine(Recorded.descriptors(tree), Recorded.services(services));
    }

    private static RecordedMachine installed() {
        return machine(tree(), Map.of("KEPServerEXV6", "LocalSystem"));
    }

    private static Scope scope(String group) {
        return Recorded.scope(Optional.of(group).filter(g -> !g.isEmpty()));
    }

    private static Proposal propose(Scope scope, Machine machine) {
        Finding finding = Recorded.run(new FolderNoUsersEntry(), Recorded.KEPWARE, scope, machine)
                .getFirst();
        return propose(finding, scope, machine);
    }

    private static Proposal propose(Finding finding, Scope scope, Machine machine) {
        KepwareFolderAcl remedy = new KepwareFolderAcl();
        Readings readings =
                Recorded.ask(machine, Readings.none(), soFar -> remedy.needs(Recorded.KEPWARE, scope, soFar));
        return remedy.propose(Recorded.KEPWARE, finding, scope, readings);
    }

    private static Plan plan(Scope scope, Machine machine) {
        Proposal proposal = propose(scope, machine);
        assertThat(proposal).isInstanceOf(Proposal.Mend.class);
        return ((Proposal.Mend) proposal).plan();
    }

    private static String whyNot(Proposal proposal) {
        assertThat(proposal).isInstanceOf(Proposal.NotFixable.class);
        return BundledTexts.in(Locale.ENGLISH).render(((Proposal.NotFixable) proposal).because());
    }

    private static Descriptors asked(Machine machine) {
        return machine.ask(new FolderDescriptors(ROOT.replace('/', '\\')))
                .answer()
                .toOptional()
                .orElseThrow();
    }

    private static SecurityDescriptor at(Machine machine, String path) {
        return Sddl.parse(asked(machine).byPath().get(path.replace('/', '\\')));
    }

    @ParameterizedTest(name = "trusted group: {0}")
    @ValueSource(strings = {"", GROUP})
    void theFolderIsMendedPassesAndComesBackAsItWas(String group) {
        RecordedMachine machine = installed();
        DirectWorkbench bench = new DirectWorkbench(machine, RecordedSetters.on(machine), Recorded.KINDS);
        Descriptors before = asked(machine);
        Plan plan = plan(scope(group), machine);
        assertThat(plan.inOrder()).hasSize(1);
        assertThat(plan.hazards()).isEmpty();
        BundledTexts texts = BundledTexts.in(Locale.ENGLISH);
        assertThat(plan.whoNotices()).hasSize(3).allMatch(p -> !texts.render(p).isEmpty());
        Change<?> change = plan.inOrder().getFirst();

        assertThat(bench.apply(change)).isInstanceOf(Outcome.Done.class);
        for (var check : List.of(new FolderOnlyTrusted(), new FolderNoUsersEntry())) {
            assertThat(Recorded.run(check, Recorded.KEPWARE, scope(group), machine))
                    .allMatch(f -> f.verdict() instanceof Verdict.Pass);
        }
        assertThat(bench.apply(change.turnedRound())).isInstanceOf(Outcome.Done.class);
        assertThat(asked(machine)).isEqualTo(before);
    }

    @Test
    void rootFoldersFilesAndProtectedPlacesGetWhatTheyShould() {
        RecordedMachine machine = installed();
        new DirectWorkbench(machine, RecordedSetters.on(machine), Recorded.KINDS)
                .apply(plan(scope(GROUP), machine).inOrder().getFirst());
        String g = GROUP;
        assertThat(asked(machine).byPath().get(ROOT.replace('/', '\\')))
                .isEqualTo("O:BAG:SYD:PAI(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)(A;OICI;0x20000;;;OW)(A;CI;0x1301bf;;;" + g
                        + ")(A;OIIO;0x13019f;;;" + g + ")");
        String file = "(A;ID;FA;;;SY)(A;ID;FA;;;BA)(A;ID;0x20000;;;OW)(A;ID;0x13019f;;;" + g + ")";
        assertThat(at(machine, V6 + "/default.opf")).isEqualTo(Sddl.parse("O:BAG:SYD:AI" + file));
        assertThat(at(machine, V6 + "/mine.opf"))
                .isEqualTo(Sddl.parse("O:S-1-5-21-1-2-3-1005G:S-1-5-21-1-2-3-513D:AI" + file));
        assertThat(at(machine, V6))
                .isEqualTo(Sddl.parse(
                        "O:BAG:SYD:AI(A;OICIID;FA;;;SY)(A;OICIID;FA;;;BA)(A;OICIID;RC;;;OW)(A;CIID;0x1301bf;;;" + g
                                + ")(A;OIIOID;0x13019f;;;" + g + ")"));
        assertThat(at(machine, V6 + "/UA")).isEqualTo(Sddl.parse(PRIVATE));
        assertThat(at(machine, V6 + "/UA/key.pem")).isEqualTo(Sddl.parse("O:SYG:SYD:AI(A;ID;FA;;;SY)(A;ID;FA;;;BA)"));
    }

    @Test
    void aServiceUnderAVirtualAccountKeepsItsAccess() {
        Map<String, String> tree = tree();
        tree.remove(V6 + "/UA");
        tree.remove(V6 + "/UA/key.pem");
        RecordedMachine machine = machine(
                tree,
                Map.of(
                        "KEPServerEXV6",
                        "NT SERVICE/KEPServerEXV6",
                        "KEPServerEXLoggerV6",
                        "NT AUTHORITY/LocalService"));
        new DirectWorkbench(machine, RecordedSetters.on(machine), Recorded.KINDS)
                .apply(plan(scope(""), machine).inOrder().getFirst());
        for (Trustee service : List.of(ServiceSid.of("KEPServerEXV6"), Trustee.LOCAL_SERVICE)) {
            assertThat(asked(machine).byPath().values())
                    .allMatch(sddl -> EffectiveAccess.of(Sddl.parse(sddl), java.util.Set.of(service, Trustee.EVERYONE))
                            .hasAll(FileRights.FULL));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "S-1-1-0",
                "S-1-5-32-545",
                "S-1-5-11",
                "S-1-5-4",
                "S-1-5-32-546",
                "S-1-5-21-9-9-9-513",
                "S-1-5-21-9-9-9-514"
            })
    void aGroupThatHoldsEverybodyIsRefused(String group) {
        assertThat(whyNot(propose(scope(group), installed()))).contains("holds everybody");
    }

    @ParameterizedTest(name = "{0} on a file: {1}")
    @CsvSource({
        "D:AI(D;;FW;;;SY)(A;ID;FA;;;SY), S-1-5-18 would lose access",
        "D:AI(D;;FR;;;S-1-5-21-1-2-3-2001)(A;ID;FA;;;SY), S-1-5-21-1-2-3-2001 would lose access",
        "D:AI(XA;;FR;;;WD;(Exists WIN)), were not understood",
        "broken, were not understood"
    })
    void whoNeedsAccessAndWouldLoseItStopsThePlan(String sddl, String reason) {
        Map<String, String> tree = tree();
        tree.put(V6 + "/odd", sddl);
        assertThat(whyNot(propose(scope(GROUP), machine(tree, Map.of("KEPServerEXV6", "LocalSystem")))))
                .contains(reason);
    }

    @Test
    void aServiceThatReadsAProtectedPlaceOnlyAsAUserStopsThePlan() {
        Map<String, String> tree = tree();
        tree.put(V6 + "/own", "O:BAG:SYD:P(A;OICI;FA;;;BA)(A;OICI;FR;;;AU)");
        assertThat(whyNot(propose(scope(""), machine(tree, Map.of("KEPServerEXV6", "NT AUTHORITY/NetworkService")))))
                .contains("S-1-5-20 would lose access");
    }

    @Test
    void withoutKnowingTheServicesAccountsNothingIsPlanned() {
        assertThat(whyNot(propose(scope(""), Recorded.machine(Recorded.descriptors(tree())))))
                .contains("not known (*)");
        assertThat(whyNot(propose(scope(""), machine(tree(), Map.of("KEPServerEXV6", "PLANT/kep")))))
                .contains("not known (KEPServerEXV6)");
    }

    @Test
    void withoutARuntimeServiceDataMayStop() {
        Plan plan = plan(scope(""), machine(tree(), Map.of("Spooler", "LocalSystem")));
        assertThat(plan.hazards()).containsExactly(Hazard.STOPS_DATA);
    }

    @Test
    void somebodyElsesChangeInBetweenStopsIt() {
        RecordedMachine machine = installed();
        Plan plan = plan(scope(""), machine);
        Map<String, String> moved = new LinkedHashMap<>(asked(machine).byPath());
        moved.put("C:\\ProgramData\\Kepware\\new.txt", FILE);
        machine.lay(
                new FolderDescriptors("C:\\ProgramData\\Kepware"),
                punchlist.reading.Answer.known(new Descriptors(moved)));
        Outcome outcome = new DirectWorkbench(machine, RecordedSetters.on(machine), Recorded.KINDS)
                .apply(plan.inOrder().getFirst());
        assertThat(outcome).isInstanceOf(Outcome.Moved.class);
    }

    @SuppressWarnings("unchecked") // the plan for a folder changes descriptors
    private static Change<Descriptors> change(Plan plan) {
        return (Change<Descriptors>) plan.inOrder().getFirst();
    }

    /** The folder when the change was cut off: the first objects are set, the others not yet. */
    private static Map<String, String> cutOff(Change<Descriptors> change, int set) {
        Map<String, String> half =
                new LinkedHashMap<>(change.before().toOptional().orElseThrow().byPath());
        change.after().toOptional().orElseThrow().byPath().entrySet().stream()
                .limit(set)
                .forEach(e -> half.put(e.getKey(), e.getValue()));
        return half;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6})
    void aChangeCutOffAnywhereIsTakenBackExactly(int set) {
        RecordedMachine machine = installed();
        Map<String, String> asItWas = asked(machine).byPath();
        Change<Descriptors> change = change(plan(scope(""), machine));
        machine.lay(change.at(), punchlist.reading.Answer.known(new Descriptors(cutOff(change, set))));
        Outcome outcome = new DirectWorkbench(machine, RecordedSetters.on(machine), Recorded.KINDS)
                .takeBack(change.turnedRound());
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        assertThat(asked(machine).byPath()).isEqualTo(asItWas);
    }

    @Test
    void aThirdThingInAChangeCutOffStopsTakingItBack() {
        RecordedMachine machine = installed();
        Change<Descriptors> change = change(plan(scope(""), machine));
        Map<String, String> half = cutOff(change, 2);
        half.put("C:\\ProgramData\\Kepware", "O:BAD:P(A;OICI;FA;;;BA)");
        machine.lay(change.at(), punchlist.reading.Answer.known(new Descriptors(half)));
        Outcome outcome = new DirectWorkbench(machine, RecordedSetters.on(machine), Recorded.KINDS)
                .takeBack(change.turnedRound());
        assertThat(outcome).isInstanceOf(Outcome.Moved.class);
        assertThat(asked(machine).byPath()).isEqualTo(new Descriptors(half).byPath());
    }

    @Test
    void whatIsRightAlreadyNeedsNoPlan() {
        RecordedMachine machine = installed();
        new DirectWorkbench(machine, RecordedSetters.on(machine), Recorded.KINDS)
                .apply(plan(scope(GROUP), machine).inOrder().getFirst());
        assertThat(propose(scope(GROUP), machine)).isInstanceOf(Proposal.AlreadyRight.class);
    }
}
