package punchlist.ui.model;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import punchlist.session.watch.Watching;

/** The rhythm of one listening, which somebody may end. */
public interface Pulse extends Watching.Rhythm {

    /** Ends it, from any thread; what was seen is kept. */
    void stop();

    /** A pulse in real time that begins now. */
    static Pulse begin() {
        return new Beating(new CountDownLatch(1), System.nanoTime());
    }

    /** By a clock that nobody can set. */
    record Beating(CountDownLatch asked, long began) implements Pulse {
        @Override
        public Duration elapsed() {
            return Duration.ofNanos(System.nanoTime() - began);
        }

        @Override
        public boolean rest(Duration length) throws InterruptedException {
            return asked.await(length.toNanos(), TimeUnit.NANOSECONDS);
        }

        @Override
        public void stop() {
            asked.countDown();
        }
    }
}
