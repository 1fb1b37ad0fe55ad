package punchlist.check.desktop;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import punchlist.check.Proof;
import punchlist.check.Verdict;
import punchlist.check.desktop.control.ProgramControl;
import punchlist.check.desktop.control.WindowsProgram;
import punchlist.reading.Reading;
import punchlist.text.Phrase;

/** Whether something keeps a program from starting. */
sealed interface Blocked {

    /** What it rests on. */
    List<Reading<?>> by();

    /** By control of programs, which binds whoever starts it. */
    record Firmly(Phrase found, List<Reading<?>> by) implements Blocked {}

    /** By the lists of Explorer, or by rules of which it cannot be said that they name it. */
    record Weakly(Phrase found, Phrase why, List<Reading<?>> by) implements Blocked {}

    /** By nothing here. */
    record Open(List<Reading<?>> by) implements Blocked {}

    /** It could not be seen. */
    record NotSeen(Phrase because, List<Reading<?>> by) implements Blocked {}

    /** Whether the lists of Explorer keep the account of this view from a program. */
    static Blocked byLists(AccountView view, String program) {
        return switch (RunLists.of(view)) {
            case RunLists.Look.NotSeen(Phrase because, List<Reading<?>> by) -> new NotSeen(because, by);
            case RunLists.Look.Lists(RunLists lists) ->
                lists.stops(program)
                        .<Blocked>map(how -> new Weakly(how, Phrase.of("check.desktop.lists.why"), lists.by()))
                        .orElseGet(() -> new Open(lists.by()));
        };
    }

    /** Whether control of programs keeps the account of this view from a program of Windows. */
    static Blocked byControl(AccountView view, WindowsProgram program) {
        ProgramControl control = ProgramControl.of(view.readings());
        return switch (control.starts(program, view.sid())) {
            case STOPPED -> new Firmly(Phrase.list(control.found()), control.by());
            case RUNS -> new Open(control.by());
            case UNKNOWN ->
                control.found().isEmpty()
                        ? new NotSeen(Phrase.list(control.unseen()), control.unread())
                        : new Weakly(
                                Phrase.list(control.found()),
                                Phrase.of("check.desktop.rules", program.name()),
                                control.by());
        };
    }

    /** Pass where it is blocked firmly, else nothing. */
    default Optional<Verdict> verdict(Phrase expected) {
        return this instanceof Firmly(Phrase found, List<Reading<?>> by)
                ? Optional.of(new Verdict.Pass(new Proof(by), expected, found))
                : Optional.empty();
    }

    /** Attention where it is blocked weakly: what was not seen could only be better. Else nothing. */
    default Optional<Verdict> partly(Phrase expected) {
        return this instanceof Weakly(Phrase found, Phrase weak, List<Reading<?>> by)
                ? Optional.of(new Verdict.Attention(new Proof(by), expected, found, weak))
                : Optional.empty();
    }

    /**
     * The verdict where the account's own policy does not block: the firmest means counts; where one could not be seen
     * and none of the others blocks, it could not be checked.
     */
    static Verdict verdict(
            Phrase expected, Phrase off, List<Reading<?>> by, Blocked programs, Blocked lists, String why) {
        Optional<Verdict> firm = programs.verdict(expected);
        if (firm.isPresent()) {
            return firm.get();
        }
        List<Blocked> both = List.of(programs, lists);
        for (Blocked blocked : both) {
            if (blocked instanceof Weakly(Phrase found, Phrase weak, List<Reading<?>> seen)) {
                return new Verdict.Attention(new Proof(joined(by, seen)), expected, found, weak);
            }
        }
        for (Blocked blocked : both) {
            if (blocked instanceof NotSeen(Phrase because, List<Reading<?>> seen)) {
                return new Verdict.CouldNotCheck(seen, expected, Phrase.of("check.desktop.otherMeans", off, because));
            }
        }
        List<Reading<?>> all = joined(by, joined(programs.by(), lists.by()));
        return new Verdict.Fail(new Proof(all), expected, off, Phrase.of(why));
    }

    /** Both, each once. */
    static List<Reading<?>> joined(List<Reading<?>> one, List<Reading<?>> other) {
        Set<Reading<?>> all = new LinkedHashSet<>(one);
        all.addAll(other);
        return new ArrayList<>(all);
    }
}
