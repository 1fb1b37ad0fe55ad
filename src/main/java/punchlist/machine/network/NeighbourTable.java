package punchlist.machine.network;

import java.util.List;

/** All neighbours. */
public record NeighbourTable(List<Neighbour> all) {

    /** Copies the list. */
    public NeighbourTable {
        all = List.copyOf(all);
    }
}
