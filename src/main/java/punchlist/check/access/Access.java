package punchlist.check.access;

import java.util.List;
import punchlist.machine.sddl.Ace;

/**
 * What somebody may do with an object.
 *
 * @param rights the rights, as bits of {@link FileRights}
 * @param notUnderstood entries this version does not understand (conditions, callbacks, object types, unknown kinds):
 *     where there is one, more or less may be allowed than {@code rights} says, so nothing may pass on it
 */
public record Access(int rights, List<Ace> notUnderstood) {

    /** Copies the list. */
    public Access {
        notUnderstood = List.copyOf(notUnderstood);
    }

    /** Whether every entry that might count was understood. */
    public boolean isCertain() {
        return notUnderstood.isEmpty();
    }

    /** Whether all of these rights are there. */
    public boolean hasAll(int wanted) {
        return (rights & wanted) == wanted;
    }

    /** Whether one of these rights is there. */
    public boolean hasAny(int wanted) {
        return (rights & wanted) != 0;
    }
}
