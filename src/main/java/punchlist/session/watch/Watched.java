package punchlist.session.watch;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import punchlist.reading.Why;

/**
 * What watching has seen. A connection that began and ended between two looks was not seen.
 *
 * @param startedAt the first look, by the machine's clock
 * @param finishedAt the last look, by the machine's clock
 * @param looks how often it was looked
 * @param unread in how many looks connections or listeners could not be read
 * @param why why the last of these could not
 * @param cutShort whether it ended before its time
 * @param leftOut how many sightings were not kept, because too many addresses were seen
 * @param ports the ports that somebody was connected to, by number
 */
public record Watched(
        Instant startedAt,
        Instant finishedAt,
        long looks,
        long unread,
        Optional<Why> why,
        boolean cutShort,
        long leftOut,
        List<WatchedPort> ports) {

    /** Copies the list. */
    public Watched {
        ports = List.copyOf(ports);
    }
}
