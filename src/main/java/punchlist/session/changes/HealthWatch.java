package punchlist.session.changes;

import java.time.Duration;
import java.util.Set;
import punchlist.check.health.Health;
import punchlist.check.health.HealthLook;
import punchlist.machine.Machine;
import punchlist.record.Entry;
import punchlist.remedy.Group;

/**
 * Compares services, listeners and established peers with what they were before the first change. What seems lost is
 * looked at again for a while: a service may be on its way up, a client about to ask again.
 */
public final class HealthWatch {

    private static final int LOOKS = 5;

    private final Machine machine;
    private final Duration between;
    private final HealthLook before;

    private HealthWatch(Machine machine, Duration between, HealthLook before) {
        this.machine = machine;
        this.between = between;
        this.before = before;
    }

    /** Looks at this machine, which must answer afresh, before anything is changed. */
    public static HealthWatch on(Machine machine, Duration between) {
        HealthLook first = HealthLook.at(machine);
        pause(between);
        return new HealthWatch(machine, between, between.isZero() ? first : first.steady(HealthLook.at(machine)));
    }

    /**
     * What is no more after this group of changes.
     *
     * @param meant the services that the changes so far switched off
     */
    public Entry.Health after(Group group, Set<String> meant) {
        HealthLook seen = HealthLook.at(machine);
        Health health = Health.between(before, seen, Health.triggersOf(machine), meant);
        for (int i = 1; i < LOOKS && health.stops() && !between.isZero(); i++) {
            pause(between);
            seen = seen.seen(HealthLook.at(machine));
            health = Health.between(before, seen, Health.triggersOf(machine), meant);
        }
        return new Entry.Health(
                group.name(),
                health.losses().stream()
                        .map(l -> new Entry.Loss(l.kind().key(), l.what(), l.harmless()))
                        .toList(),
                health.unseen());
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
