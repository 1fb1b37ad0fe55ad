package punchlist.probe;

import punchlist.reading.Answer;
import punchlist.reading.Answerer;
import punchlist.reading.Reply;
import punchlist.reading.Why;

/**
 * An answerer of one probe. The probe's class, and with it Milo or TLS, is loaded when it is first asked, not when the
 * table is made.
 */
record Asking<Q extends Probe<T>, T>(String source, Limits limits, Way<Q, T> way) implements Answerer<Q, T> {

    /** How a probe is put. */
    @FunctionalInterface
    interface Way<Q, T> {
        T ask(Q question, Limits.Budget budget) throws ProbeStop;
    }

    @Override
    public Reply<T> answer(Q question) {
        try {
            return Reply.of(Answer.known(way.ask(question, limits.start())));
        } catch (ProbeStop e) {
            return Reply.of(Answer.unread(e.why()));
        } catch (RuntimeException e) {
            // a surprise inside our own libraries is not an answer of the peer; its message may quote a secret
            return Reply.of(Answer.unread(new Why.Failed(source, e.getClass().getSimpleName())));
        }
    }
}
