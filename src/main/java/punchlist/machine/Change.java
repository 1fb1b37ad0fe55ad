package punchlist.machine;

import punchlist.reading.Answer;
import punchlist.reading.Settable;

/**
 * A compare-and-set on one settable thing. Undo is the same change turned round.
 *
 * @param at what is set
 * @param before how it must be found for anything to be touched: known or absent
 * @param after how it shall be: known or absent
 * @param effective when the new value counts
 * @param reversal whether it can be taken back exactly
 * @param <T> the type of the value
 */
public record Change<T>(Settable<T> at, Answer<T> before, Answer<T> after, Effective effective, Reversal reversal) {

    /**
     * Refuses unread ends: nobody can compare with or return to what was never read.
     *
     * @throws IllegalArgumentException when {@code before} or {@code after} was not read
     */
    public Change {
        if (!before.wasRead() || !after.wasRead()) {
            throw new IllegalArgumentException("a change needs a before and an after that are known or absent");
        }
    }

    /** The change that takes this one back. */
    public Change<T> turnedRound() {
        return new Change<>(at, /* before= */ after, /* after= */ before, effective, reversal);
    }
}
