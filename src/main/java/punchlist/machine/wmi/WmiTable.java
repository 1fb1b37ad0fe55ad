package punchlist.machine.wmi;

import java.util.List;

/**
 * The instances of a WMI class, in the order in which Windows gave them.
 *
 * @param all may be empty: the class is there, without an instance
 */
public record WmiTable(List<WmiObject> all) {

    /** Copies the list. */
    public WmiTable {
        all = List.copyOf(all);
    }
}
