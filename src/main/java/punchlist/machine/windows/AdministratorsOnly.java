package punchlist.machine.windows;

import com.sun.jna.platform.win32.WinNT;
import java.util.Optional;
import java.util.Set;
import punchlist.machine.sddl.Ace;
import punchlist.machine.sddl.BadSddl;
import punchlist.machine.sddl.Sddl;
import punchlist.machine.sddl.SecurityDescriptor;
import punchlist.machine.sddl.Trustee;

/**
 * The one descriptor that this program gives to a folder of its own, and whether a folder has it: owned by Administrators
 * or SYSTEM, nothing inherited, everything allowed to these two and nothing to anybody else. Strict on purpose: what is
 * merely as good was made by somebody else.
 */
final class AdministratorsOnly {

    /** The launcher's folder of crash reports has the same. */
    static final String SDDL = "O:BAG:BAD:P(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)";

    private static final Set<Trustee> OWNERS = Set.of(Trustee.ADMINISTRATORS, Trustee.SYSTEM);

    private AdministratorsOnly() {}

    /** What speaks against a folder with this descriptor; empty when it is as this program makes them. */
    static Optional<String> objection(String sddl) {
        return objection(sddl, true);
    }

    /**
     * The same on Wine, which keeps of a descriptor what a Unix mode can say: the account that made the folder stands in
     * the place of Administrators, and nothing is marked as protected. A folder open to others is refused there as well.
     */
    static Optional<String> objectionOnWine(String sddl) {
        return objection(sddl, false);
    }

    private static Optional<String> objection(String sddl, boolean asGiven) {
        SecurityDescriptor found;
        try {
            found = Sddl.parse(sddl);
        } catch (BadSddl e) {
            return Optional.of("its permissions are not understood (" + sddl + ")");
        }
        if (found.owner().filter(owner -> !asGiven || OWNERS.contains(owner)).isEmpty()) {
            return Optional.of("its owner is "
                    + found.owner().map(Trustee::text).orElse("nobody") + ", not Administrators or SYSTEM");
        }
        Trustee other = found.owner().filter(owner -> !asGiven).orElse(Trustee.ADMINISTRATORS);
        Set<Ace> wanted = Set.of(full(Trustee.SYSTEM), full(other));
        boolean alone = Set.copyOf(found.dacl().aces()).equals(wanted);
        return alone && (found.isProtected() || !asGiven)
                ? Optional.empty()
                : Optional.of("its permissions are not full access for SYSTEM and Administrators alone (" + sddl + ")");
    }

    private static Ace full(Trustee trustee) {
        return Ace.allow(Ace.OBJECT_INHERIT | Ace.CONTAINER_INHERIT, WinNT.FILE_ALL_ACCESS, trustee);
    }
}
