package punchlist.check.access;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import punchlist.machine.sddl.SecurityDescriptor;
import punchlist.machine.sddl.Trustee;

/** What a descriptor gives to each one it names, beyond what it gives to everybody anyway. */
public final class Grants {

    private static final Holder EVERYONE = Holder.of(Set.of(Trustee.EVERYONE));
    private static final Holder EVERYBODY = Holder.authenticated(Trustee.AUTHENTICATED_USERS);

    private Grants() {}

    /** The rights that each one named has in any case, on the object itself; without a DACL everything to Everyone. */
    public static Map<Trustee, Integer> of(SecurityDescriptor descriptor) {
        return least(ranges(descriptor, who -> true));
    }

    /** The rights that each one has in any case, on the object itself and on what is made in it later. */
    public static Map<Trustee, Integer> reaching(SecurityDescriptor descriptor) {
        return least(rangesReaching(descriptor, who -> true));
    }

    /** The same as ranges, of those who are meant: what each one named has at least, and what he may have. */
    static Map<Trustee, Access> rangesReaching(SecurityDescriptor descriptor, Predicate<Trustee> meant) {
        Map<Trustee, Access> all = ranges(descriptor, meant);
        for (boolean folder : new boolean[] {true, false}) {
            ranges(Inheritance.newborn(descriptor, folder), meant).forEach((who, access) -> add(all, who, access));
        }
        return all;
    }

    private static Map<Trustee, Access> ranges(SecurityDescriptor descriptor, Predicate<Trustee> meant) {
        Map<Trustee, Access> grants = new LinkedHashMap<>();
        Access everyone = EffectiveAccess.of(descriptor, EVERYONE);
        Access everybody = EffectiveAccess.of(descriptor, EVERYBODY);
        if (meant.test(Trustee.EVERYONE)) {
            add(grants, Trustee.EVERYONE, everyone);
        }
        Principals.namedIn(descriptor).filter(meant).forEach(who -> {
            if (who.equals(Trustee.AUTHENTICATED_USERS)) {
                add(grants, who, beyond(everybody, everyone));
            } else if (!who.equals(Trustee.EVERYONE)) {
                add(grants, who, beyond(EffectiveAccess.of(descriptor, Holder.authenticated(who)), everybody));
            }
        });
        return grants;
    }

    private static Access beyond(Access access, Access what) {
        return new Access(access.least() & ~what.least(), access.most() & ~what.least(), access.notUnderstood());
    }

    private static Map<Trustee, Integer> least(Map<Trustee, Access> ranges) {
        Map<Trustee, Integer> grants = new LinkedHashMap<>();
        ranges.forEach((who, access) -> {
            if (access.least() != 0) {
                grants.put(who, access.least());
            }
        });
        return grants;
    }

    private static void add(Map<Trustee, Access> grants, Trustee who, Access access) {
        if (access.most() != 0) {
            grants.merge(who, access, Access::or);
        }
    }
}
