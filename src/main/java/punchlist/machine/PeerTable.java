package punchlist.machine;

import java.util.List;

/** All established connections. */
public record PeerTable(List<Peer> all) {

    /** Copies the list. */
    public PeerTable {
        all = List.copyOf(all);
    }
}
