package punchlist.machine.firewall;

import java.util.EnumSet;
import java.util.Set;

/**
 * Profiles of the firewall; several count at once where adapters are in different networks.
 *
 * @param all the profiles
 */
public record ProfileSet(Set<Kind> all) {

    /** A profile, with its bit in NET_FW_PROFILE_TYPE2. */
    public enum Kind {
        DOMAIN(1),
        PRIVATE(2),
        PUBLIC(4);

        private final int bit;

        Kind(int bit) {
            this.bit = bit;
        }
    }

    /** Copies the set. */
    public ProfileSet {
        all = Set.copyOf(all);
    }

    /**
     * The profiles of a mask of NET_FW_PROFILE_TYPE2.
     *
     * @throws IllegalArgumentException when a bit of it is no profile's
     */
    public static ProfileSet of(int mask) {
        Set<Kind> all = EnumSet.noneOf(Kind.class);
        int left = mask;
        for (Kind kind : Kind.values()) {
            if ((mask & kind.bit) != 0) {
                all.add(kind);
                left &= ~kind.bit;
            }
        }
        if (left != 0) {
            throw new IllegalArgumentException("profiles 0x" + Integer.toHexString(mask));
        }
        return new ProfileSet(all);
    }
}
