package punchlist.machine.network;

import java.util.List;

/** All interfaces, one per adapter and address family. */
public record IpInterfaceTable(List<IpInterface> all) {

    /** Copies the list. */
    public IpInterfaceTable {
        all = List.copyOf(all);
    }
}
