package punchlist.probe;

import java.time.Duration;

/**
 * How long a probe waits.
 *
 * @param connect for a TCP connect
 * @param step for each answer
 * @param endpoint for one question altogether
 */
public record Limits(Duration connect, Duration step, Duration endpoint) {

    /** What a person at the server is willing to wait: 3 s, 4 s, 15 s. */
    public static final Limits STANDARD =
            new Limits(Duration.ofSeconds(3), Duration.ofSeconds(4), Duration.ofSeconds(15));

    /** Starts the clock of one question. */
    Budget start() {
        return new Budget(this, System.nanoTime());
    }

    /** The time left for one question. */
    static final class Budget {

        private final Limits limits;
        private final long started;

        private Budget(Limits limits, long started) {
            this.limits = limits;
            this.started = started;
        }

        /**
         * The time left for a connect, in milliseconds, at least 1.
         *
         * @throws ProbeStop when the question's time is over
         */
        int connectMillis() throws ProbeStop {
            return left(limits.connect);
        }

        /** The time left for an answer; see {@link #connectMillis}. */
        int stepMillis() throws ProbeStop {
            return left(limits.step);
        }

        private int left(Duration wanted) throws ProbeStop {
            long left = limits.endpoint.toMillis() - (System.nanoTime() - started) / 1_000_000;
            if (left <= 0) {
                throw ProbeStop.timedOut(limits.endpoint);
            }
            return (int) Math.max(1, Math.min(left, wanted.toMillis()));
        }
    }
}
