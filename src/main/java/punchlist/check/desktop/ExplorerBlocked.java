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
import punchlist.check.desktop.control.WindowsProgram;
import punchlist.machine.Sid;
import punchlist.reading.Question;
import punchlist.reading.Reading;
import punchlist.reading.Readings;
import punchlist.scope.Scope;
import punchlist.text.Phrase;

/**
 * No operator can open Explorer (IGSS guide, "Server OS configuration"; IGSS-OS-8): the account has another shell, or
 * control of programs stops it; the lists of Explorer are a convenience.
 */
public final class ExplorerBlocked implements Check<ExplorerBlocked.Parameter> {

    /** Nothing to set. */
    public record Parameter() {}

    private static final String EXPLORER = "explorer.exe";
    private static final Phrase EXPECTED = Phrase.of("check.desktop.explorer.expected");

    /** Under this name in the catalogue. */
    public static CheckKind<Parameter> kind() {
        return new CheckKind<>("desktop-explorer", p -> new Parameter(), new ExplorerBlocked());
    }

    @Override
    public List<Question<?>> needs(Parameter parameter, Scope scope, Readings soFar) {
        return Operators.questions(scope, soFar, sid -> questions(sid, soFar));
    }

    private static List<Question<?>> questions(Sid sid, Readings soFar) {
        List<Question<?>> all = new ArrayList<>(Shell.questions(sid));
        all.addAll(RunLists.questions(sid));
        all.addAll(ProgramControl.questions(soFar));
        return all;
    }

    @Override
    public List<Finding> judge(ControlId control, Parameter parameter, Scope scope, Readings readings) {
        return Operators.judge(control, scope, readings, EXPECTED, ExplorerBlocked::verdict);
    }

    private static Verdict verdict(AccountView view) {
        Blocked programs = Blocked.byControl(view, WindowsProgram.EXPLORER);
        Blocked lists = Blocked.byLists(view, EXPLORER);
        return switch (Shell.of(view)) {
            case Shell.Own(Phrase found, List<Reading<?>> by) -> new Verdict.Pass(new Proof(by), EXPECTED, found);
            case Shell.NotSeen(Phrase because, List<Reading<?>> by) ->
                programs.verdict(EXPECTED)
                        .or(() -> lists.partly(EXPECTED))
                        .orElseGet(() -> new Verdict.CouldNotCheck(by, EXPECTED, because));
            case Shell.Kiosks(Phrase found, List<Reading<?>> by) ->
                programs.verdict(EXPECTED)
                        .or(() -> lists.partly(EXPECTED))
                        .orElseGet(() -> new Verdict.CouldNotCheck(
                                by, EXPECTED, Phrase.of("check.desktop.kiosk.unseen", found)));
            case Shell.Explorer(List<Reading<?>> by) ->
                Blocked.verdict(
                        EXPECTED,
                        Phrase.of("check.desktop.explorer.open"),
                        by,
                        programs,
                        lists,
                        "check.desktop.explorer.why");
        };
    }
}
