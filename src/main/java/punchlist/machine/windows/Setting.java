package punchlist.machine.windows;

import punchlist.reading.Answer;
import punchlist.reading.Settable;

/**
 * How one kind of thing is set on Windows.
 *
 * @param <Q> the kind of thing
 * @param <T> the type of its value
 */
@FunctionalInterface
interface Setting<Q extends Settable<T>, T> {

    /**
     * Sets the thing, or removes it when absent.
     *
     * @throws CallFailed when a call did not go through or was not made for safety
     */
    void set(Q at, Answer<T> value) throws CallFailed;
}
