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
import punchlist.check.firewall.Programs;
import punchlist.check.firewall.Rule;
import punchlist.check.firewall.Unseen;
import punchlist.reading.Question;
import punchlist.reading.Readings;
import punchlist.reading.Why;
import punchlist.scope.Scope;
import punchlist.text.Phrase;

/**
 * The way out for software updates is open during an update only (IGSS guide, "Network security"; IGSS-PORT-443). Where
 * Windows lets every program call out, only the firewall of the zone can keep it shut, which is not seen from here.
 */
public final class UpdatePort implements Check<UpdatePort.Parameter> {

    /**
     * What is looked at.
     *
     * @param port the port of the update server
     * @param programs file names of the programs that fetch updates; a star stands for any letters
     * @param known firewalls of other makers
     */
    public record Parameter(int port, List<String> programs, KnownFirewalls known) {

        /** Copies the list. */
        public Parameter {
            programs = List.copyOf(programs);
        }
    }

    /** Under this name in the catalogue. */
    public static CheckKind<Parameter> kind() {
        return new CheckKind<>(
                "update-port",
                given -> new Parameter(
                        (int) given.number("port"),
                        given.texts("programs"),
                        KnownFirewalls.of(given.table(KnownFirewalls.NAME))),
                new UpdatePort());
    }

    @Override
    public List<Question<?>> needs(Parameter parameter, Scope scope, Readings soFar) {
        List<Question<?>> all = new ArrayList<>(Calls.questions());
        all.addAll(InCharge.questions());
        return all;
    }

    @Override
    public List<Finding> judge(ControlId control, Parameter parameter, Scope scope, Readings readings) {
        Phrase expected = Phrase.of("check.update.expected", parameter.port());
        return Charge.weighed(
                control,
                InCharge.of(parameter.known(), readings),
                expected,
                () -> List.of(new Finding(control, Subject.server(), verdict(parameter, Calls.of(readings)))));
    }

    private static Verdict verdict(Parameter parameter, Calls calls) {
        Phrase expected = Phrase.of("check.update.expected", parameter.port());
        if (!calls.missing().isEmpty()) {
            return new Verdict.CouldNotCheck(calls.missing(), expected, Unseen.why(calls.missing()));
        }
        if (!calls.isComplete()) {
            return new Verdict.CouldNotCheck(
                    calls.read(), expected, Phrases.why(new Why.NotUnderstood("firewall profile settings")));
        }
        Proof proof = new Proof(calls.read());
        if (!calls.open().isEmpty()) {
            return new Verdict.Attention(
                    proof,
                    expected,
                    Phrase.of("check.calls.open", Calls.shown(calls.open())),
                    Phrase.of("check.update.zone", parameter.port()));
        }
        Programs update = new Programs(parameter.programs(), List.of());
        List<CallRule> standing = calls.allowing().stream()
                .filter(rule -> rule.isAbout(6))
                .map(CallRule::of)
                .filter(rule -> rule.isAbout(parameter.port()) && !WindowsCore.has(rule.rule()))
                .filter(rule -> rule.isForAll()
                        || rule.rule().program().filter(update::isOurs).isPresent())
                .toList();
        String names = standing.stream().map(CallRule::rule).map(Rule::name).collect(Collectors.joining(", "));
        return standing.isEmpty()
                ? new Verdict.Pass(proof, expected, Phrase.of("check.update.shut", parameter.port()))
                : new Verdict.Fail(
                        proof,
                        expected,
                        Phrase.of("check.update.standing", names, parameter.port()),
                        Phrase.of("check.update.why"));
    }
}
