package punchlist.cli;

import java.io.Console;
import java.util.Optional;

/** Asks at the console before anything is changed. */
final class Confirmation {

    private Confirmation() {}

    /** Whether the plan was confirmed. Without a console nothing is. */
    static boolean given(Out out, FixView view, FixPlan plan) {
        view.ask(plan);
        return typed(out, plan.changes());
    }

    static boolean typed(Out out, int changes) {
        return typed(out, "cli.fix.confirm", changes);
    }

    /** Whether "yes" was typed at this question. */
    static boolean typed(Out out, String question, Object... arguments) {
        Optional<Console> console = Optional.ofNullable(System.console()).filter(Console::isTerminal);
        if (console.isEmpty()) {
            out.say("cli.fix.noConsole");
            return false;
        }
        out.say(question, arguments);
        Optional<String> answer = Optional.ofNullable(console.get().readLine());
        boolean given = answer.filter(a -> a.strip().equalsIgnoreCase("yes")).isPresent();
        if (!given) {
            out.say("cli.fix.declined");
        }
        return given;
    }
}
