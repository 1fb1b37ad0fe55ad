package punchlist.machine.windows;

import com.sun.jna.platform.win32.Win32Exception;
import java.util.Optional;
import punchlist.machine.Setter;
import punchlist.reading.Answer;
import punchlist.reading.Settable;
import punchlist.reading.Why;

/**
 * A setter that lets nothing out but reasons, as {@link Guarded} does for answers.
 *
 * @param call the API that sets
 * @param setting how it is set
 */
record GuardedSetter<Q extends Settable<T>, T>(String call, Setting<Q, T> setting) implements Setter<Q, T> {

    @Override
    public Optional<Why> set(Q at, Answer<T> value) {
        try {
            setting.set(at, value);
            return Optional.empty();
        } catch (CallFailed e) {
            return Optional.of(e.why());
        } catch (Win32Exception e) {
            return Optional.of(CallFailed.of(call, e.getErrorCode()).why());
        } catch (RuntimeException e) {
            return Optional.of(new Why.Failed(call, e.toString()));
        } catch (LinkageError e) {
            return Optional.of(new Why.Unsupported("Windows without " + call));
        }
    }
}
