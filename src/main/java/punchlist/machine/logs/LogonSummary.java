package punchlist.machine.logs;

import java.time.Instant;
import java.util.List;

/**
 * Log-ons from other computers, summed up.
 *
 * @param groups one for each account, source, way and outcome; the latest first
 * @param cut whether there were more events than are read: then the oldest are missing
 */
public record LogonSummary(List<Group> groups, boolean cut) {

    /** How somebody came in. */
    public enum Way {
        /** Remote Desktop. */
        REMOTE_DESKTOP,
        /** Over the network with administrator's rights, or refused: file sharing, WinRM, remote management. */
        NETWORK
    }

    /** How it ended. */
    public enum Outcome {
        ACCEPTED,
        REFUSED
    }

    /**
     * Log-ons of one account from one place.
     *
     * @param account its name, with domain where the log tells it
     * @param address where it came from; empty text where the log does not tell
     * @param way how it came in
     * @param outcome how it ended
     * @param count how many times
     * @param first the earliest that was read
     * @param last the latest
     */
    public record Group(
            String account, String address, Way way, Outcome outcome, long count, Instant first, Instant last) {}

    /** Copies the list. */
    public LogonSummary {
        groups = List.copyOf(groups);
    }
}
