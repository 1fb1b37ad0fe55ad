package punchlist.check.access;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import punchlist.machine.sddl.Ace;
import punchlist.machine.sddl.Acl;
import punchlist.machine.sddl.SecurityDescriptor;
import punchlist.machine.sddl.Trustee;

/**
 * One walk through a DACL in its stored order, for somebody of whom some SIDs are certain and others open. For each right
 * the first entry that speaks of it and names him decides; an open SID may be his or not, but is the same in every entry.
 */
final class AclWalk {

    /** How entries whose effect is not known are taken. */
    enum Odd {
        /** Those that may deny deny, those that may allow do not count. */
        AGAINST,
        /** Those that may allow allow, those that may deny do not count. */
        IN_FAVOUR
    }

    private static final int IMPLICIT = FileRights.READ_CONTROL | FileRights.WRITE_DAC;

    private final Odd odd;
    private Map<Trustee, Integer> decidedIfHis = Map.of();
    private int decided;
    private int possible;
    private int perhapsDenied;
    private int certain;

    private AclWalk(Odd odd) {
        this.odd = odd;
    }

    static AclWalk of(SecurityDescriptor descriptor, Holder holder, Odd odd) {
        AclWalk walk = new AclWalk(odd);
        if (!(descriptor.dacl() instanceof Acl.Listed(Acl.Flags flags, List<Ace> entries))) {
            walk.entry(Holder.Holds.YES, Trustee.EVERYONE, FileRights.FULL, true);
            return walk;
        }
        Optional<Trustee> owner = descriptor.owner();
        if (owner.isPresent() && !walk.limitsOwner(entries)) {
            walk.entry(holder.holds(owner.get()), owner.get(), IMPLICIT, true);
        }
        for (Ace ace : entries) {
            if (ace.countsHere() && ace.mayCount()) {
                walk.entry(ace, descriptor, holder);
            }
        }
        return walk;
    }

    /** The rights he has whichever of the open SIDs are his. */
    int certain() {
        return certain;
    }

    /** The rights he has with the best of the open SIDs. */
    int possible() {
        return possible;
    }

    /** Whether he carries what an entry names; OWNER RIGHTS names the owner. */
    static Holder.Holds holds(SecurityDescriptor descriptor, Holder holder, Trustee named) {
        return named.equals(Trustee.OWNER_RIGHTS)
                ? descriptor.owner().map(holder::holds).orElse(Holder.Holds.NO)
                : holder.holds(named);
    }

    private boolean limitsOwner(List<Ace> entries) {
        for (Ace ace : entries) {
            if (ace.countsHere()
                    && ace.names(Trustee.OWNER_RIGHTS)
                    && ace.mayCount()
                    && (odd == Odd.AGAINST || ace.isUnderstood())) {
                return true;
            }
        }
        return false;
    }

    private void entry(Ace ace, SecurityDescriptor descriptor, Holder holder) {
        boolean allows = ace.isUnderstood() ? ace.isAllow() : odd == Odd.IN_FAVOUR;
        if (!(allows ? ace.mayAllow() : ace.mayDeny())) {
            return;
        }
        if (ace.trustee().isEmpty()) {
            entry(Holder.Holds.YES, Trustee.EVERYONE, -1, allows);
            return;
        }
        Trustee named = ace.trustee().get();
        Holder.Holds his = holds(descriptor, holder, named);
        if (his != Holder.Holds.NO) {
            Trustee key =
                    named.equals(Trustee.OWNER_RIGHTS) ? descriptor.owner().orElse(named) : named;
            entry(his, key, FileRights.mapped(ace.mask()), allows);
        }
    }

    private void entry(Holder.Holds his, Trustee who, int mask, boolean allows) {
        int open = mask & ~decided;
        switch (his) {
            case YES -> {
                decided |= open;
                possible |= allows ? open : 0;
                certain |= allows ? open & ~perhapsDenied : 0;
            }
            case PERHAPS -> {
                int before = decidedIfHis.getOrDefault(who, 0);
                if (decidedIfHis.isEmpty()) {
                    decidedIfHis = new HashMap<>();
                }
                decidedIfHis.put(who, before | open);
                possible |= allows ? open & ~before : 0;
                perhapsDenied |= allows ? 0 : open & ~before;
            }
            case NO -> {}
        }
    }
}
