package punchlist.probe;

import java.time.Instant;

/**
 * How a log-in without a password ended.
 *
 * @param outcome how
 * @param tried when, by this computer's clock; earlier than the reading where it was tried in an earlier run
 */
public record EmptyLogin(Outcome outcome, Instant tried) {

    /** How it ended. */
    public enum Outcome {
        /** HTTP 200: nobody needs a password. */
        ACCEPTED,
        /** HTTP 403: let in without the right to read the project, as it seems; the vendor does not document it. */
        PERHAPS,
        /** HTTP 401. */
        REFUSED
    }
}
