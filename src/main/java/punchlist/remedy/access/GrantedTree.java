package punchlist.remedy.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import punchlist.check.access.DescriptorTree;
import punchlist.check.access.FileRights;
import punchlist.machine.sddl.Ace;
import punchlist.machine.sddl.Acl;
import punchlist.machine.sddl.SecurityDescriptor;
import punchlist.machine.sddl.Trustee;

/**
 * A tree in which accounts get Modify: one entry each on the folder, handed down to everything below that takes from
 * above. Folders below with a protection of their own keep it; everybody else's rights stay as they are.
 */
final class GrantedTree {

    private static final int BOTH = Ace.OBJECT_INHERIT | Ace.CONTAINER_INHERIT;

    private GrantedTree() {}

    /** The descriptors as they shall be, of every object of the tree. */
    static Map<String, SecurityDescriptor> of(DescriptorTree before, String root, Set<Trustee> accounts) {
        Map<String, SecurityDescriptor> after = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        Set<String> reached = new java.util.TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        before.byPath().forEach((path, descriptor) -> {
            boolean isRoot = path.equalsIgnoreCase(root);
            if (!isRoot && (descriptor.isProtected() || !reached.contains(DescriptorTree.above(path)))) {
                after.put(path, descriptor);
                return;
            }
            reached.add(path);
            int below = before.isFolder(path) ? BOTH | Ace.INHERITED : Ace.INHERITED;
            after.put(path, granted(descriptor, accounts, isRoot ? BOTH : below));
        });
        return after;
    }

    private static SecurityDescriptor granted(SecurityDescriptor old, Set<Trustee> accounts, int flags) {
        if (!(old.dacl() instanceof Acl.Listed(Acl.Flags how, List<Ace> entries))) {
            return old;
        }
        boolean inherited = (flags & Ace.INHERITED) != 0;
        Predicate<Ace> before = inherited ? ace -> !ace.isInherited() || ace.mayDeny() : ace -> !ace.isInherited();
        int at = 0;
        for (int i = 0; i < entries.size(); i++) {
            at = before.test(entries.get(i)) ? i + 1 : at;
        }
        List<Ace> all = new ArrayList<>(entries);
        for (Trustee account :
                accounts.stream().sorted((a, b) -> a.text().compareTo(b.text())).toList()) {
            all.add(at++, Ace.allow(flags, FileRights.MODIFY, account));
        }
        return old.withDacl(new Acl.Listed(how, all));
    }
}
