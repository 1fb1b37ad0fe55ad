package punchlist.machine;

import java.time.Instant;
import punchlist.reading.Question;
import punchlist.reading.Reading;

/**
 * The computer looked at, with the endpoints it can reach. Deadline, memo, breaker, trace and consent are decorators.
 * Safe for use by several threads.
 */
public interface Machine {

    /** Which computer this is. */
    MachineId id();

    /** The machine's own time: a snapshot answers when it was taken, so that a replay judges as the run did. */
    Instant now();

    /** Asks. Never throws for what the world does; that is an unread answer. */
    <T> Reading<T> ask(Question<T> question);
}
