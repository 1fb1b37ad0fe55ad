package punchlist.record;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What a record knows of one change.
 *
 * @param intent what was to be done
 * @param outcome what became of it; empty: perhaps done, somebody must look
 * @param undoBegun whether taking it back was begun
 * @param undo what became of taking it back
 * @param left what stood there after the change, or taking it back, was done in part only
 */
public record ChangeState(
        Entry.Intent intent,
        Optional<String> outcome,
        boolean undoBegun,
        Optional<String> undo,
        Optional<JsonNode> left) {

    /** Whether the change stands as wanted. */
    public boolean stands() {
        return outcome.map(o -> o.equals("done") || o.equals("waiting")).orElse(false) && !isUndone();
    }

    /** Whether it was taken back. */
    public boolean isUndone() {
        return undo.map(u -> u.equals("done") || u.equals("waiting")).orElse(false);
    }

    /** Whether nobody knows how it ended: an intent, or an intent to undo, without an end. */
    public boolean isPending() {
        return (outcome.isEmpty() && !isUndone()) || (undoBegun && undo.isEmpty());
    }

    /** Whether something may have been touched, was not taken back, and can be. */
    public boolean canBeTakenBack() {
        boolean untouched = outcome.map(o -> o.equals("moved") || o.equals("refused") || o.equals("not-begun"))
                .orElse(false);
        return !untouched && !isUndone() && !intent.reversal().equals("impossible");
    }

    static ChangeState begun(Entry.Intent intent) {
        return new ChangeState(intent, Optional.empty(), false, Optional.empty(), Optional.empty());
    }

    ChangeState ended(Entry.Outcome how) {
        Optional<JsonNode> partly = how.outcome().equals("partly") ? how.found() : Optional.empty();
        return new ChangeState(intent, Optional.of(how.outcome()), undoBegun, undo, partly);
    }

    ChangeState undoing() {
        return new ChangeState(intent, outcome, true, Optional.empty(), left);
    }

    ChangeState undone(Entry.UndoOutcome how) {
        Optional<JsonNode> partly = how.outcome().equals("partly") ? how.found() : left;
        return new ChangeState(intent, outcome, true, Optional.of(how.outcome()), partly);
    }
}
