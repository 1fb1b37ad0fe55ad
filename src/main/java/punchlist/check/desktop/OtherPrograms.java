package punchlist.check.desktop;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import punchlist.catalog.ControlId;
import punchlist.check.Check;
import punchlist.check.CheckKind;
import punchlist.check.Finding;
import punchlist.check.Proof;
import punchlist.check.Verdict;
import punchlist.check.desktop.control.ProgramControl;
import punchlist.check.igss.IgssPrograms;
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
        List<Question<?>> all = new ArrayList<>(Operators.questions(scope, soFar, sid -> questions(sid, soFar)));
        if (!all.isEmpty()) {
            all.addAll(IgssPrograms.questions(scope, soFar));
        }
        return all;
    }

    private static List<Question<?>> questions(Sid sid, Readings soFar) {
        List<Question<?>> all = new ArrayList<>(RunLists.questions(sid));
        all.addAll(ProgramControl.questions(soFar));
        all.addAll(Kiosk.questions());
        return all;
    }

    @Override
    public List<Finding> judge(ControlId control, Parameter parameter, Scope scope, Readings readings) {
        IgssPrograms igss = IgssPrograms.of(scope, readings);
        return Operators.judge(control, scope, readings, EXPECTED, view -> verdict(view, igss));
    }

    private static Verdict verdict(AccountView view, IgssPrograms igss) {
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
            case RunLists.Look.Lists(RunLists lists) -> kiosk(view, byLists(force, lists, igss));
        };
    }

    /** A kiosk mode that is set up may be what stops other programs. */
    private static Verdict kiosk(AccountView view, Verdict verdict) {
        Kiosk kiosk = Kiosk.of(view);
        return verdict instanceof Verdict.Fail && !kiosk.found().isEmpty()
                ? new Verdict.CouldNotCheck(
                        Blocked.joined(verdict.evidence(), kiosk.by()),
                        EXPECTED,
                        Phrase.of("check.desktop.kiosk.unseen", Phrase.list(kiosk.found())))
                : verdict;
    }

    private static Verdict byLists(ProgramControl force, RunLists lists, IgssPrograms igss) {
        List<Phrase> found = new ArrayList<>();
        lists.only()
                .ifPresent(names -> found.add(
                        Phrase.of("check.desktop.programs.only", (long) names.size(), String.join(", ", names))));
        if (!lists.not().isEmpty()) {
            found.add(Phrase.of("check.desktop.programs.not", String.join(", ", lists.not())));
        }
        if (!found.isEmpty()) {
            List<Reading<?>> by = new ArrayList<>(lists.by());
            missing(lists, igss).ifPresent(missing -> {
                found.add(missing.phrase());
                by.addAll(missing.by());
            });
            return new Verdict.Attention(
                    new Proof(by), EXPECTED, Phrase.list(found), Phrase.of("check.desktop.lists.why"));
        }
        if (!force.unseen().isEmpty()) {
            return new Verdict.CouldNotCheck(force.unread(), EXPECTED, Phrase.list(force.unseen()));
        }
        List<Reading<?>> by = Blocked.joined(lists.by(), force.by());
        Phrase nothing = force.weak().isEmpty() ? Phrase.of("check.desktop.programs.none") : Phrase.list(force.weak());
        return new Verdict.Fail(new Proof(by), EXPECTED, nothing, Phrase.of("check.desktop.programs.why"));
    }

    /** Programs of IGSS that the list of those that alone may start lacks. */
    private record Missing(Phrase phrase, List<Reading<?>> by) {}

    private static Optional<Missing> missing(RunLists lists, IgssPrograms igss) {
        if (lists.only().isEmpty() || !(igss instanceof IgssPrograms.Listed(List<String> names, var by))) {
            return Optional.empty();
        }
        List<String> stopped =
                names.stream().filter(name -> lists.stops(name).isPresent()).toList();
        return stopped.isEmpty()
                ? Optional.empty()
                : Optional.of(new Missing(
                        Phrase.of("check.desktop.programs.igss", (long) stopped.size(), String.join(", ", stopped)),
                        by));
    }
}
