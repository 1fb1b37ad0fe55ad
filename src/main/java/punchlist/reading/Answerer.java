package punchlist.reading;

/**
 * Answers one kind of question. Never throws for anything the outside world does: a failure is an
 * {@link Answer.Unread} with its reason.
 *
 * @param <Q> the kind of question
 * @param <T> the type of a known answer
 */
public interface Answerer<Q extends Question<T>, T> {

    /** The interface used, for the reading's source ("RegQueryValueEx"). */
    String source();

    /** Asks. Blocks until there is an answer; the deadline is the caller's business. */
    Reply<T> answer(Q question);
}
