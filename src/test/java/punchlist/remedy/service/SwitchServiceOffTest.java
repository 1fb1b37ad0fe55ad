package punchlist.remedy.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import punchlist.catalog.CatalogReader;
import punchlist.catalog.ControlId;
import punchlist.check.Check;
import punchlist.check.CheckTable;
import punchlist.check.Finding;
import punchlist.check.Recorded;
import punchlist.machine.Change;
import punchlist.machine.DirectWorkbench;
import punchlist.machine.Outcome;
import punchlist.machine.recorded.RecordedMachine;
import punchlist.machine.recorded.RecordedSetters;
import punchlist.reading.Question;
import punchlist.reading.Readings;
import punchlist.reference.ReferenceData;
import punchlist.remedy.BoundRemedy;
import punchlist.remedy.Hazard;
import punchlist.remedy.Plan;
import punchlist.remedy.Proposal;
import punchlist.remedy.RemedyTable;
import punchlist.scope.Scope;
import punchlist.session.Kinds;

/** Services are switched off on a recorded machine, and back on. */
class SwitchServiceOffTest {

    private static final ControlId CONTROL = new ControlId("KEP-3.1-7");
    private static final Scope SCOPE = Scope.unsaid();
    private static final String UPNP =
            "'SSDPSRV':{'state':'running','start':'manual','type':32,'triggers':false,'depends':[]},"
                    + "'upnphost':{'state':'running','start':'automatic','delayed':true,'type':32,'triggers':false,"
                    + "'depends':['SSDPSRV']}";

    private static RecordedMachine machine(String services) {
        return (RecordedMachine) Recorded.machine("'services':{" + services + "}");
    }

    private static List<Proposal> proposals(RecordedMachine machine) {
        var catalog = CatalogReader.builtIn(key -> true, "test");
        var check = new CheckTable(Kinds.checks(), ReferenceData.builtIn())
                .bind(catalog)
                .get(CONTROL);
        Map<ControlId, BoundRemedy<?>> remedies =
                new RemedyTable(Kinds.remedies(), ReferenceData.builtIn()).bind(catalog);
        BoundRemedy<?> remedy = remedies.get(CONTROL);
        Readings readings = Readings.none();
        for (int round = 0; round < 2 * Check.ROUNDS; round++) {
            List<Question<?>> questions = new ArrayList<>(check.needs(SCOPE, readings));
            if (round >= Check.ROUNDS) {
                questions.addAll(remedy.needs(SCOPE, readings));
            }
            readings = readings.with(questions.stream().map(machine::ask).toList());
        }
        Readings all = readings;
        return check.judge(SCOPE, readings).stream()
                .filter(f -> f.verdict() instanceof punchlist.check.Verdict.Fail)
                .map(f -> remedy.propose(f, SCOPE, all))
                .toList();
    }

    private static List<Plan> plans(RecordedMachine machine) {
        return proposals(machine).stream()
                .flatMap(p -> p instanceof Proposal.Mend(Plan plan) ? Stream.of(plan) : Stream.empty())
                .toList();
    }

    private static List<String> verdicts(RecordedMachine machine) {
        return Recorded.lines(Recorded.judge(CONTROL.text(), machine, SCOPE));
    }

    private static List<Outcome> apply(RecordedMachine machine, List<? extends Change<?>> changes) {
        DirectWorkbench bench = new DirectWorkbench(machine, RecordedSetters.on(machine), Kinds.questions());
        List<Outcome> outcomes = new ArrayList<>();
        changes.forEach(change -> outcomes.add(bench.apply(change)));
        return outcomes;
    }

    @Test
    void whatNeedsItGoesFirstAndUndoIsTheOtherWayRound() {
        RecordedMachine machine = machine(UPNP);
        List<Change<?>> changes = plans(machine).stream()
                .filter(p -> p.mends().subject().id().equals("SSDPSRV"))
                .findFirst()
                .orElseThrow()
                .inOrder();
        assertThat(changes.stream().map(c -> c.at().toString()))
                .containsExactly(
                        "ServiceRun[name=upnphost]",
                        "ServiceStart[name=upnphost]",
                        "ServiceRun[name=SSDPSRV]",
                        "ServiceStart[name=SSDPSRV]");
        assertThat(verdicts(machine)).contains("service SSDPSRV: fail", "service upnphost: fail");
        assertThat(apply(machine, changes)).allMatch(Outcome::stands);
        assertThat(verdicts(machine)).containsExactly("server server: by-hand");
        assertThat(plans(machine)).isEmpty();
        List<Change<?>> back = new ArrayList<>();
        changes.reversed().forEach(change -> back.add(change.turnedRound()));
        assertThat(apply(machine, back)).allMatch(Outcome::stands);
        assertThat(verdicts(machine)).contains("service SSDPSRV: fail", "service upnphost: fail");
    }

    @Test
    void aDisabledServiceIsNotStartedOnARecordingEither() {
        RecordedMachine machine = machine(UPNP);
        List<Change<?>> changes = plans(machine).getFirst().inOrder();
        apply(machine, changes);
        assertThat(apply(machine, List.of(changes.getFirst().turnedRound())))
                .allMatch(outcome -> outcome instanceof Outcome.Refused);
    }

    @Test
    void aTemplateIsDisabledFromTheNextLogOnAndItsInstancesAreLeftAlone() {
        RecordedMachine machine = machine("'CDPUserSvc':{'state':'stopped','start':'automatic'},"
                + "'CDPUserSvc_1a2b3c':{'state':'running','start':'automatic'}");
        Plan plan = plans(machine).getFirst();
        assertThat(plan.inOrder()).hasSize(1).allSatisfy(change -> {
            assertThat(change.at().toString()).isEqualTo("ServiceStart[name=CDPUserSvc]");
            assertThat(change.effective()).isEqualTo(punchlist.machine.Effective.NEXT_LOGON);
        });
        assertThat(apply(machine, plan.inOrder())).allMatch(outcome -> outcome instanceof Outcome.Waiting);
        assertThat(verdicts(machine)).containsExactly("server server: by-hand");
    }

    @Test
    void aWayInIsNamedBeforeItIsCut() {
        Plan plan = plans(machine("'RemoteAccess':{'state':'running','start':'automatic'}"))
                .getFirst();
        assertThat(plan.hazards()).containsExactly(Hazard.CUTS_REMOTE);
        assertThat(plan.group()).isEqualTo(punchlist.remedy.Group.SERVICES);
    }

    @Test
    void programsAreUninstalledByHand() {
        assertThat(proposals(machine("'TeamViewer':{'state':'running','start':'automatic'}")))
                .singleElement()
                .isInstanceOf(Proposal.NotFixable.class);
    }

    @Test
    void whoseStateIsNotKnownIsOnlyDisabled() {
        RecordedMachine machine = machine("'DiagTrack':{'state':'unknown','start':'automatic'}");
        List<Plan> plans = plans(machine);
        assertThat(plans.getFirst().inOrder()).hasSize(1);
        apply(machine, plans.getFirst().inOrder());
        assertThat(verdicts(machine)).containsExactly("server server: by-hand");
    }

    @Test
    void aFindingWithoutAServiceIsLeftToAPerson() {
        RecordedMachine machine = machine(UPNP);
        Finding server = Recorded.judge(CONTROL.text(), machine, SCOPE).getLast();
        assertThat(server.subject().kind()).isEqualTo(punchlist.check.Subject.Kind.SERVER);
    }
}
