package punchlist.machine.sddl;

import java.util.Optional;

/**
 * Who owns an object and who may do what with it.
 *
 * @param owner the owner, where it was read
 * @param group the primary group, which Windows keeps and does not use
 * @param dacl who may do what
 * @param sacl what is logged, and the integrity label; missing where it was not read
 */
public record SecurityDescriptor(Optional<Trustee> owner, Optional<Trustee> group, Acl dacl, Acl sacl) {

    /** This descriptor with another DACL. */
    public SecurityDescriptor withDacl(Acl other) {
        return new SecurityDescriptor(owner, group, other, sacl);
    }

    /** Whether somebody wrote a DACL that takes nothing from above. */
    public boolean isProtected() {
        return dacl.ownFlags().isProtected();
    }
}
