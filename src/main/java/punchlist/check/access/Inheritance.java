package punchlist.check.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import punchlist.machine.sddl.Ace;
import punchlist.machine.sddl.AceKind;
import punchlist.machine.sddl.Acl;
import punchlist.machine.sddl.SecurityDescriptor;
import punchlist.machine.sddl.Trustee;

/**
 * What files and folders inherit from the folder above ([MS-DTYP] 2.5.3.4.1 and .2, as Windows fills it in): files take
 * the OI entries, folders the CI entries and, to hand on, the OI ones; NP stops after one generation; CREATOR OWNER and
 * CREATOR GROUP become the owner and group of the object; generic rights become those of files.
 */
public final class Inheritance {

    private Inheritance() {}

    /** The entries that an object below {@code above} inherits. */
    public static List<Ace> entries(SecurityDescriptor above, SecurityDescriptor object, boolean folder) {
        List<Ace> inherited = new ArrayList<>();
        for (Ace ace : above.dacl().aces()) {
            if (folder) {
                toFolder(ace, object, inherited);
            } else if (ace.has(Ace.OBJECT_INHERIT)) {
                here(ace, object, Ace.INHERITED).ifPresent(inherited::add);
            }
        }
        return inherited;
    }

    private static void toFolder(Ace ace, SecurityDescriptor object, List<Ace> inherited) {
        int ways = ace.flags() & (Ace.OBJECT_INHERIT | Ace.CONTAINER_INHERIT);
        if (ace.has(Ace.CONTAINER_INHERIT)) {
            if (ace.has(Ace.NO_PROPAGATE)) {
                here(ace, object, Ace.INHERITED).ifPresent(inherited::add);
            } else if (changesOnTheWay(ace)) {
                here(ace, object, Ace.INHERITED).ifPresent(inherited::add);
                inherited.add(ace.withFlags(ways | Ace.INHERIT_ONLY | Ace.INHERITED));
            } else {
                inherited.add(ace.withFlags(ways | Ace.INHERITED));
            }
        } else if (ace.has(Ace.OBJECT_INHERIT) && !ace.has(Ace.NO_PROPAGATE)) {
            inherited.add(ace.withFlags(ways | Ace.INHERIT_ONLY | Ace.INHERITED));
        }
    }

    /** Whether the entry that counts on the object is another than the one that is handed on. */
    private static boolean changesOnTheWay(Ace ace) {
        return FileRights.isGeneric(ace.mask()) || ace.names(Trustee.CREATOR_OWNER) || ace.names(Trustee.CREATOR_GROUP);
    }

    private static Optional<Ace> here(Ace ace, SecurityDescriptor object, int flags) {
        Optional<Trustee> named = ace.trustee();
        if (ace.names(Trustee.CREATOR_OWNER)) {
            named = object.owner();
        } else if (ace.names(Trustee.CREATOR_GROUP)) {
            named = object.group();
        }
        Ace plain = ace.withFlags(flags);
        return named.map(who -> plain.with(FileRights.mapped(ace.mask()), who))
                .or(() -> ace.trustee().isEmpty() ? Optional.of(plain) : Optional.empty());
    }

    /**
     * A new object below {@code above}, made by nobody in particular: what CREATOR OWNER would give is left out, because
     * only who may create can become it.
     */
    public static SecurityDescriptor newborn(SecurityDescriptor above, boolean folder) {
        return newborn(above, folder, Optional.empty());
    }

    /** A new object below {@code above} as its creator has it: he owns it, and is who CREATOR OWNER speaks of. */
    public static SecurityDescriptor newborn(SecurityDescriptor above, boolean folder, Optional<Trustee> creator) {
        SecurityDescriptor made =
                new SecurityDescriptor(creator, Optional.empty(), new Acl.Missing(), label(above.sacl(), folder));
        Acl dacl = above.dacl() instanceof Acl.Listed
                ? new Acl.Listed(Acl.Flags.NONE, entries(above, made, folder))
                : new Acl.Null(Acl.Flags.NONE);
        return made.withDacl(dacl);
    }

    /** The mandatory label that is handed on, where there is one. */
    private static Acl label(Acl sacl, boolean folder) {
        List<Ace> handedOn = sacl.aces().stream()
                .filter(ace -> ace.kind() == AceKind.LABEL)
                .filter(ace -> ace.has(folder ? Ace.CONTAINER_INHERIT : Ace.OBJECT_INHERIT))
                .map(ace -> ace.withFlags((ace.flags() & ~Ace.INHERIT_ONLY) | Ace.INHERITED))
                .toList();
        return handedOn.isEmpty() ? new Acl.Missing() : new Acl.Listed(Acl.Flags.NONE, handedOn);
    }
}
