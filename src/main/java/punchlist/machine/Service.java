package punchlist.machine;

import java.util.Optional;

/**
 * A Windows service.
 *
 * @param name its key name
 * @param displayName the name people see
 * @param state stopped, running, …
 * @param start how it starts
 * @param account the account it runs as, as Windows names it; empty where it could not be read
 * @param image its command line; empty where it could not be read
 */
public record Service(
        String name, String displayName, State state, Start start, Optional<String> account, Optional<String> image) {

    /** The state of a service. */
    public enum State {
        STOPPED,
        START_PENDING,
        STOP_PENDING,
        RUNNING,
        CONTINUE_PENDING,
        PAUSE_PENDING,
        PAUSED,
        UNKNOWN
    }

    /** The start type of a service. */
    public enum Start {
        BOOT,
        SYSTEM,
        AUTOMATIC,
        MANUAL,
        DISABLED,
        UNKNOWN
    }
}
