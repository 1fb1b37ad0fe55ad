package punchlist.machine;

import java.util.Optional;
import punchlist.reading.Answer;
import punchlist.reading.Settable;
import punchlist.reading.Why;

/**
 * Sets one kind of thing. Compares nothing and reads nothing back: {@link DirectWorkbench} does.
 *
 * @param <Q> the kind of thing
 * @param <T> the type of its value
 */
public interface Setter<Q extends Settable<T>, T> {

    /**
     * Sets the thing to {@code value}, or removes it when absent.
     *
     * @return empty when the calls went through, else why not
     */
    Optional<Why> set(Q at, Answer<T> value);
}
