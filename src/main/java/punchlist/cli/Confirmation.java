package punchlist.cli;

import java.io.Console;

/** Asks at the console before anything is changed. */
final class Confirmation {

    private Confirmation() {}

    /** Whether the plan was confirmed. Without a console nothing is. */
    static boolean given(Out out, FixView view, FixPlan plan) {
        view.ask(plan);
        return typed(out, plan.changes());
    }

    static boolean typed(Out out, int changes) {
        Console console = System.console();
        if (!console.isTerminal()) {
            out.say("cli.fix.noConsole");
            return false;
        }
        out.say("cli.fix.confirm", changes);
        String answer = console.readLine();
        boolean given = answer != null && answer.strip().equalsIgnoreCase("yes");
        if (!given) {
            out.say("cli.fix.declined");
        }
        return given;
    }
}
