package punchlist.machine.network;

import java.time.Instant;
import java.util.List;

/**
 * What was seen while this program listened, once or several times.
 *
 * @param from the first look
 * @param to the last look
 * @param looks how often it was looked
 * @param leftOut how many sightings were not kept, because there were too many
 * @param all who was seen
 */
public record SeenTable(Instant from, Instant to, long looks, long leftOut, List<SeenConnection> all) {

    /** Copies the list. */
    public SeenTable {
        all = List.copyOf(all);
    }
}
