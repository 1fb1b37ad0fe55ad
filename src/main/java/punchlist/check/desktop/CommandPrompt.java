package punchlist.check.desktop;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import punchlist.catalog.ControlId;
import punchlist.check.Check;
import punchlist.check.CheckKind;
import punchlist.check.Finding;
import punchlist.check.Proof;
import punchlist.check.Verdict;
import punchlist.check.desktop.control.ProgramControl;
import punchlist.check.desktop.control.WindowsProgram;
import punchlist.machine.Sid;
import punchlist.reading.Question;
import punchlist.reading.Reading;
import punchlist.reading.Readings;
import punchlist.scope.Scope;
import punchlist.text.Phrase;

/**
 * No operator can run a command prompt (IGSS guide, "Server OS configuration"; IGSS-OS-7). DisableCMD stops cmd.exe
 * whoever starts it (1: batch files too, 2: they still run); control of programs stops what its rules name; the lists of
 * Explorer are a convenience. PowerShell is said beside: DisableCMD does not know it.
 */
public final class CommandPrompt implements Check<CommandPrompt.Parameter> {

    /** Nothing to set. */
    public record Parameter() {}

    static final Restriction DISABLED = new Restriction(AccountView.COMMAND, "DisableCMD", Set.of(1L, 2L), false);
    private static final String CMD = "cmd.exe";
    private static final String POWERSHELL = "powershell.exe";
    private static final Phrase EXPECTED = Phrase.of("check.desktop.command.expected");

    /** Under this name in the catalogue. */
    public static CheckKind<Parameter> kind() {
        return new CheckKind<>("desktop-command", p -> new Parameter(), new CommandPrompt());
    }

    @Override
    public List<Question<?>> needs(Parameter parameter, Scope scope, Readings soFar) {
        return Operators.questions(scope, soFar, sid -> questions(sid, soFar));
    }

    private static List<Question<?>> questions(Sid sid, Readings soFar) {
        List<Question<?>> all = new ArrayList<>(DISABLED.questions(sid));
        all.addAll(RunLists.questions(sid));
        all.addAll(ProgramControl.questions(soFar));
        return all;
    }

    @Override
    public List<Finding> judge(ControlId control, Parameter parameter, Scope scope, Readings readings) {
        return Operators.judge(control, scope, readings, EXPECTED, CommandPrompt::verdict);
    }

    private static Verdict verdict(AccountView view) {
        Blocked lists = Blocked.byLists(view, CMD);
        Blocked programs = Blocked.byControl(view, WindowsProgram.COMMAND_PROMPT);
        return switch (DISABLED.state(view)) {
            case Restriction.State.On(Phrase found, List<Reading<?>> by) ->
                new Verdict.Pass(new Proof(by), EXPECTED, Phrase.list(disabled(view, found)));
            case Restriction.State.NotSeen(Phrase because, List<Reading<?>> by) ->
                programs.verdict(EXPECTED).orElseGet(() -> new Verdict.CouldNotCheck(by, EXPECTED, because));
            case Restriction.State.Off(Phrase found, List<Reading<?>> by) ->
                Blocked.verdict(EXPECTED, found, by, programs, lists, "check.desktop.command.why");
        };
    }

    private static List<Phrase> disabled(AccountView view, Phrase found) {
        List<Phrase> all = new ArrayList<>(List.of(found));
        boolean batch = Seen.number(view.value(DISABLED.key(), DISABLED.name())).orElse(0) == 2;
        all.add(Phrase.of(batch ? "check.desktop.command.batchRuns" : "check.desktop.command.batchStops"));
        boolean powerShell = Blocked.byLists(view, POWERSHELL) instanceof Blocked.Weakly
                || Blocked.byControl(view, WindowsProgram.POWERSHELL) instanceof Blocked.Firmly;
        Optional<Phrase> open =
                powerShell ? Optional.empty() : Optional.of(Phrase.of("check.desktop.command.powershell"));
        open.ifPresent(all::add);
        return all;
    }
}
