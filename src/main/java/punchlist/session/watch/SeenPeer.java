package punchlist.session.watch;

import java.time.Instant;

/**
 * An address that was connected to a port.
 *
 * @param address the other end
 * @param first when it was seen first
 * @param last when it was seen last
 * @param looks in how many looks it was seen
 */
public record SeenPeer(String address, Instant first, Instant last, long looks) {

    SeenPeer again(Instant at) {
        return new SeenPeer(address, first, at, looks + 1);
    }
}
