package punchlist.check.desktop;

import java.util.ArrayList;
import java.util.List;
import punchlist.catalog.ControlId;
import punchlist.check.Check;
import punchlist.check.CheckKind;
import punchlist.check.Finding;
import punchlist.check.Proof;
import punchlist.check.Verdict;
import punchlist.check.desktop.control.ProgramControl;
import punchlist.machine.Sid;
import punchlist.reading.Question;
import punchlist.reading.Reading;
import punchlist.reading.Readings;
import punchlist.scope.Scope;
import punchlist.text.Phrase;

/**
 * Operators can start only the programs they need (IGSS guide, "Server OS configuration"; IGSS-OS-16). Control of
 * programs in force: pass; the lists of Explorer alone: attention, for they compare names and bind only Explorer.
 */
public final class OtherPrograms implements Check<OtherPrograms.Parameter> {

    /** Nothing to set. */
    public record Parameter() {}

    private static final Phrase EXPECTED = Phrase.of("check.desktop.programs.expected");

    /** Under this name in the catalogue. */
    public static CheckKind<Parameter> kind() {
        return new CheckKind<>("desktop-programs", p -> new Parameter(), new OtherPrograms());
    }

    @Override
    public List<Question<?>> needs(Parameter parameter, Scope scope, Readings soFar) {
        return Operators.questions(scope, soFar, sid -> questions(sid, soFar));
    }

    private static List<Question<?>> questions(Sid sid, Readings soFar) {
        List<Question<?>> all = new ArrayList<>(RunLists.questions(sid));
        all.addAll(ProgramControl.questions(soFar));
        return all;
    }

    @Override
    public List<Finding> judge(ControlId control, Parameter parameter, Scope scope, Readings readings) {
        return Operators.judge(control, scope, readings, EXPECTED, OtherPrograms::verdict);
    }

    private static Verdict verdict(AccountView view) {
        ProgramControl force = ProgramControl.of(view.readings());
        if (!force.found().isEmpty()) {
            Proof proof = new Proof(force.by());
            Phrase found = Phrase.list(force.found());
            return force.holes().isEmpty()
                    ? new Verdict.Pass(proof, EXPECTED, found)
                    : new Verdict.Attention(proof, EXPECTED, found, Phrase.list(force.holes()));
        }
        return switch (RunLists.of(view)) {
            case RunLists.Look.NotSeen(Phrase because, List<Reading<?>> by) ->
                new Verdict.CouldNotCheck(by, EXPECTED, because);
            case RunLists.Look.Lists(RunLists lists) -> byLists(force, lists);
        };
    }

    private static Verdict byLists(ProgramControl force, RunLists lists) {
        List<Phrase> found = new ArrayList<>();
        lists.only()
                .ifPresent(names -> found.add(
                        Phrase.of("check.desktop.programs.only", (long) names.size(), String.join(", ", names))));
        if (!lists.not().isEmpty()) {
            found.add(Phrase.of("check.desktop.programs.not", String.join(", ", lists.not())));
        }
        if (!found.isEmpty()) {
            return new Verdict.Attention(
                    new Proof(lists.by()), EXPECTED, Phrase.list(found), Phrase.of("check.desktop.lists.why"));
        }
        if (!force.unseen().isEmpty()) {
            return new Verdict.CouldNotCheck(force.unread(), EXPECTED, Phrase.list(force.unseen()));
        }
        List<Reading<?>> by = Blocked.joined(lists.by(), force.by());
        Phrase nothing = force.weak().isEmpty() ? Phrase.of("check.desktop.programs.none") : Phrase.list(force.weak());
        return new Verdict.Fail(new Proof(by), EXPECTED, nothing, Phrase.of("check.desktop.programs.why"));
    }
}
