package punchlist.machine;

import java.util.List;

/** All services. */
public record ServiceTable(List<Service> all) {

    /** Copies the list. */
    public ServiceTable {
        all = List.copyOf(all);
    }
}
