package punchlist.check.access;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import punchlist.machine.sddl.Acl;
import punchlist.machine.sddl.SecurityDescriptor;
import punchlist.machine.sddl.Trustee;

/** What a descriptor gives to each one it names, beyond what it gives to everybody anyway. */
public final class Grants {

    private static final Set<Trustee> EVERYBODY = Set.of(Trustee.EVERYONE, Trustee.AUTHENTICATED_USERS);

    private Grants() {}

    /** The rights of each one named, on the object itself; without a DACL everything to Everyone. */
    public static Map<Trustee, Integer> of(SecurityDescriptor descriptor) {
        Map<Trustee, Integer> grants = new LinkedHashMap<>();
        if (!(descriptor.dacl() instanceof Acl.Listed)) {
            grants.put(Trustee.EVERYONE, FileRights.FULL);
            return grants;
        }
        int everyone = EffectiveAccess.of(descriptor, Set.of(Trustee.EVERYONE)).rights();
        int everybody = EffectiveAccess.of(descriptor, EVERYBODY).rights();
        Principals.namedIn(descriptor).forEach(who -> {
            if (who.equals(Trustee.EVERYONE)) {
                add(grants, who, everyone);
            } else if (who.equals(Trustee.AUTHENTICATED_USERS)) {
                add(grants, who, everybody & ~everyone);
            } else {
                Set<Trustee> holder = new HashSet<>(EVERYBODY);
                holder.add(who);
                add(grants, who, EffectiveAccess.of(descriptor, holder).rights() & ~everybody);
            }
        });
        return grants;
    }

    /** The rights of each one named, on the object itself and on files and folders that are made in it later. */
    public static Map<Trustee, Integer> reaching(SecurityDescriptor descriptor) {
        Map<Trustee, Integer> all = new LinkedHashMap<>(of(descriptor));
        of(Inheritance.newborn(descriptor, true)).forEach((who, rights) -> add(all, who, rights));
        of(Inheritance.newborn(descriptor, false)).forEach((who, rights) -> add(all, who, rights));
        return all;
    }

    private static void add(Map<Trustee, Integer> grants, Trustee who, int rights) {
        if (rights != 0) {
            grants.merge(who, rights, (a, b) -> a | b);
        }
    }
}
