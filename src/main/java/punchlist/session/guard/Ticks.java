package punchlist.session.guard;

import java.time.Duration;

/** Time that nobody can set, and waiting by it. */
public interface Ticks {

    /** Nanoseconds since some beginning; only good for differences. */
    long now();

    /** Waits. */
    void sleep(Duration how);

    /** The computer's own. */
    static Ticks ofSystem() {
        return new Ticks() {
            @Override
            public long now() {
                return System.nanoTime();
            }

            @Override
            public void sleep(Duration how) {
                try {
                    Thread.sleep(how);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        };
    }
}
