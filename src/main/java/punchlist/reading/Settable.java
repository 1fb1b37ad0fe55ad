package punchlist.reading;

/**
 * A question whose answer can also be set. Only these can stand in a change, so that undo is the same change turned
 * round.
 *
 * @param <T> the type of a known answer
 */
public interface Settable<T> extends Question<T> {}
