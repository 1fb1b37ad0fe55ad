package punchlist.check.logs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import punchlist.machine.sddl.Ace;
import punchlist.machine.sddl.Acl;
import punchlist.machine.sddl.BadSddl;
import punchlist.machine.sddl.Sddl;
import punchlist.machine.sddl.SecurityDescriptor;
import punchlist.machine.sddl.Trustee;

/**
 * What the many may do with an event log, by its descriptor: 0x1 reads, 0x2 writes, 0x4 clears
 * (learn.microsoft.com/windows/win32/wes/eventmanifestschema-channeltype-complextype). Generic rights mean all three, or
 * one.
 *
 * @param descriptor the log's descriptor
 */
public record LogRights(SecurityDescriptor descriptor) {

    /** Reads events. */
    public static final int READ = 0x1;

    /** Clears the log. */
    public static final int CLEAR = 0x4;

    private static final int ALL = 0x7;
    private static final int GENERIC_READ = 0x8000_0000;
    private static final int GENERIC_ALL = 0x1000_0000;

    /** Everybody who can work here, and anonymous and guest connections: by key of their name. */
    private static final Map<Trustee, String> MANY = many();

    private static Map<Trustee, String> many() {
        Map<Trustee, String> all = new LinkedHashMap<>();
        all.put(Trustee.EVERYONE, "everyone");
        all.put(Trustee.USERS, "users");
        all.put(Trustee.AUTHENTICATED_USERS, "authenticated");
        all.put(new Trustee("S-1-5-7"), "anonymous");
        all.put(new Trustee("S-1-5-32-546"), "guests");
        all.put(Trustee.NETWORK, "network");
        all.put(Trustee.INTERACTIVE, "interactive");
        return Map.copyOf(all);
    }

    /**
     * The rights in a text.
     *
     * @return empty where the text is no descriptor
     */
    public static Optional<LogRights> of(String sddl) {
        try {
            return Optional.of(new LogRights(Sddl.parse(sddl)));
        } catch (BadSddl e) {
            return Optional.empty();
        }
    }

    /** The key of a trustee's name, where it means the many. */
    static String key(Trustee trustee) {
        return MANY.getOrDefault(trustee, "");
    }

    /** Whether there is a list of entries; without one everybody may do everything. */
    public boolean hasList() {
        return descriptor.dacl() instanceof Acl.Listed;
    }

    /** Whether an entry is of a kind that nobody understands here. */
    boolean isOdd() {
        return descriptor.dacl().aces().stream().anyMatch(ace -> !ace.isUnderstood());
    }

    /** Those of the many who have a right, in the order of their SIDs. */
    List<Trustee> having(int right) {
        return MANY.keySet().stream()
                .filter(trustee -> has(trustee, right))
                .sorted((a, b) -> a.text().compareTo(b.text()))
                .toList();
    }

    /** By the entries for this one, in their order. */
    private boolean has(Trustee trustee, int right) {
        int denied = 0;
        for (Ace ace : descriptor.dacl().aces()) {
            if (!ace.names(trustee) || !ace.countsHere()) {
                continue;
            }
            int mask = plain(ace.mask());
            if (ace.isDeny()) {
                denied |= mask;
            } else if (ace.isAllow() && (mask & right & ~denied) != 0) {
                return true;
            }
        }
        return false;
    }

    private static int plain(int mask) {
        int generic = (mask & GENERIC_ALL) != 0 ? ALL : 0;
        return mask | generic | ((mask & GENERIC_READ) != 0 ? READ : 0);
    }

    /** This descriptor without these rights for the many; entries that would allow nothing are left out. */
    public String without(int rights) {
        List<Ace> kept = new ArrayList<>();
        for (Ace ace : descriptor.dacl().aces()) {
            boolean ofMany =
                    ace.isAllow() && ace.trustee().map(MANY::containsKey).orElse(false);
            int mask = ofMany ? plain(ace.mask()) & ~(rights | GENERIC_ALL | GENERIC_READ) : ace.mask();
            if (mask != 0 || !ofMany) {
                kept.add(ofMany ? ace.with(mask, ace.trustee().orElseThrow()) : ace);
            }
        }
        return Sddl.write(descriptor.withDacl(new Acl.Listed(descriptor.dacl().ownFlags(), kept)));
    }
}
