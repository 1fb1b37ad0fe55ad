package punchlist.machine.network;

import java.util.List;

/** All routes. */
public record RouteTable(List<Route> all) {

    /** Copies the list. */
    public RouteTable {
        all = List.copyOf(all);
    }
}
