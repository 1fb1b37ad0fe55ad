package punchlist.machine.sddl;

import java.util.List;

/**
 * Whether two descriptors mean the same to Windows: owner, group and DACL with its entries in their order and whether it
 * is protected.
 *
 * <p>The flags AI and AR are left out: Windows sets AI by itself whenever it fills in what is inherited, so a descriptor
 * that was put back exactly may come back with it; neither changes who may do what, nor what is inherited later. The SACL
 * is left out too, because without SeSecurityPrivilege it is not read at all.
 */
public final class SddlCompare {

    private SddlCompare() {}

    /** Whether both mean the same. */
    public static boolean same(SecurityDescriptor a, SecurityDescriptor b) {
        return a.owner().equals(b.owner()) && a.group().equals(b.group()) && same(a.dacl(), b.dacl());
    }

    /** Whether both texts mean the same; texts that are no SDDL are the same only when they are equal. */
    public static boolean same(String a, String b) {
        if (a.equals(b)) {
            return true;
        }
        try {
            return same(Sddl.parse(a), Sddl.parse(b));
        } catch (BadSddl e) {
            return false;
        }
    }

    private static boolean same(Acl a, Acl b) {
        return switch (a) {
            case Acl.Missing m -> b instanceof Acl.Missing;
            case Acl.Null(Acl.Flags flags) ->
                b instanceof Acl.Null(Acl.Flags others) && flags.isProtected() == others.isProtected();
            case Acl.Listed(Acl.Flags flags, List<Ace> entries) ->
                b instanceof Acl.Listed(Acl.Flags others, List<Ace> other)
                        && flags.isProtected() == others.isProtected()
                        && entries.equals(other);
        };
    }
}
