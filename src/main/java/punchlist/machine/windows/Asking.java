package punchlist.machine.windows;

import punchlist.reading.Question;
import punchlist.reading.Reply;

/**
 * How one kind of question is put to Windows.
 *
 * @param <Q> the kind of question
 * @param <T> the type of a known answer
 */
@FunctionalInterface
interface Asking<Q extends Question<T>, T> {

    /**
     * Asks: known or absent.
     *
     * @throws CallFailed when it could not be read
     */
    Reply<T> ask(Q question) throws CallFailed;
}
