package punchlist.cli;

import java.util.List;
import punchlist.record.ChangeState;
import punchlist.record.RecordState;
import punchlist.session.Commissioning;

/** Says which changes of a record were cut off, are half done or wait for a restart. */
final class Unfinished {

    private Unfinished() {}

    /** What was learned when the record was opened, and what is left to do. */
    static void say(Out out, Commissioning session) {
        RecordState state = session.state();
        for (String id : session.settled()) {
            out.say("cli.settled", id, where(state.change(id)), out.texts().get("change." + word(state.change(id))));
        }
        session.unkept().ifPresent(why -> out.say("cli.unkept", why));
        pending(out, state);
        for (ChangeState change : state.halfDone()) {
            out.say("cli.halfDone", change.intent().id(), where(change));
        }
        List<String> waiting = state.waitingForRestart().stream()
                .map(change -> change.intent().id())
                .toList();
        if (!waiting.isEmpty()) {
            out.say("cli.restart", String.join(", ", waiting));
        }
    }

    /** The changes whose end nobody knows. */
    static void pending(Out out, RecordState state) {
        for (ChangeState change : state.pending()) {
            out.say("cli.pending", change.intent().id(), where(change));
        }
    }

    static String where(ChangeState change) {
        return change.intent().control() + ", "
                + String.join(" ", change.intent().path());
    }

    /** How a change stands, in one stable word. */
    static String word(ChangeState change) {
        if (change.isPending()) {
            return "pending";
        }
        if (change.isUndone()) {
            return "undone";
        }
        return change.undo()
                .filter(undo -> change.isHalfDone())
                .or(change::outcome)
                .orElse("pending");
    }
}
