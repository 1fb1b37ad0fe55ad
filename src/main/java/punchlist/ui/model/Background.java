package punchlist.ui.model;

import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * Does work away from the screen and brings back what it gave. The worker is one thread, so that the open record is
 * never used by two at once.
 *
 * @param worker does one thing after the other
 * @param screen runs what changes the screen
 */
public record Background(Executor worker, Executor screen) {

    /** Does {@code work}; then, on the screen's thread, one of the two others. */
    public <T> void run(Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
        worker.execute(() -> {
            try {
                T result = work.call();
                screen.execute(() -> done.accept(result));
            } catch (Exception e) { // whatever went wrong is said on the screen, not lost with the thread
                screen.execute(() -> failed.accept(e));
            }
        });
    }
}
