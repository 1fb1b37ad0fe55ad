package punchlist.probe;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/**
 * The attempts to log in with a guessed password: one per account and server ever, over all protocols (design section 3.5).
 * What was tried is kept by this computer, and an attempt is on its disk before it is made.
 */
public interface Attempts {

    /** The outcome of an attempt whose end was never written. */
    String OPEN = "open";

    /** The outcome of an attempt that ended before the log-in was sent; it does not count. */
    String NOT_SENT = "not-sent";

    /** The outcome of an attempt that met a sign of lock-out: no account of that server is tried any more. */
    String LOCK_OUT = "lock-out";

    /**
     * An attempt made.
     *
     * @param account the account, without case
     * @param at when
     * @param outcome a word of {@link EmptyLogin.Outcome}, {@value #OPEN}, {@value #LOCK_OUT}, or another reason
     */
    record Attempt(String account, Instant at, String outcome) {}

    /** Whether the person asked for attempts in this call. */
    boolean areAskedFor();

    /**
     * The attempt that forbids this one: at this account, or one that met a sign of lock-out at this server.
     *
     * @throws IOException when what was tried cannot be read: then nothing may be tried
     */
    Optional<Attempt> earlier(String server, String account) throws IOException;

    /**
     * Writes that an attempt begins; returns when it is on the disk.
     *
     * @return when it began
     * @throws IOException when it could not be written: then nothing may be tried
     */
    Instant begin(String server, String account) throws IOException;

    /** Writes how it ended. */
    void end(String server, String account, String outcome) throws IOException;

    /** None is asked for. */
    static Attempts none() {
        return new Attempts() {
            @Override
            public boolean areAskedFor() {
                return false;
            }

            @Override
            public Optional<Attempt> earlier(String server, String account) {
                return Optional.empty();
            }

            @Override
            public Instant begin(String server, String account) throws IOException {
                throw new IOException("no attempt was asked for");
            }

            @Override
            public void end(String server, String account, String outcome) {}
        };
    }
}
