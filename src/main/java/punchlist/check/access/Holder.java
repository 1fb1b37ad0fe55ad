package punchlist.check.access;

import java.util.Set;
import java.util.function.Function;
import punchlist.machine.sddl.Trustee;

/**
 * Who asks for access: for each SID an entry may name, whether he carries it, and how far he is trusted
 * ([MS-DTYP] 2.5.2, 2.5.3).
 *
 * @param carries whether he carries a SID
 * @param integrity his integrity level, the last number of a S-1-16 SID: 0x2000 medium, 0x3000 high, 0x4000 system
 */
public record Holder(Function<Trustee, Holds> carries, long integrity) {

    /** Whether he carries a SID. */
    public enum Holds {
        YES,
        /** Some who are meant do, others do not; or nobody could say. */
        PERHAPS,
        NO
    }

    /** The level of ordinary users. */
    public static final long MEDIUM = 0x2000;

    private static final long HIGH = 0x3000;
    private static final long SYSTEM = 0x4000;
    private static final Set<Trustee> SERVICES =
            Set.of(Trustee.SYSTEM, Trustee.LOCAL_SERVICE, Trustee.NETWORK_SERVICE, Trustee.SERVICE);

    /** Exactly these SIDs. */
    public static Holder of(Set<Trustee> sids) {
        Set<Trustee> own = Set.copyOf(sids);
        return new Holder(who -> own.contains(who) ? Holds.YES : Holds.NO, integrity(own));
    }

    /** Everyone, Authenticated Users and this one. */
    static Holder authenticated(Trustee one) {
        return new Holder(
                who -> who.equals(one) || who.equals(Trustee.EVERYONE) || who.equals(Trustee.AUTHENTICATED_USERS)
                        ? Holds.YES
                        : Holds.NO,
                integrity(Set.of(one)));
    }

    private static long integrity(Set<Trustee> sids) {
        if (SERVICES.stream().anyMatch(sids::contains)) {
            return SYSTEM;
        }
        return sids.contains(Trustee.ADMINISTRATORS) ? HIGH : MEDIUM;
    }

    /**
     * Some ordinary user, nobody knows which: he carries Everyone and Authenticated Users, and perhaps any SID that does
     * not stand for administrators, the system or a service.
     */
    static Holder someOrdinary() {
        return some(who -> Principals.isOrdinary(who) ? Holds.PERHAPS : Holds.NO);
    }

    /** Some ordinary user who is a member of Users and sits at the server. */
    static Holder someMember() {
        return some(who -> Principals.ordinaryUser().contains(who)
                ? Holds.YES
                : Principals.isOrdinary(who) ? Holds.PERHAPS : Holds.NO);
    }

    private static Holder some(Function<Trustee, Holds> others) {
        return new Holder(
                who -> who.equals(Trustee.EVERYONE) || who.equals(Trustee.AUTHENTICATED_USERS)
                        ? Holds.YES
                        : others.apply(who),
                MEDIUM);
    }

    /** Somebody who did not authenticate: a guest, or nobody at all; never in Authenticated Users. */
    static Holder someStranger() {
        return new Holder(
                who -> {
                    if (who.equals(Trustee.EVERYONE)) {
                        return Holds.YES;
                    }
                    return Principals.isForStrangers(who) ? Holds.PERHAPS : Holds.NO;
                },
                MEDIUM);
    }

    Holds holds(Trustee who) {
        return carries.apply(who);
    }
}
