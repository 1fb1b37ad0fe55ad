package punchlist.check.access;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import punchlist.machine.sddl.Ace;
import punchlist.machine.sddl.Acl;
import punchlist.machine.sddl.SecurityDescriptor;
import punchlist.machine.sddl.Trustee;

/**
 * What somebody may do with a file or folder, as Windows' access check says it ([MS-DTYP] 2.5.3.2): entries count in
 * their stored order, a right once denied stays denied and once allowed stays allowed; inherit-only entries do not count;
 * CREATOR OWNER names nobody here; the owner may read and write the DACL unless an entry for OWNER RIGHTS says what he
 * may; no DACL allows everything, an empty one nothing; a mandatory label that forbids writing up keeps lower levels from
 * writing ([MS-DTYP] 2.5.3.3).
 *
 * <p>Where an entry's effect is not known (a condition, an object type, an unknown kind, a central policy) or nobody can
 * say whether the holder is in a group, the answer is a range: no combination of what is unknown gives less than its
 * least or more than its most. Not looked at: privileges (an administrator may take ownership, back up and restore
 * whatever the DACL says) and shares.
 */
public final class EffectiveAccess {

    private EffectiveAccess() {}

    /** What the holder of exactly these SIDs may do. */
    public static Access of(SecurityDescriptor descriptor, Set<Trustee> holder) {
        return of(descriptor, Holder.of(holder));
    }

    /** What this one may do: at least what he may in any case, at most what he may in the best case. */
    public static Access of(SecurityDescriptor descriptor, Holder holder) {
        boolean odd = hasOdd(descriptor);
        AclWalk worst = AclWalk.of(descriptor, holder, AclWalk.Odd.AGAINST);
        AclWalk best = odd ? AclWalk.of(descriptor, holder, AclWalk.Odd.IN_FAVOUR) : worst;
        return access(descriptor, holder, odd, worst.certain(), best.possible());
    }

    /**
     * What some of those meant may do: least where every entry that is not understood speaks against them, most where each
     * speaks for them.
     */
    static Access ofSome(SecurityDescriptor descriptor, Holder holder) {
        boolean odd = hasOdd(descriptor);
        int worst = AclWalk.of(descriptor, holder, AclWalk.Odd.AGAINST).possible();
        int best = odd ? AclWalk.of(descriptor, holder, AclWalk.Odd.IN_FAVOUR).possible() : worst;
        return access(descriptor, holder, odd, worst, best);
    }

    private static Access access(SecurityDescriptor descriptor, Holder holder, boolean odd, int worst, int best) {
        int least = Mandatory.least(descriptor.sacl(), holder, worst);
        int most = Mandatory.most(descriptor.sacl(), holder, best);
        return new Access(least, most, odd ? notUnderstood(descriptor, holder) : List.of());
    }

    /** Whether an entry's effect is not known. */
    private static boolean hasOdd(SecurityDescriptor descriptor) {
        for (Ace ace : descriptor.dacl().aces()) {
            if (isOdd(ace)) {
                return true;
            }
        }
        return descriptor.sacl() instanceof Acl.Listed
                && Mandatory.odd(descriptor.sacl()).findAny().isPresent();
    }

    private static boolean isOdd(Ace ace) {
        return ace.countsHere() && ace.mayCount() && !ace.isUnderstood();
    }

    private static List<Ace> notUnderstood(SecurityDescriptor descriptor, Holder holder) {
        Stream<Ace> inDacl = descriptor.dacl().aces().stream()
                .filter(EffectiveAccess::isOdd)
                .filter(ace -> ace.trustee()
                        .map(who -> AclWalk.holds(descriptor, holder, who) != Holder.Holds.NO)
                        .orElse(true));
        return Stream.concat(inDacl, Mandatory.odd(descriptor.sacl())).toList();
    }
}
