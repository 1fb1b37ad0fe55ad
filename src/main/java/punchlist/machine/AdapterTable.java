package punchlist.machine;

import java.util.List;

/** All network adapters. */
public record AdapterTable(List<Adapter> all) {

    /** Copies the list. */
    public AdapterTable {
        all = List.copyOf(all);
    }
}
