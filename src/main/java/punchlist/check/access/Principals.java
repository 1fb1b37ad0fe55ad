package punchlist.check.access;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import punchlist.machine.sddl.Ace;
import punchlist.machine.sddl.SecurityDescriptor;
import punchlist.machine.sddl.Trustee;

/** Whom Windows names in access lists, sorted by what they mean for a server: by SID, never by name. */
public final class Principals {

    /** The entries the Kepware guide, 5.1.1, wants away: each holds every account that logs on. */
    public static final List<Trustee> WIDE = List.of(Trustee.USERS, Trustee.EVERYONE, Trustee.AUTHENTICATED_USERS);

    /** What an ordinary user who sits at the server always carries. */
    private static final Set<Trustee> ORDINARY = Set.of(
            Trustee.EVERYONE,
            Trustee.AUTHENTICATED_USERS,
            Trustee.INTERACTIVE,
            Trustee.NETWORK,
            Trustee.USERS,
            new Trustee("S-1-2-0"),
            new Trustee("S-1-2-1"),
            new Trustee("S-1-5-15"),
            new Trustee("S-1-5-113"));

    private static final Set<Trustee> NO_GROUP_OF_TRUST = Set.of(
            Trustee.EVERYONE,
            Trustee.AUTHENTICATED_USERS,
            Trustee.INTERACTIVE,
            Trustee.NETWORK,
            Trustee.USERS,
            new Trustee("S-1-2-0"),
            new Trustee("S-1-2-1"),
            new Trustee("S-1-5-3"),
            new Trustee("S-1-5-6"),
            new Trustee("S-1-5-7"),
            new Trustee("S-1-5-13"),
            new Trustee("S-1-5-14"),
            new Trustee("S-1-5-15"),
            new Trustee("S-1-5-113"),
            new Trustee("S-1-5-32-546"),
            new Trustee("S-1-5-32-555"));

    /** What one carries who did not authenticate: anonymous, guests. */
    private static final Set<Trustee> STRANGERS = Set.of(
            Trustee.EVERYONE,
            Trustee.NETWORK,
            new Trustee("S-1-5-7"),
            new Trustee("S-1-5-32-546"),
            new Trustee("LG"),
            new Trustee("DG"));

    /** The built-in administrator, Domain Admins, Schema Admins, Enterprise Admins. */
    private static final Set<Long> ADMINISTRATIVE = Set.of(500L, 512L, 518L, 519L);

    /** The built-in guest, Domain Users, Domain Guests, Domain Computers. */
    private static final Set<Long> WIDE_IN_A_DOMAIN = Set.of(501L, 513L, 514L, 515L);

    private Principals() {}

    /** The SIDs of an ordinary user, who is a member of BUILTIN\Users. */
    public static Set<Trustee> ordinaryUser() {
        return ORDINARY;
    }

    /** Whether it is administrators or the system itself: they may do everything anyway. */
    public static boolean isAdministrative(Trustee who) {
        return who.equals(Trustee.SYSTEM)
                || who.equals(Trustee.ADMINISTRATORS)
                || who.equals(Trustee.TRUSTED_INSTALLER)
                || ADMINISTRATIVE.contains(who.relativeId());
    }

    /**
     * Whether nobody can log on as it: services, and CREATOR OWNER and OWNER RIGHTS, which speak of others. A program's
     * package (S-1-15) counts as ordinary.
     */
    public static boolean isNoPerson(Trustee who) {
        return who.equals(Trustee.LOCAL_SERVICE)
                || who.equals(Trustee.NETWORK_SERVICE)
                || who.equals(Trustee.CREATOR_OWNER)
                || who.equals(Trustee.CREATOR_GROUP)
                || who.equals(Trustee.OWNER_RIGHTS)
                || who.text().startsWith("S-1-5-80-");
    }

    /** Whether somebody who did not authenticate may carry it. */
    static boolean isForStrangers(Trustee who) {
        return STRANGERS.contains(who) || who.relativeId() == 501 || who.relativeId() == 514;
    }

    /** Whether it is or may hold an ordinary user. Whoever is not known is one. */
    public static boolean isOrdinary(Trustee who) {
        return !isAdministrative(who) && !isNoPerson(who);
    }

    /**
     * Whether it holds everybody or nobody knows whom, so that it must not be given the right to configure: Everyone,
     * Users, Authenticated Users, INTERACTIVE, guests, Domain Users and the like (design section 3, rule 10).
     */
    public static boolean isTooWideToTrust(Trustee who) {
        return NO_GROUP_OF_TRUST.contains(who) || WIDE_IN_A_DOMAIN.contains(who.relativeId());
    }

    /** Everybody whom this descriptor names: in its entries and as owner. */
    static Stream<Trustee> namedIn(SecurityDescriptor descriptor) {
        return Stream.concat(
                        descriptor.owner().stream(),
                        descriptor.dacl().aces().stream().map(Ace::trustee).flatMap(t -> t.stream()))
                .distinct();
    }
}
