package punchlist.remedy.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
import punchlist.reading.Reading;
import punchlist.reading.Readings;
import punchlist.reference.ReferenceData;
import punchlist.remedy.Plan;
import punchlist.remedy.Proposal;
import punchlist.remedy.RemedyTable;
import punchlist.scope.Scope;
import punchlist.session.Kinds;
import punchlist.text.BundledTexts;
import punchlist.text.Phrase;

/** A control of the catalogue that is mended on a recorded machine. */
public record Mending(String control, RecordedMachine machine, Scope scope) {

    public static Mending of(String control, String sections, String scope) {
        return new Mending(control, (RecordedMachine) Recorded.machine(sections), Recorded.scope(scope));
    }

    public List<String> lines() {
        return Recorded.lines(Recorded.judge(control, machine, scope));
    }

    /** What is proposed for the finding about this subject. */
    public Proposal about(String subject) {
        var catalog = CatalogReader.builtIn(key -> true, "test");
        var remedy = new RemedyTable(Kinds.remedies(), ReferenceData.builtIn())
                .bind(catalog)
                .get(new ControlId(control));
        var check = new CheckTable(Kinds.checks(), ReferenceData.builtIn())
                .bind(catalog)
                .get(new ControlId(control));
        Readings readings = Readings.none();
        for (int round = 0; round < Check.ROUNDS; round++) {
            readings = asked(check.needs(scope, readings), readings);
        }
        for (int round = 0; round < Check.ROUNDS; round++) {
            readings = asked(remedy.needs(scope, readings), readings);
        }
        Finding finding = check.judge(scope, readings).stream()
                .filter(f -> f.subject().id().equals(subject))
                .findFirst()
                .orElseThrow();
        return remedy.propose(finding, scope, readings);
    }

    private Readings asked(List<Question<?>> questions, Readings readings) {
        List<Reading<?>> more = new ArrayList<>();
        for (Question<?> question : questions) {
            if (!readings.has(question)) {
                more.add(machine.ask(question));
            }
        }
        return readings.with(more);
    }

    /** The plan for the finding about this subject. */
    public Plan plan(String subject) {
        return about(subject) instanceof Proposal.Mend(Plan plan) ? plan : failed(subject);
    }

    private Plan failed(String subject) {
        throw new AssertionError("no plan: " + refusal(subject));
    }

    /** Why there is no plan. */
    public String refusal(String subject) {
        return about(subject) instanceof Proposal.NotFixable(Phrase because)
                ? BundledTexts.in(Locale.ENGLISH).render(because)
                : "there is a plan, or nothing to do";
    }

    /** What a plan says to those who may notice. */
    public static String notices(Plan plan) {
        BundledTexts texts = BundledTexts.in(Locale.ENGLISH);
        return String.join("\n", plan.whoNotices().stream().map(texts::render).toList());
    }

    public Outcome apply(Change<?> change) {
        return new DirectWorkbench(machine, RecordedSetters.on(machine), Kinds.questions()).apply(change);
    }

    /** Applies a plan in its order; whether all of it stands. */
    public boolean applied(Plan plan) {
        return plan.inOrder().stream().allMatch(change -> apply(change).stands());
    }

    /** Takes a plan back, newest first. */
    public boolean takenBack(Plan plan) {
        return plan.inOrder().reversed().stream()
                .allMatch(change -> apply(change.turnedRound()).stands());
    }
}
