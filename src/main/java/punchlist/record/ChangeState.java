package punchlist.record;

import java.util.Optional;

/**
 * What a record knows of one change.
 *
 * @param intent what was to be done
 * @param outcome what became of it; empty: perhaps done, somebody must look
 * @param undoBegun whether taking it back was begun
 * @param undo what became of taking it back
 */
public record ChangeState(Entry.Intent intent, Optional<String> outcome, boolean undoBegun, Optional<String> undo) {

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

    ChangeState ended(String how) {
        return new ChangeState(intent, Optional.of(how), undoBegun, undo);
    }

    ChangeState undoing() {
        return new ChangeState(intent, outcome, true, Optional.empty());
    }

    ChangeState undone(String how) {
        return new ChangeState(intent, outcome, true, Optional.of(how));
    }
}
