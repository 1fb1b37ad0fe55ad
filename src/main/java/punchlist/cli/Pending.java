package punchlist.cli;

import punchlist.record.ChangeState;
import punchlist.record.RecordState;

/** Says which changes of a record have an unknown end. */
final class Pending {

    private Pending() {}

    static void say(Out out, RecordState state) {
        for (ChangeState change : state.pending()) {
            out.say(
                    "cli.pending",
                    change.intent().id(),
                    change.intent().control(),
                    String.join(" ", change.intent().path()));
        }
    }
}
