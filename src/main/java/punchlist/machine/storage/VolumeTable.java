package punchlist.machine.storage;

import java.util.List;

/** All volumes. */
public record VolumeTable(List<Volume> all) {

    /** Copies the list. */
    public VolumeTable {
        all = List.copyOf(all);
    }
}
