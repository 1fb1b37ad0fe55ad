package punchlist.machine.network;

import java.util.List;

/** All ports that are passed on. */
public record PortProxyTable(List<PortProxy> all) {

    /** Copies the list. */
    public PortProxyTable {
        all = List.copyOf(all);
    }
}
