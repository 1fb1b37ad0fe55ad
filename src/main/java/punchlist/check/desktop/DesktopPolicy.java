package punchlist.check.desktop;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import punchlist.catalog.ControlId;
import punchlist.check.Check;
import punchlist.check.CheckKind;
import punchlist.check.Finding;
import punchlist.check.Parameters;
import punchlist.check.Proof;
import punchlist.check.Verdict;
import punchlist.machine.Sid;
import punchlist.reading.Question;
import punchlist.reading.Reading;
import punchlist.reading.Readings;
import punchlist.scope.Scope;
import punchlist.text.Phrase;

/**
 * Restrictions that each operator's desktop carries (IGSS guide, "Server OS configuration"; IGSS-OS-3, -5, -6). All of
 * them: pass; some: attention; none: fail. An account with a shell of its own has no Start menu to restrict.
 */
public final class DesktopPolicy implements Check<DesktopPolicy.Parameter> {

    /**
     * What is wanted.
     *
     * @param restrictions all of these
     * @param orShell whether another shell than Explorer serves as well
     */
    public record Parameter(List<Restriction> restrictions, boolean orShell) {
        /** Copies the list. */
        public Parameter {
            restrictions = List.copyOf(restrictions);
        }

        private Phrase expected() {
            return Phrase.list(restrictions.stream()
                    .map(r -> Phrase.of(
                            "check.desktop.value.expected",
                            r.name(),
                            r.good().stream().sorted().map(String::valueOf).collect(Collectors.joining(" / "))))
                    .toList());
        }
    }

    /** Under this name in the catalogue. */
    public static CheckKind<Parameter> kind() {
        return new CheckKind<>("desktop-policy", DesktopPolicy::parameter, new DesktopPolicy());
    }

    private static Parameter parameter(Parameters p) {
        String key = place(p.text("place"));
        Set<Long> good = p.texts("good").stream().map(Long::valueOf).collect(Collectors.toSet());
        List<Restriction> all = p.texts("names").stream()
                .map(name -> new Restriction(key, name, good, false))
                .toList();
        return new Parameter(all, p.text("orShell", "no").equals("yes"));
    }

    private static String place(String word) {
        return switch (word) {
            case "explorer" -> AccountView.EXPLORER;
            case "system" -> AccountView.SYSTEM;
            default -> throw new IllegalArgumentException("'" + word + "' is neither explorer nor system");
        };
    }

    @Override
    public List<Question<?>> needs(Parameter parameter, Scope scope, Readings soFar) {
        return Operators.questions(scope, soFar, sid -> questions(parameter, sid));
    }

    private static List<Question<?>> questions(Parameter parameter, Sid sid) {
        List<Question<?>> all = new ArrayList<>();
        parameter.restrictions().forEach(r -> all.addAll(r.questions(sid)));
        if (parameter.orShell()) {
            all.addAll(Shell.questions(sid));
        }
        return all;
    }

    @Override
    public List<Finding> judge(ControlId control, Parameter parameter, Scope scope, Readings readings) {
        return Operators.judge(control, scope, readings, parameter.expected(), view -> verdict(parameter, view));
    }

    private static Verdict verdict(Parameter parameter, AccountView view) {
        if (parameter.orShell() && Shell.of(view) instanceof Shell.Own(Phrase found, List<Reading<?>> by)) {
            return new Verdict.Pass(new Proof(by), parameter.expected(), found);
        }
        List<Phrase> on = new ArrayList<>();
        List<Phrase> off = new ArrayList<>();
        List<Reading<?>> seen = new ArrayList<>();
        List<Restriction.State.NotSeen> unseen = new ArrayList<>();
        for (Restriction restriction : parameter.restrictions()) {
            switch (restriction.state(view)) {
                case Restriction.State.On(Phrase found, List<Reading<?>> by) -> {
                    on.add(found);
                    seen.addAll(by);
                }
                case Restriction.State.Off(Phrase found, List<Reading<?>> by) -> {
                    off.add(found);
                    seen.addAll(by);
                }
                case Restriction.State.NotSeen notSeen -> unseen.add(notSeen);
            }
        }
        Verdict verdict = verdict(parameter.expected(), on, off, seen, unseen);
        boolean open = verdict instanceof Verdict.Fail || verdict instanceof Verdict.Attention;
        return open && parameter.orShell() && Shell.of(view) instanceof Shell.Kiosks(Phrase kiosk, List<Reading<?>> by)
                ? new Verdict.CouldNotCheck(
                        Blocked.joined(verdict.evidence(), by),
                        parameter.expected(),
                        Phrase.of("check.desktop.kiosk.unseen", kiosk))
                : verdict;
    }

    private static Verdict verdict(
            Phrase expected,
            List<Phrase> on,
            List<Phrase> off,
            List<Reading<?>> seen,
            List<Restriction.State.NotSeen> unseen) {
        if (off.isEmpty() && !unseen.isEmpty()) {
            Restriction.State.NotSeen first = unseen.getFirst();
            return new Verdict.CouldNotCheck(first.by(), expected, first.because());
        }
        List<Phrase> found = new ArrayList<>(off);
        found.addAll(on);
        Proof proof = new Proof(seen.stream().distinct().toList());
        if (off.isEmpty()) {
            return new Verdict.Pass(proof, expected, Phrase.list(found));
        }
        return on.isEmpty()
                ? new Verdict.Fail(proof, expected, Phrase.list(found), Phrase.of("check.desktop.policy.none"))
                : new Verdict.Attention(proof, expected, Phrase.list(found), Phrase.of("check.desktop.policy.some"));
    }
}
