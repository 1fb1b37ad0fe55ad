package punchlist.check.access;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntUnaryOperator;
import punchlist.machine.sddl.Ace;
import punchlist.machine.sddl.Acl;
import punchlist.machine.sddl.SecurityDescriptor;
import punchlist.machine.sddl.Trustee;

/**
 * The access check done stupidly, for tests: every combination of open SIDs and of entries whose effect is not known is
 * tried, each right by itself, by looking for the first entry that speaks of it. Shares no code with the product.
 */
final class BruteForce {

    /** The most open SIDs and entries a descriptor may have before trying all takes too long. */
    static final int OPEN = 7;

    private static final List<String> ALLOWING = List.of("A", "OA", "XA", "ZA");
    private static final List<String> DENYING = List.of("D", "OD", "XD", "0x0c");
    private static final List<String> SILENT = List.of("AU", "AL", "OU", "OL", "XU", "ML", "RA", "SP", "TL", "FL");

    /** What all combinations give, and what some combination gives. */
    record Range(int least, int most) {}

    private final SecurityDescriptor descriptor;
    private final Set<String> his;
    private final List<String> open;
    private final long integrity;

    BruteForce(SecurityDescriptor descriptor, Set<Trustee> his, Set<Trustee> open, long integrity) {
        this.descriptor = descriptor;
        this.his = texts(his);
        this.open = List.copyOf(new TreeSet<>(texts(open)));
        this.integrity = integrity;
    }

    private static Set<String> texts(Set<Trustee> all) {
        Set<String> texts = new HashSet<>();
        all.forEach(t -> texts.add(t.text()));
        return texts;
    }

    private List<Ace> entries() {
        return descriptor.dacl() instanceof Acl.Listed(Acl.Flags f, List<Ace> all) ? all : List.of();
    }

    /** The entries whose effect is not known. */
    List<Ace> odd() {
        return entries().stream()
                .filter(a -> (a.flags() & 8) == 0 && !isPlain(a) && !SILENT.contains(a.letters()))
                .toList();
    }

    private static boolean isPlain(Ace ace) {
        return (ace.letters().equals("A") || ace.letters().equals("D"))
                && ace.object().isEmpty()
                && ace.rest().isEmpty()
                && ace.trustee().isPresent();
    }

    Range range() {
        List<Ace> odd = odd();
        int least = -1;
        int most = 0;
        for (int sids = 0; sids < 1 << open.size(); sids++) {
            Set<String> token = new HashSet<>(his);
            for (int i = 0; i < open.size(); i++) {
                if ((sids >> i & 1) == 1) {
                    token.add(open.get(i));
                }
            }
            for (int effects = 0; effects < pow(3, odd.size()); effects++) {
                int choice = effects;
                List<Integer> effect = new ArrayList<>();
                for (int i = 0; i < odd.size(); i++) {
                    effect.add(choice % 3);
                    choice /= 3;
                }
                int rights = rights(token, odd, effect);
                least &= rights;
                most |= rights;
            }
        }
        return labelled(least, most);
    }

    private static int pow(int base, int exponent) {
        int all = 1;
        for (int i = 0; i < exponent; i++) {
            all *= base;
        }
        return all;
    }

    /** Effects: 0 does not count, 1 allows where its kind may, 2 denies where its kind may. */
    private int rights(Set<String> token, List<Ace> odd, List<Integer> effects) {
        int rights = 0;
        for (int bit = 0; bit < 28; bit++) {
            rights |= may(1 << bit, token, odd, effects) ? 1 << bit : 0;
        }
        return rights;
    }

    private boolean may(int right, Set<String> token, List<Ace> odd, List<Integer> effects) {
        if (!(descriptor.dacl() instanceof Acl.Listed)) {
            return (0x1f01ff & right) != 0;
        }
        Optional<Trustee> owner = descriptor.owner();
        boolean owns = owner.isPresent() && token.contains(owner.get().text());
        boolean limited = false;
        for (Ace ace : entries()) {
            boolean forOwner =
                    ace.trustee().isPresent() && ace.trustee().get().text().equals("S-1-3-4");
            if ((ace.flags() & 8) == 0 && forOwner) {
                limited |= isPlain(ace) || index(odd, ace) >= 0 && effects.get(index(odd, ace)) != 1;
            }
        }
        if (owns && !limited && (right == 0x20000 || right == 0x40000)) {
            return true;
        }
        for (Ace ace : entries()) {
            int effect = effect(ace, odd, effects);
            if ((ace.flags() & 8) == 0 && effect != 0 && isHis(ace, token, owns) && speaksOf(ace, right)) {
                return effect == 1;
            }
        }
        return false;
    }

    private static int effect(Ace ace, List<Ace> odd, List<Integer> effects) {
        if (isPlain(ace)) {
            return ace.letters().equals("A") ? 1 : 2;
        }
        int at = index(odd, ace);
        int chosen = at < 0 ? 0 : effects.get(at);
        boolean mayAllow = !DENYING.contains(ace.letters());
        boolean mayDeny = !ALLOWING.contains(ace.letters());
        return chosen == 1 && !mayAllow || chosen == 2 && !mayDeny ? 0 : chosen;
    }

    private static int index(List<Ace> all, Ace one) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i) == one) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isHis(Ace ace, Set<String> token, boolean owns) {
        if (ace.trustee().isEmpty()) {
            return true;
        }
        String sid = ace.trustee().get().text();
        return sid.equals("S-1-3-4") ? owns : token.contains(sid);
    }

    private static boolean speaksOf(Ace ace, int right) {
        int mask = ace.trustee().isEmpty() ? -1 : ace.mask();
        return (mask & right) != 0
                || (mask & 0x10000000) != 0 && (0x1f01ff & right) != 0
                || (mask & 0x20000000) != 0 && (0x1200a0 & right) != 0
                || (mask & 0x40000000) != 0 && (0x120116 & right) != 0
                || (mask & 0x80000000) != 0 && (0x120089 & right) != 0;
    }

    /** The label of the SACL and what else narrows there. */
    private Range labelled(int least, int most) {
        List<Ace> sacl = descriptor.sacl() instanceof Acl.Listed(Acl.Flags f, List<Ace> all) ? all : List.of();
        boolean narrowed = false;
        IntUnaryOperator first = rights -> rights;
        boolean labelSeen = false;
        for (Ace ace : sacl) {
            if ((ace.flags() & 8) != 0) {
                continue;
            }
            boolean known = SILENT.contains(ace.letters()) || ALLOWING.contains(ace.letters());
            narrowed |= List.of("SP", "TL", "FL").contains(ace.letters()) || !known && !DENYING.contains(ace.letters());
            if (ace.letters().equals("ML")) {
                String sid = ace.trustee().map(Trustee::text).orElse("");
                boolean isLevel = sid.matches("S-1-16-\\d+");
                narrowed |= !isLevel;
                if (!labelSeen && isLevel && Long.parseLong(sid.substring(7)) > integrity) {
                    first = rights -> barred(rights, ace.mask());
                }
                labelSeen = true;
            }
        }
        return new Range(narrowed ? 0 : first.applyAsInt(least), first.applyAsInt(most));
    }

    private static int barred(int rights, int policy) {
        int left = rights;
        for (int bit : new int[] {0x2, 0x4, 0x10, 0x40, 0x100, 0x10000, 0x40000, 0x80000}) {
            left &= (policy & 1) != 0 ? ~bit : -1;
        }
        for (int bit : new int[] {0x1, 0x8}) {
            left &= (policy & 2) != 0 ? ~bit : -1;
        }
        return (policy & 4) != 0 ? left & ~0x20 : left;
    }
}
