package punchlist.remedy.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import punchlist.check.Check;
import punchlist.check.Finding;
import punchlist.check.Recorded;
import punchlist.check.VerdictKind;
import punchlist.check.system.PolicyValues;
import punchlist.machine.Change;
import punchlist.machine.DirectWorkbench;
import punchlist.machine.Machine;
import punchlist.machine.MachineId;
import punchlist.machine.Outcome;
import punchlist.machine.recorded.RecordedMachine;
import punchlist.machine.recorded.RecordedSetters;
import punchlist.machine.recorded.Snapshot;
import punchlist.machine.system.PolicyFilePresence;
import punchlist.machine.system.PolicyScope;
import punchlist.machine.system.PolicyValue;
import punchlist.reading.Answer;
import punchlist.reading.Question;
import punchlist.reading.QuestionKinds;
import punchlist.reading.Reading;
import punchlist.reading.Readings;
import punchlist.reference.ReferenceData;
import punchlist.remedy.Plan;
import punchlist.remedy.Proposal;
import punchlist.scope.Scope;
import punchlist.session.Kinds;
import punchlist.text.BundledTexts;

class SetLocalPolicyTest {

    private static final QuestionKinds KINDS = Kinds.questions();
    private static final SetLocalPolicy.Parameter VALUES =
            new SetLocalPolicy.Parameter(PolicyValues.of(ReferenceData.builtIn().table(PolicyValues.TABLE)));
    private static final String SYSTEM =
            "HKLM\\\\SOFTWARE\\\\Microsoft\\\\Windows\\\\CurrentVersion\\\\Policies\\\\System";
    private static final String POLICIES = "SOFTWARE\\\\Policies\\\\Microsoft\\\\Windows NT\\\\";
    private static final String LLMNR = POLICIES + "DNSClient";
    private static final String BARE =
            "'membership':{'role':'standalone-server','name':'W'},'registry':{'64':{'" + SYSTEM
                    + "':{'*':null},'HKLM\\\\SYSTEM\\\\CurrentControlSet\\\\Control\\\\Lsa':{'LimitBlankPasswordUse':"
                    + "{'type':'REG_DWORD','value':0},'*':null},'HKLM\\\\" + POLICIES
                    + "Terminal Services':{'*':null},'HKLM\\\\"
                    + LLMNR + "':null}}";
    private static final String NO_FILE = ",'localPolicy':{'machine':null}";

    @Test
    void everythingMissingIsSetInFileAndRegistryAndTakenBackExactly() {
        RecordedMachine machine = machine(BARE + NO_FILE);
        Plan plan = plan(machine);
        assertThat(plan.inOrder().getFirst().at()).isEqualTo(new PolicyFilePresence(PolicyScope.MACHINE));
        assertThat(plan.inOrder()).hasSize(1 + 3 + 1 + 2);
        assertThat(plan.hazards()).isEmpty();

        List<Answer<?>> before = answers(machine, plan);
        DirectWorkbench bench = new DirectWorkbench(machine, RecordedSetters.on(machine), KINDS);
        for (Change<?> change : plan.inOrder()) {
            assertThat(bench.apply(change).stands()).as("%s", change).isTrue();
        }
        assertThat(verdict(machine)).isEqualTo(VerdictKind.PASS);

        for (Change<?> change : plan.inOrder().reversed()) {
            assertThat(bench.takeBack(change.turnedRound()).stands())
                    .as("%s", change)
                    .isTrue();
        }
        assertThat(answers(machine, plan)).isEqualTo(before);
        assertThat(verdict(machine)).isEqualTo(VerdictKind.FAIL);
    }

    @Test
    void whatSomebodyElseSetMeanwhileIsNotTouched() {
        RecordedMachine machine = machine(BARE + NO_FILE);
        Change<?> first = plan(machine).inOrder().getFirst();
        machine.lay(new PolicyFilePresence(PolicyScope.MACHINE), Answer.known(punchlist.machine.Presence.THERE));
        assertThat(new DirectWorkbench(machine, RecordedSetters.on(machine), KINDS).apply(first))
                .isInstanceOf(Outcome.Moved.class);
    }

    @Test
    void anEntryThatIsThereIsChangedAndTheFileIsNotMadeAnew() {
        RecordedMachine machine =
                machine(BARE + ",'localPolicy':{'machine':[" + entry(LLMNR, "EnableMulticast", 1) + "]}");
        Plan plan = plan(machine);
        assertThat(plan.inOrder()).noneMatch(change -> change.at() instanceof PolicyFilePresence);
        assertThat(plan.inOrder())
                .filteredOn(change ->
                        change.at() instanceof PolicyValue value && value.name().equals("EnableMulticast"))
                .singleElement()
                .satisfies(change -> assertThat(change.before()).isInstanceOf(Answer.Known.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"domain-policy", "mdm"})
    void whatADomainOrAManagerSetsIsLeftToThem(String origin) {
        String key = "registry/64/" + SYSTEM + "/InactivityTimeoutSecs";
        Proposal proposal = propose(machine(BARE + NO_FILE + ",'origins':{'" + key + "':'" + origin + "'}"));
        assertThat(proposal).isInstanceOfSatisfying(Proposal.NotFixable.class, not -> assertThat(
                        BundledTexts.in(Locale.ENGLISH).render(not.because()))
                .contains("InactivityTimeoutSecs"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"**del.EnableMulticast", "**delvals."})
    void whatThePolicyOrdersToBeDeletedIsLeftToAPerson(String order) {
        assertThat(propose(machine(BARE + ",'localPolicy':{'machine':[" + entry(LLMNR, order, 0) + "]}")))
                .isInstanceOf(Proposal.NotFixable.class);
    }

    @Test
    void withoutThePolicyFileReadNothingIsProposed() {
        assertThat(propose(machine(BARE))).isInstanceOf(Proposal.NotFixable.class);
    }

    @Test
    void aScreenThatMustStayVisibleIsNotLocked() {
        Scope visible = Recorded.scope("{'mustStayVisible': true}");
        assertThat(((Proposal.Mend) propose(machine(BARE + NO_FILE), visible))
                        .plan()
                        .inOrder())
                .noneMatch(change -> change.at().toString().contains("InactivityTimeoutSecs"));
    }

    private static String entry(String key, String name, long value) {
        return "{'key':'" + key + "','name':'" + name + "','data':{'type':'REG_DWORD','value':" + value + "}}";
    }

    private static List<Answer<?>> answers(Machine machine, Plan plan) {
        List<Answer<?>> all = new ArrayList<>();
        plan.inOrder().forEach(change -> all.add(machine.ask(change.at()).answer()));
        return all;
    }

    private static VerdictKind verdict(Machine machine) {
        return finding(machine).verdict().kind();
    }

    private static Finding finding(Machine machine) {
        return Recorded.only("IGSS-OS-2", machine, Scope.unsaid());
    }

    private static Plan plan(Machine machine) {
        assertThat(verdict(machine)).isEqualTo(VerdictKind.FAIL);
        return ((Proposal.Mend) propose(machine)).plan();
    }

    private static Proposal propose(Machine machine) {
        return propose(machine, Scope.unsaid());
    }

    private static Proposal propose(Machine machine, Scope scope) {
        SetLocalPolicy remedy = new SetLocalPolicy();
        Readings readings = Readings.none();
        for (int round = 0; round < Check.ROUNDS; round++) {
            List<Reading<?>> more = new ArrayList<>();
            for (Question<?> question : remedy.needs(VALUES, scope, readings)) {
                if (!readings.has(question)) {
                    more.add(machine.ask(question));
                }
            }
            readings = readings.with(more);
        }
        return remedy.propose(VALUES, finding(machine), scope, readings);
    }

    private static RecordedMachine machine(String sections) {
        String json = "{'format':'punchlist-snapshot/1','takenAt':'2026-11-22T10:00:00Z',"
                + "'machine':{'id':'test','name':'TEST'}," + sections + "}";
        byte[] bytes = json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        return new RecordedMachine(
                Snapshot.read(new ByteArrayInputStream(bytes), "test", MachineId.Kind.SNAPSHOT), KINDS);
    }
}
