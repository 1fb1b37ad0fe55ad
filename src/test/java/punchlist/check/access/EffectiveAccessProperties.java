package punchlist.check.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import punchlist.machine.sddl.Ace;
import punchlist.machine.sddl.Acl;
import punchlist.machine.sddl.AnyDescriptor;
import punchlist.machine.sddl.SecurityDescriptor;
import punchlist.machine.sddl.Trustee;

class EffectiveAccessProperties {

    @Property(tries = 2000)
    void everyRightIsDecidedByTheFirstEntryThatSpeaksOfIt(
            @ForAll("understood") SecurityDescriptor descriptor, @ForAll("holders") Set<Trustee> holder) {
        int rights = EffectiveAccess.of(descriptor, holder).rights();
        for (int bit = 0; bit < 28; bit++) {
            assertThat((rights >>> bit & 1) == 1)
                    .as("right 0x%x", 1 << bit)
                    .isEqualTo(mayOneRight(descriptor, holder, 1 << bit));
        }
    }

    @Property(tries = 2000)
    void whatIsNotUnderstoodNeverWidens(
            @ForAll("odd") SecurityDescriptor descriptor, @ForAll("holders") Set<Trustee> holder) {
        Access access = EffectiveAccess.of(descriptor, holder);
        for (int bit = 0; bit < 28; bit++) {
            boolean mine = access.hasAny(1 << bit);
            assertThat(!mine || mayOneRight(descriptor, holder, 1 << bit)).isTrue();
        }
    }

    /** The access check for one right, written as the specification tells it: look for the first word on it. */
    private static boolean mayOneRight(SecurityDescriptor descriptor, Set<Trustee> holder, int right) {
        if (!(descriptor.dacl() instanceof Acl.Listed(Acl.Flags flags, List<Ace> entries))) {
            return (0x1f01ff & right) != 0;
        }
        Optional<Trustee> owner = descriptor.owner();
        boolean owns = owner.isPresent() && holder.contains(owner.get());
        boolean limited = false;
        for (Ace ace : entries) {
            limited |= (ace.flags() & 8) == 0 && ace.trustee().equals(Optional.of(new Trustee("S-1-3-4")));
        }
        if (owns && !limited && (right == 0x20000 || right == 0x40000)) {
            return true;
        }
        for (Ace ace : entries) {
            boolean plain = (ace.letters().equals("A") || ace.letters().equals("D"))
                    && ace.object().isEmpty()
                    && ace.rest().isEmpty();
            if ((ace.flags() & 8) != 0 || !plain || ace.trustee().isEmpty()) {
                continue;
            }
            String sid = ace.trustee().get().text();
            boolean me = sid.equals("S-1-3-4")
                    ? owns
                    : holder.stream().anyMatch(h -> h.text().equals(sid));
            if (me && speaksOf(ace.mask(), right)) {
                return ace.letters().equals("A");
            }
        }
        return false;
    }

    private static boolean speaksOf(int mask, int right) {
        return (mask & right) != 0
                || (mask & 0x10000000) != 0 && (0x1f01ff & right) != 0
                || (mask & 0x20000000) != 0 && (0x1200a0 & right) != 0
                || (mask & 0x40000000) != 0 && (0x120116 & right) != 0
                || (mask & 0x80000000) != 0 && (0x120089 & right) != 0;
    }

    @Provide
    Arbitrary<SecurityDescriptor> understood() {
        return AnyDescriptor.any(false);
    }

    @Provide
    Arbitrary<SecurityDescriptor> odd() {
        return AnyDescriptor.any(true);
    }

    @Provide
    Arbitrary<Set<Trustee>> holders() {
        return AnyDescriptor.trustees()
                .filter(who -> !who.text().startsWith("S-1-3-"))
                .set()
                .ofMinSize(1)
                .ofMaxSize(4);
    }
}
