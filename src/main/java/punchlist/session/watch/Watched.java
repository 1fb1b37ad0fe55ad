package punchlist.session.watch;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import punchlist.machine.network.SeenConnection;
import punchlist.machine.network.SeenConnection.Way;
import punchlist.machine.network.SeenTable;
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
 * @param calls the ports of others that this computer called, by number; the addresses are those of the others
 */
public record Watched(
        Instant startedAt,
        Instant finishedAt,
        long looks,
        long unread,
        Optional<Why> why,
        boolean cutShort,
        long leftOut,
        List<WatchedPort> ports,
        List<WatchedPort> calls) {

    /** Copies the lists. */
    public Watched {
        ports = List.copyOf(ports);
        calls = List.copyOf(calls);
    }

    /** Whether at least one look could be read. */
    public boolean sawAnything() {
        return unread < looks;
    }

    /** The same as a table that can be kept. */
    public SeenTable table() {
        return new SeenTable(
                startedAt,
                finishedAt,
                looks,
                leftOut,
                Stream.concat(rows(Way.IN, ports), rows(Way.OUT, calls)).toList());
    }

    private static Stream<SeenConnection> rows(Way way, List<WatchedPort> ports) {
        return ports.stream().flatMap(port -> port.peers().stream()
                .map(peer -> new SeenConnection(
                        way,
                        port.protocol(),
                        port.port(),
                        peer.address(),
                        port.programs(),
                        peer.first(),
                        peer.last(),
                        peer.looks())));
    }
}
