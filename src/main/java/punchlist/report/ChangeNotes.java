package punchlist.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import punchlist.record.ChangeState;
import punchlist.record.Entry;
import punchlist.record.RecordState;
import punchlist.record.UpdateOpenings;

/** What whoever signs a sheet has to know of its changes: which are unsettled, and whether anything is missing. */
final class ChangeNotes {

    private ChangeNotes() {}

    static List<String> of(RecordState state, Wording wording) {
        List<String> notes = new ArrayList<>();
        if (!state.pending().isEmpty()) {
            notes.add(wording.say("note.pending", state.pending().size()));
        }
        if (!state.halfDone().isEmpty()) {
            notes.add(wording.say("note.halfDone", ids(state.halfDone())));
        }
        if (!state.waitingForRestart().isEmpty()) {
            notes.add(wording.say("note.restart", ids(state.waitingForRestart())));
        }
        state.guard()
                .filter(guard -> guard.state().equals("set"))
                .ifPresent(guard -> notes.add(wording.say("note.guard", String.join(", ", guard.changes()))));
        UpdateOpenings.open(state)
                .forEach(opening ->
                        notes.add(wording.say("note.opening", opening.change(), wording.time(opening.at()))));
        if (state.lines().stream().anyMatch(line -> line.entry() instanceof Entry.Missing)) {
            notes.add(wording.say("note.missing"));
        }
        return notes;
    }

    private static String ids(List<ChangeState> changes) {
        return changes.stream().map(c -> c.intent().id()).collect(Collectors.joining(", "));
    }
}
