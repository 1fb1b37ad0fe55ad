package punchlist.cli;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import punchlist.session.watch.Watching;

/**
 * Ends a watching when the process is asked to end (Ctrl+C, SIGTERM), and keeps the process until the result is printed.
 */
final class StopSignal implements Watching.Rhythm, AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch done = new CountDownLatch(1);
    private final Thread hook = new Thread(this::end, "end of watching");
    private final long began = System.nanoTime();

    private StopSignal() {}

    static StopSignal begin() {
        StopSignal signal = new StopSignal();
        Runtime.getRuntime().addShutdownHook(signal.hook);
        return signal;
    }

    private void end() {
        asked.countDown();
        try {
            done.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - began);
    }

    @Override
    public boolean rest(Duration length) throws InterruptedException {
        return asked.await(length.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** The result is out. */
    @Override
    public void close() {
        done.countDown();
        if (asked.getCount() > 0) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException e) {
                asked.countDown(); // the process ends at this very moment
            }
        }
    }
}
