package punchlist.machine;

import java.util.List;

/** All listening sockets. */
public record ListenerTable(List<Listener> all) {

    /** Copies the list. */
    public ListenerTable {
        all = List.copyOf(all);
    }
}
