package punchlist.remedy.access;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import punchlist.check.access.DescriptorTree;
import punchlist.check.access.EffectiveAccess;
import punchlist.check.access.FileRights;
import punchlist.check.access.Inheritance;
import punchlist.machine.sddl.Ace;
import punchlist.machine.sddl.Acl;
import punchlist.machine.sddl.SecurityDescriptor;
import punchlist.machine.sddl.Trustee;

/**
 * A program's folder in which ordinary users can change nothing any more (IGSS-OS-14). Every entry that lets them is
 * reduced to what reads and runs; SYSTEM, Administrators and services keep what they had; who owns an object without being trusted gets no right from that. Excepted folders, with all that lies in them, keep the
 * rights that they have. Owners and groups are not changed; inheritance is broken only where what is inherited must go.
 */
final class ClosedTree {

    private static final int BOTH = Ace.OBJECT_INHERIT | Ace.CONTAINER_INHERIT;
    private static final int WRITES = FileRights.CHANGES_CONTENT
            | FileRights.CHANGES_PERMISSIONS
            | (FileRights.WRITE & ~(FileRights.READ | FileRights.RUN));

    private final DescriptorTree before;
    private final Predicate<Trustee> trusted;
    private final Set<Trustee> services;
    private final Predicate<String> excepted;
    private final Map<String, SecurityDescriptor> after = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    /**
     * Makes one.
     *
     * @param before the tree as it is
     * @param trusted who may change what lies here
     * @param services the accounts of services that must keep what they have
     * @param excepted the paths that keep their rights
     */
    ClosedTree(DescriptorTree before, Predicate<Trustee> trusted, Set<Trustee> services, Predicate<String> excepted) {
        this.before = before;
        this.trusted = trusted;
        this.services = services;
        this.excepted = excepted;
    }

    /** The descriptors as they shall be, of every object of the tree. */
    Map<String, SecurityDescriptor> made() {
        before.byPath().forEach((path, descriptor) -> after.put(path, closed(path, descriptor)));
        return after;
    }

    private SecurityDescriptor closed(String path, SecurityDescriptor old) {
        String above = DescriptorTree.above(path);
        if (excepted.test(path)) {
            return excepted.test(above) ? old : onItsOwn(old);
        }
        Optional<SecurityDescriptor> moved = Optional.ofNullable(after.get(above))
                .filter(parent -> !old.isProtected())
                .filter(parent -> !Optional.of(parent)
                        .equals(Optional.ofNullable(before.byPath().get(above))));
        List<Ace> entries = new ArrayList<>();
        boolean cut = false;
        for (Ace ace : old.dacl().aces()) {
            if (moved.isPresent() && ace.isInherited()) {
                continue;
            }
            Optional<Ace> left = reduced(ace, old);
            cut |= ace.isInherited() && !left.equals(Optional.of(ace));
            left.ifPresent(entries::add);
        }
        moved.ifPresent(parent -> entries.addAll(Inheritance.entries(parent, old, before.isFolder(path))));
        if (!(old.dacl() instanceof Acl.Listed)) {
            int flags = before.isFolder(path) ? BOTH : 0;
            entries.add(Ace.allow(flags, FileRights.READ | FileRights.RUN, Trustee.USERS));
        }
        boolean own = cut || !(old.dacl() instanceof Acl.Listed);
        return withNeeded(path, old, list(old, entries, own));
    }

    /** The same entries as its own, so that nothing is taken from above any more. */
    private static SecurityDescriptor onItsOwn(SecurityDescriptor old) {
        return old.dacl() instanceof Acl.Listed ? list(old, old.dacl().aces(), true) : old;
    }

    private static SecurityDescriptor list(SecurityDescriptor old, List<Ace> entries, boolean own) {
        Acl.Flags flags = old.dacl().ownFlags();
        if (!own) {
            return old.withDacl(new Acl.Listed(flags, entries));
        }
        List<Ace> explicit = entries.stream()
                .map(ace -> ace.withFlags(ace.flags() & ~Ace.INHERITED))
                .toList();
        return old.withDacl(new Acl.Listed(new Acl.Flags(true, flags.autoInherited(), false), explicit));
    }

    /** What is left of an entry; nothing where it only let somebody change. */
    private Optional<Ace> reduced(Ace ace, SecurityDescriptor object) {
        boolean ofOwner = ace.names(Trustee.OWNER_RIGHTS)
                && object.owner().filter(trusted.negate()).isPresent();
        boolean stranger = ace.trustee().filter(trusted.negate()).isPresent();
        int mask = FileRights.mapped(ace.mask());
        if (!ace.isAllow() || !(stranger || ofOwner) || (mask & WRITES) == 0) {
            return Optional.of(ace);
        }
        int left = mask & ~WRITES;
        return (left & ~FileRights.MEANS_NOTHING) == 0
                ? Optional.empty()
                : Optional.of(ace.with(left, ace.trustee().orElseThrow()));
    }

    /** With what the system, administrators and services had, and an owner who is not trusted limited. */
    private SecurityDescriptor withNeeded(String path, SecurityDescriptor old, SecurityDescriptor now) {
        List<Ace> added = new ArrayList<>();
        int flags = before.isFolder(path) ? BOTH : 0;
        needed(old).forEach((who, rights) -> {
            if (!EffectiveAccess.of(now, holder(who)).hasAll(rights)) {
                added.add(Ace.allow(flags, rights, who));
            }
        });
        boolean limited =
                now.dacl().aces().stream().anyMatch(ace -> ace.countsHere() && ace.names(Trustee.OWNER_RIGHTS));
        if (!limited && old.owner().filter(trusted.negate()).isPresent()) {
            added.add(Ace.allow(0, FileRights.READ_CONTROL, Trustee.OWNER_RIGHTS));
        }
        if (added.isEmpty()) {
            return now.dacl().equals(old.dacl()) ? old : now;
        }
        List<Ace> all = new ArrayList<>(now.dacl().aces());
        int at = (int) all.stream().takeWhile(ace -> !ace.isInherited()).count();
        all.addAll(at, added);
        return now.withDacl(new Acl.Listed(now.dacl().ownFlags(), all));
    }

    /** What the system, administrators and services had: they keep it, also where it came from an entry for everybody. */
    private Map<Trustee, Integer> needed(SecurityDescriptor old) {
        Map<Trustee, Integer> all = new LinkedHashMap<>();
        keepers(services).forEach(who -> {
            int had = EffectiveAccess.of(old, holder(who)).least() & FileRights.FULL;
            if (had != 0) {
                all.put(who, had);
            }
        });
        return all;
    }

    /** Who keeps every right: the system, administrators, services. */
    static Set<Trustee> keepers(Set<Trustee> services) {
        Set<Trustee> all = new LinkedHashSet<>(List.of(Trustee.SYSTEM, Trustee.ADMINISTRATORS));
        services.stream().sorted((a, b) -> a.text().compareTo(b.text())).forEach(all::add);
        return all;
    }

    /** One of them, as he logs on. */
    static Set<Trustee> holder(Trustee who) {
        return Set.of(who, Trustee.EVERYONE, Trustee.AUTHENTICATED_USERS);
    }
}
