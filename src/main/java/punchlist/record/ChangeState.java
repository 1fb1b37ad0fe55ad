package punchlist.record;

import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * What a record knows of one change.
 *
 * @param intent what was to be done
 * @param outcome what became of it; empty: perhaps done, somebody must look
 * @param undoPending whether taking it back was begun and nobody knows how that ended
 * @param undo what became of taking it back, the last time that is known
 * @param left what stood there after the change, or taking it back, was done in part only
 * @param boot which start of the computer it was made in, while it waits for another
 */
public record ChangeState(
        Entry.Intent intent,
        Optional<String> outcome,
        boolean undoPending,
        Optional<String> undo,
        Optional<JsonNode> left,
        Optional<String> boot) {

    /** The outcome of a change that a later start found not begun. */
    public static final String NOT_BEGUN = "not-begun";

    /** The outcome of a change whose place a later start found as neither it nor anything in between would have left it. */
    public static final String UNCLEAR = "unclear";

    private static final Set<String> STANDING = Set.of("done", "waiting");
    private static final Set<String> UNTOUCHED = Set.of("moved", "refused", NOT_BEGUN);

    /** Whether an outcome's word says that what was wanted stands. */
    static boolean isDone(String outcome) {
        return STANDING.contains(outcome);
    }

    /** Whether the change stands as wanted. */
    public boolean stands() {
        return outcome.filter(STANDING::contains).isPresent() && !isUndone();
    }

    /** Whether it was taken back. */
    public boolean isUndone() {
        return undo.filter(STANDING::contains).isPresent();
    }

    /** Whether taking it back was ever begun. */
    public boolean undoBegun() {
        return undoPending || undo.isPresent();
    }

    /** Whether nobody knows how it ended: an intent, or an intent to undo, without an end. */
    public boolean isPending() {
        return (outcome.isEmpty() && !isUndone()) || undoPending;
    }

    /** Whether its end is known and is neither as before nor as wanted: to be finished or taken back. */
    public boolean isHalfDone() {
        boolean partly =
                outcome.filter(o -> o.equals("partly") || o.equals(UNCLEAR)).isPresent();
        boolean partlyBack =
                undo.filter(u -> u.equals("partly") || u.equals(UNCLEAR)).isPresent();
        return !isPending() && !isUndone() && (partly || partlyBack);
    }

    /** Whether a crash kept it from being begun. */
    public boolean wasNotBegun() {
        return outcome.filter(NOT_BEGUN::equals).isPresent();
    }

    /** Whether it stands and counts only after the computer was restarted. */
    public boolean waitsForRestart() {
        boolean waiting = outcome.filter("waiting"::equals).isPresent() && !isUndone();
        return waiting && intent.effective().equals("reboot");
    }

    /** Whether something may have been touched, was not taken back, and can be. */
    public boolean canBeTakenBack() {
        boolean untouched = outcome.filter(UNTOUCHED::contains).isPresent();
        return !untouched && !isUndone() && !intent.reversal().equals("impossible");
    }

    static ChangeState begun(Entry.Intent intent) {
        return new ChangeState(intent, Optional.empty(), false, Optional.empty(), Optional.empty(), Optional.empty());
    }

    ChangeState ended(Entry.Outcome how) {
        Optional<JsonNode> partly = how.outcome().equals("partly") ? how.found() : Optional.empty();
        return new ChangeState(intent, Optional.of(how.outcome()), undoPending, undo, partly, how.boot());
    }

    ChangeState undoing() {
        return new ChangeState(intent, outcome, true, undo, left, boot);
    }

    ChangeState undone(Entry.UndoOutcome how) {
        if (how.outcome().equals(NOT_BEGUN)) {
            return new ChangeState(intent, outcome, false, undo, left, boot);
        }
        Optional<JsonNode> partly = how.outcome().equals("partly") ? how.found() : left;
        return new ChangeState(intent, outcome, false, Optional.of(how.outcome()), partly, boot);
    }
}
