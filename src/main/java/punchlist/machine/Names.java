package punchlist.machine;

import java.util.List;

/** A list of names in the order in which the system gave them. */
public record Names(List<String> all) {

    /** Copies the list. */
    public Names {
        all = List.copyOf(all);
    }
}
