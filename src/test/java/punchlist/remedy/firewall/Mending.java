package punchlist.remedy.firewall;

import java.util.ArrayList;
import java.util.List;
import punchlist.catalog.CatalogReader;
import punchlist.catalog.ControlId;
import punchlist.check.Check;
import punchlist.check.Finding;
import punchlist.check.Recorded;
import punchlist.check.VerdictKind;
import punchlist.machine.Change;
import punchlist.machine.DirectWorkbench;
import punchlist.machine.FirewallRules;
import punchlist.machine.Machine;
import punchlist.machine.RuleTexts;
import punchlist.machine.recorded.RecordedMachine;
import punchlist.machine.recorded.RecordedSetters;
import punchlist.reading.Question;
import punchlist.reading.Reading;
import punchlist.reading.Readings;
import punchlist.reference.ReferenceData;
import punchlist.remedy.BoundRemedy;
import punchlist.remedy.Plan;
import punchlist.remedy.Proposal;
import punchlist.remedy.RemedyTable;
import punchlist.scope.Scope;
import punchlist.session.Kinds;

/**
 * Mends controls on a recorded machine as the program does.
 *
 * @param machine the machine
 * @param scope the scope
 */
record Mending(Machine machine, Scope scope) {

    private static final FirewallRules OWN = new FirewallRules(FirewallRules.Store.LOCAL);

    /** What is proposed to the open findings of a control, once each. */
    List<Proposal> proposals(String control) {
        BoundRemedy<?> remedy = new RemedyTable(Kinds.remedies(), ReferenceData.builtIn())
                .bind(CatalogReader.builtIn(key -> true, "test"))
                .get(new ControlId(control));
        return proposals(remedy, Recorded.judge(control, machine, scope));
    }

    List<Proposal> proposals(BoundRemedy<?> remedy, List<Finding> findings) {
        Readings all = read(remedy);
        return findings.stream()
                .filter(finding -> finding.verdict().kind() == VerdictKind.FAIL
                        || finding.verdict().kind() == VerdictKind.ATTENTION)
                .map(finding -> remedy.propose(finding, scope, all))
                .distinct()
                .toList();
    }

    private Readings read(BoundRemedy<?> remedy) {
        Readings readings = Readings.none();
        for (int round = 0; round < Check.ROUNDS; round++) {
            List<Reading<?>> more = new ArrayList<>();
            for (Question<?> question : remedy.needs(scope, readings)) {
                more.add(machine.ask(question));
            }
            readings = readings.with(more);
        }
        return readings;
    }

    List<Plan> plans(String control) {
        return plans(proposals(control));
    }

    static List<Plan> plans(List<Proposal> proposals) {
        return proposals.stream()
                .filter(Proposal.Mend.class::isInstance)
                .map(Proposal.Mend.class::cast)
                .map(Proposal.Mend::plan)
                .toList();
    }

    static List<String> because(List<Proposal> proposals) {
        return proposals.stream()
                .filter(Proposal.NotFixable.class::isInstance)
                .map(Proposal.NotFixable.class::cast)
                .map(not -> not.because().key())
                .toList();
    }

    /** Makes the changes of these plans, each once; whether all stand. */
    List<Change<?>> make(List<Plan> plans) {
        List<Change<?>> changes = plans.stream()
                .flatMap(plan -> plan.inOrder().stream())
                .distinct()
                .toList();
        for (Change<?> change : changes) {
            if (!bench().apply(change).stands()) {
                throw new AssertionError("not made: " + change);
            }
        }
        return changes;
    }

    void takeBack(List<Change<?>> changes) {
        for (Change<?> change : changes.reversed()) {
            if (!bench().takeBack(change.turnedRound()).stands()) {
                throw new AssertionError("not taken back: " + change);
            }
        }
    }

    private DirectWorkbench bench() {
        RecordedMachine recorded = (RecordedMachine) machine;
        return new DirectWorkbench(recorded, RecordedSetters.on(recorded), Kinds.questions());
    }

    /** The machine's own rules in their order, as they are stored. */
    List<Object> rules() {
        return List.copyOf(machine.ask(OWN)
                .answer()
                .toOptional()
                .map(RuleTexts::byId)
                .orElseThrow()
                .entrySet());
    }
}
