package punchlist.remedy.access;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import punchlist.check.access.DescriptorTree;
import punchlist.check.access.FileRights;
import punchlist.check.access.Inheritance;
import punchlist.check.access.KepwareAccounts;
import punchlist.check.access.Principals;
import punchlist.machine.Descriptors;
import punchlist.machine.sddl.Ace;
import punchlist.machine.sddl.Acl;
import punchlist.machine.sddl.Sddl;
import punchlist.machine.sddl.SecurityDescriptor;
import punchlist.machine.sddl.Trustee;

/**
 * How Kepware's folder shall be (Kepware guide 5.1.1; design section 3, rule 10). The root takes nothing from above:
 * SYSTEM, Administrators and each service's account have full control; the trusted group reads, writes and deletes,
 * passes through folders and runs nothing; whoever owns a file has no right from that alone (OWNER RIGHTS), or every
 * file a user ever made would stay his to open up again. What lies below inherits that; entries of its own stay where
 * they speak of somebody trusted or deny a named one. Folders below with a protection of their own keep it. Owners and
 * groups are not changed.
 */
final class HardenedTree {

    private static final int BOTH = Ace.OBJECT_INHERIT | Ace.CONTAINER_INHERIT;

    private final DescriptorTree before;
    private final KepwareAccounts people;
    private final Map<String, SecurityDescriptor> after = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    private HardenedTree(DescriptorTree before, KepwareAccounts people) {
        this.before = before;
        this.people = people;
    }

    /** The descriptors as they shall be, of every object of the tree. */
    static Map<String, SecurityDescriptor> of(DescriptorTree before, KepwareAccounts people) {
        HardenedTree tree = new HardenedTree(before, people);
        before.byPath().forEach((path, descriptor) -> tree.after.put(path, tree.hardened(path, descriptor)));
        return tree.after;
    }

    /** These descriptors as text. */
    static Descriptors written(Map<String, SecurityDescriptor> tree) {
        Map<String, String> texts = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        tree.forEach((path, descriptor) -> texts.put(path, Sddl.write(descriptor)));
        return new Descriptors(texts);
    }

    /** The first object whose permissions were not understood whole. */
    static Optional<String> notUnderstood(DescriptorTree tree) {
        return tree.unclear().stream()
                .map(DescriptorTree.Unclear::path)
                .findFirst()
                .or(() -> tree.byPath().entrySet().stream()
                        .filter(e -> !e.getValue().dacl().aces().stream().allMatch(Ace::isUnderstood))
                        .map(Map.Entry::getKey)
                        .findFirst());
    }

    private SecurityDescriptor hardened(String path, SecurityDescriptor old) {
        SecurityDescriptor above = after.get(DescriptorTree.above(path));
        if (above == null) {
            return old.withDacl(
                    list(true, Stream.concat(denies(old), root().stream()).toList()));
        }
        return old.isProtected()
                ? old.withDacl(list(true, ownList(path, old)))
                : old.withDacl(list(false, inheriting(path, old, above)));
    }

    private static Acl list(boolean isProtected, List<Ace> entries) {
        return new Acl.Listed(new Acl.Flags(isProtected, true, false), entries);
    }

    private List<Ace> root() {
        Set<Trustee> full = new LinkedHashSet<>(List.of(Trustee.SYSTEM, Trustee.ADMINISTRATORS));
        people.services().values().stream()
                .sorted((a, b) -> a.text().compareTo(b.text()))
                .forEach(full::add);
        List<Ace> entries = new ArrayList<>();
        full.forEach(who -> entries.add(Ace.allow(BOTH, FileRights.FULL, who)));
        entries.add(Ace.allow(BOTH, FileRights.READ_CONTROL, Trustee.OWNER_RIGHTS));
        people.group().ifPresent(group -> entries.addAll(groupInFolder(group)));
        return entries;
    }

    private static List<Ace> groupInFolder(Trustee group) {
        return List.of(
                Ace.allow(Ace.CONTAINER_INHERIT, FileRights.CHANGE_FOLDERS, group),
                Ace.allow(Ace.OBJECT_INHERIT | Ace.INHERIT_ONLY, FileRights.CHANGE_FILES, group));
    }

    private List<Ace> inheriting(String path, SecurityDescriptor old, SecurityDescriptor above) {
        List<Ace> entries = new ArrayList<>(denies(old).toList());
        allows(old).filter(ace -> !isGroup(ace)).forEach(entries::add);
        entries.addAll(Inheritance.entries(above, old, before.isFolder(path)));
        return entries;
    }

    private List<Ace> ownList(String path, SecurityDescriptor old) {
        List<Ace> entries = new ArrayList<>(denies(old).toList());
        allows(old).filter(ace -> !isGroup(ace)).forEach(entries::add);
        boolean folder = before.isFolder(path);
        boolean strangerOwns =
                old.owner().filter(owner -> !people.trusts(owner)).isPresent();
        if (strangerOwns && entries.stream().noneMatch(ace -> ace.names(Trustee.OWNER_RIGHTS))) {
            entries.add(Ace.allow(folder ? BOTH : 0, FileRights.READ_CONTROL, Trustee.OWNER_RIGHTS));
        }
        if (allows(old).anyMatch(this::isGroup)) {
            Trustee group = people.group().orElseThrow();
            entries.addAll(folder ? groupInFolder(group) : List.of(Ace.allow(0, FileRights.CHANGE_FILES, group)));
        }
        return entries;
    }

    private boolean isGroup(Ace ace) {
        return people.group().filter(ace::names).isPresent();
    }

    /** The denies written here that name somebody in particular. */
    private static Stream<Ace> denies(SecurityDescriptor old) {
        return old.dacl().aces().stream()
                .filter(ace -> ace.isDeny() && !ace.isInherited())
                .filter(ace ->
                        ace.trustee().filter(Principals::isTooWideToTrust).isEmpty());
    }

    /** What is allowed here, not from above, to somebody trusted. */
    private Stream<Ace> allows(SecurityDescriptor old) {
        return old.dacl().aces().stream()
                .filter(ace -> ace.isAllow() && !ace.isInherited())
                .filter(ace -> ace.trustee().filter(people::trusts).isPresent());
    }
}
