package punchlist.check.ports;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import punchlist.catalog.ControlId;
import punchlist.check.Check;
import punchlist.check.CheckKind;
import punchlist.check.Finding;
import punchlist.check.Phrases;
import punchlist.check.Proof;
import punchlist.check.Subject;
import punchlist.check.Verdict;
import punchlist.check.filtering.InCharge;
import punchlist.check.filtering.KnownFirewalls;
import punchlist.check.firewall.Profile;
import punchlist.check.firewall.Rule;
import punchlist.check.firewall.Unseen;
import punchlist.machine.Listeners;
import punchlist.reading.Question;
import punchlist.reading.Readings;
import punchlist.reading.Why;
import punchlist.scope.Scope;
import punchlist.text.Phrase;

/**
 * The whitelist holds for this computer's own calls too: what no rule names is blocked, and rules let out only what the plan
 * needs (IGSS guide, "Network security"; IGSS-NET-7). Windows' own rules for addresses, names and the domain count as needed.
 */
public final class OnlyPlannedOut implements Check<OnlyPlannedOut.Parameter> {

    private static final int LISTED = 12;

    /**
     * What is looked at.
     *
     * @param table the plan's table
     * @param known firewalls of other makers
     */
    public record Parameter(PortTable table, KnownFirewalls known) {}

    /** Under this name in the catalogue. */
    public static CheckKind<Parameter> kind() {
        return new CheckKind<>(
                "only-planned-out",
                given -> new Parameter(
                        PortTable.of(given.table(PortTable.NAME)), KnownFirewalls.of(given.table(KnownFirewalls.NAME))),
                new OnlyPlannedOut());
    }

    @Override
    public List<Question<?>> needs(Parameter parameter, Scope scope, Readings soFar) {
        List<Question<?>> all = new ArrayList<>(Calls.questions());
        all.addAll(InCharge.questions());
        return all;
    }

    @Override
    public List<Finding> judge(ControlId control, Parameter parameter, Scope scope, Readings readings) {
        InCharge charge = InCharge.of(parameter.known(), readings);
        return Charge.weighed(control, charge, expected(), () -> byRules(control, parameter, scope, readings, charge));
    }

    private static List<Finding> byRules(
            ControlId control, Parameter parameter, Scope scope, Readings readings, InCharge charge) {
        Calls calls = Calls.of(readings);
        List<Profile> open = calls.open();
        if (calls.isComplete() && !open.isEmpty()) {
            Verdict fail = new Verdict.Fail(
                    new Proof(calls.read()),
                    expected(),
                    Phrase.of("check.calls.open", Calls.shown(open)),
                    Phrase.of("check.calls.openWhy"));
            return List.of(new Finding(control, Subject.server(), fail));
        }
        if (!calls.missing().isEmpty() || !calls.isComplete()) {
            return List.of(new Finding(control, Subject.server(), couldNot(calls)));
        }
        PortPlan plan = PortPlan.of(parameter.table(), scope, readings.answer(new Listeners()));
        return judged(control, calls, plan, charge);
    }

    private static Verdict couldNot(Calls calls) {
        return calls.missing().isEmpty()
                ? new Verdict.CouldNotCheck(
                        calls.read(), expected(), Phrases.why(new Why.NotUnderstood("firewall profile settings")))
                : new Verdict.CouldNotCheck(calls.missing(), expected(), Unseen.why(calls.missing()));
    }

    private static List<Finding> judged(ControlId control, Calls calls, PortPlan plan, InCharge charge) {
        Proof proof = new Proof(calls.read());
        List<CallRule> beyond = calls.allowing().stream()
                .map(CallRule::of)
                .filter(rule -> !WindowsCore.has(rule.rule()) && !rule.isPlanned(plan))
                .toList();
        List<Finding> all = new ArrayList<>();
        beyond.stream()
                .filter(CallRule::isForAll)
                .map(rule -> forAll(control, rule.rule(), proof))
                .forEach(all::add);
        List<Rule> bound = beyond.stream()
                .filter(rule -> !rule.isForAll())
                .map(CallRule::rule)
                .toList();
        if (!bound.isEmpty()) {
            String names =
                    bound.stream().map(Rule::name).distinct().limit(LISTED).collect(Collectors.joining(", "));
            all.add(new Finding(
                    control,
                    Subject.server(),
                    new Verdict.Attention(
                            proof,
                            expected(),
                            Phrase.of("check.calls.bound", bound.size(), names),
                            Phrase.of("check.calls.boundWhy"))));
        }
        if (all.isEmpty()) {
            Verdict pass = new Verdict.Pass(proof, expected(), Phrase.of("check.calls.tight"));
            all.add(new Finding(
                    control,
                    Subject.server(),
                    Charge.unknown(charge, expected(), calls.read()).orElse(pass)));
        }
        return all;
    }

    private static Finding forAll(ControlId control, Rule rule, Proof proof) {
        return new Finding(
                control,
                new Subject(Subject.Kind.RULE, rule.id(), rule.name()),
                new Verdict.Fail(
                        proof,
                        expected(),
                        Phrase.of("check.calls.rule", rule.name()),
                        Phrase.of("check.calls.forAll")));
    }

    private static Phrase expected() {
        return Phrase.of("check.calls.expected");
    }
}
