package punchlist.check.access;

import java.util.List;
import punchlist.machine.sddl.Ace;

/**
 * What somebody may do with an object: at least this, at most that. The two are the same unless an entry was not
 * understood, or nobody could say whether he is in a group that an entry names.
 *
 * @param least the rights he has in any case, as bits of {@link FileRights}
 * @param most the rights he has at the most
 * @param notUnderstood entries that speak of him, or may, and that this version does not understand (conditions, callbacks,
 *     object types, unknown kinds, central policies)
 */
public record Access(int least, int most, List<Ace> notUnderstood) {

    /** Copies the list. */
    public Access {
        notUnderstood = List.copyOf(notUnderstood);
    }

    /** Whether the answer is one and not a range. */
    public boolean isCertain() {
        return least == most;
    }

    /** Whether all of these rights are there in any case. */
    public boolean hasAll(int wanted) {
        return (least & wanted) == wanted;
    }

    /** Whether one of these rights is there in any case. */
    public boolean hasAny(int wanted) {
        return (least & wanted) != 0;
    }

    /** Whether all of these rights may be there. */
    public boolean mayHaveAll(int wanted) {
        return (most & wanted) == wanted;
    }

    /** Whether one of these rights may be there. */
    public boolean mayHaveAny(int wanted) {
        return (most & wanted) != 0;
    }

    /** What either may do. */
    Access or(Access other) {
        List<Ace> odd = notUnderstood.isEmpty() ? other.notUnderstood : notUnderstood;
        return new Access(least | other.least, most | other.most, odd);
    }
}
