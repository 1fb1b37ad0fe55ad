package punchlist.machine.network;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import punchlist.machine.Listener;

/**
 * Another computer that was connected while this program listened.
 *
 * @param way which side called
 * @param protocol the transport protocol
 * @param port the port that was called: this computer's where it came in, the other's where this computer called
 * @param address the other computer
 * @param programs the paths of this computer's programs at the connection, as far as they could be read
 * @param first when it was seen first
 * @param last when it was seen last
 * @param looks in how many looks it was seen
 */
public record SeenConnection(
        Way way,
        Listener.Protocol protocol,
        int port,
        String address,
        List<String> programs,
        Instant first,
        Instant last,
        long looks) {

    /** Which side called. */
    public enum Way {
        /** It came in. */
        IN,
        /** This computer called. */
        OUT
    }

    /** Copies the list. */
    public SeenConnection {
        programs = List.copyOf(programs);
    }

    /** Both sightings of the same computer at the same port as one. */
    public SeenConnection and(SeenConnection other) {
        return new SeenConnection(
                way,
                protocol,
                port,
                address,
                Stream.concat(programs.stream(), other.programs.stream())
                        .distinct()
                        .toList(),
                first.isBefore(other.first) ? first : other.first,
                last.isAfter(other.last) ? last : other.last,
                looks + other.looks);
    }
}
