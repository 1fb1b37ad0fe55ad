package punchlist.check.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import punchlist.machine.sddl.Ace;
import punchlist.machine.sddl.Acl;
import punchlist.machine.sddl.SecurityDescriptor;
import punchlist.machine.sddl.Trustee;

/**
 * What the holder of some SIDs may do with a file or folder, as Windows' access check says it ([MS-DTYP] 2.5.3.2):
 * entries count in their stored order, a right once denied stays denied and once allowed stays allowed; inherit-only
 * entries do not count; CREATOR OWNER names nobody here; the owner may read and write the DACL unless an entry for OWNER
 * RIGHTS says what he may; no DACL allows everything, an empty one nothing.
 *
 * <p>Not looked at: privileges (an administrator may take ownership whatever the DACL says), integrity labels, shares.
 */
public final class EffectiveAccess {

    private EffectiveAccess() {}

    /** What the holder of these SIDs may do. */
    public static Access of(SecurityDescriptor descriptor, Set<Trustee> holder) {
        return switch (descriptor.dacl()) {
            case Acl.Missing m -> new Access(FileRights.FULL, List.of());
            case Acl.Null n -> new Access(FileRights.FULL, List.of());
            case Acl.Listed(Acl.Flags f, List<Ace> entries) -> of(descriptor, entries, holder);
        };
    }

    private static Access of(SecurityDescriptor descriptor, List<Ace> entries, Set<Trustee> holder) {
        boolean owns = descriptor.owner().filter(holder::contains).isPresent();
        int allowed = owns && !limitsOwner(entries) ? FileRights.READ_CONTROL | FileRights.WRITE_DAC : 0;
        int denied = 0;
        List<Ace> odd = new ArrayList<>();
        for (Ace ace : entries) {
            if (!ace.countsHere()) {
                continue;
            }
            if (!ace.isUnderstood()) {
                odd.add(ace);
            } else if (concerns(ace, holder, owns)) {
                int mask = FileRights.mapped(ace.mask());
                allowed |= ace.isAllow() ? mask & ~denied : 0;
                denied |= ace.isDeny() ? mask & ~allowed : 0;
            }
        }
        return new Access(allowed, odd);
    }

    private static boolean limitsOwner(List<Ace> entries) {
        return entries.stream().anyMatch(ace -> ace.countsHere() && ace.names(Trustee.OWNER_RIGHTS));
    }

    private static boolean concerns(Ace ace, Set<Trustee> holder, boolean owns) {
        Trustee named = ace.trustee().orElseThrow();
        return named.equals(Trustee.OWNER_RIGHTS) ? owns : holder.contains(named);
    }
}
