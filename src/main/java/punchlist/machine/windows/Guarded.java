package punchlist.machine.windows;

import com.sun.jna.platform.win32.Win32Exception;
import punchlist.reading.Answer;
import punchlist.reading.Answerer;
import punchlist.reading.Question;
import punchlist.reading.Reply;
import punchlist.reading.Why;

/**
 * An answerer that lets nothing out but answers: a call that failed, a function this Windows lacks and a wrapper's
 * exception all become an unread answer with its reason.
 *
 * @param source the API asked, as it stands in the reading
 * @param asking how it is asked
 */
record Guarded<Q extends Question<T>, T>(String source, Asking<Q, T> asking) implements Answerer<Q, T> {

    @Override
    public Reply<T> answer(Q question) {
        try {
            return asking.ask(question);
        } catch (CallFailed e) {
            return Reply.of(Answer.unread(e.why()));
        } catch (Win32Exception e) {
            return Reply.of(
                    Answer.unread(CallFailed.of(source, e.getErrorCode()).why()));
        } catch (RuntimeException e) {
            return Reply.of(Answer.unread(new Why.Failed(source, e.toString())));
        } catch (LinkageError e) {
            return Reply.of(Answer.unread(new Why.Unsupported("Windows without " + source)));
        }
    }
}
