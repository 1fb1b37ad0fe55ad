package punchlist.check.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import punchlist.machine.sddl.Ace;
import punchlist.machine.sddl.Acl;
import punchlist.machine.sddl.SecurityDescriptor;
import punchlist.machine.sddl.Trustee;

/**
 * Who may do what in a folder, for people to read: the root, and below it every object that does not merely inherit.
 *
 * @param rows by path, then in the order of the entries
 */
public record AccessTable(List<Row> rows) {

    /**
     * What one may do at one place and, unless another row says otherwise, below it.
     *
     * @param path the object
     * @param who who
     * @param reads reads files or lists folders
     * @param writes adds, changes or deletes
     * @param runs runs files
     * @param changesPermissions may give himself and others any right
     * @param inherited whether the entries came from above
     */
    public record Row(
            String path,
            Trustee who,
            boolean reads,
            boolean writes,
            boolean runs,
            boolean changesPermissions,
            boolean inherited) {}

    /** Copies the list. */
    public AccessTable {
        rows = List.copyOf(rows);
    }

    /** The table of a tree. */
    public static AccessTable of(DescriptorTree tree) {
        List<Row> rows = new ArrayList<>();
        tree.byPath().forEach((path, descriptor) -> {
            if (tree.parentOf(path).isEmpty() || !merelyInherits(descriptor)) {
                Grants.reaching(descriptor)
                        .forEach((who, rights) -> rows.add(row(tree, path, descriptor, who, rights)));
            }
        });
        return new AccessTable(rows);
    }

    private static Row row(DescriptorTree tree, String path, SecurityDescriptor descriptor, Trustee who, int rights) {
        Map<Trustee, Integer> inFiles =
                tree.isFolder(path) ? Grants.of(Inheritance.newborn(descriptor, false)) : Grants.of(descriptor);
        return new Row(
                path,
                who,
                (rights & FileRights.READ_DATA) != 0,
                (rights & FileRights.CHANGES_CONTENT) != 0,
                (inFiles.getOrDefault(who, 0) & FileRights.EXECUTE) != 0,
                (rights & FileRights.CHANGES_PERMISSIONS) != 0,
                isInherited(descriptor, who));
    }

    private static boolean isInherited(SecurityDescriptor descriptor, Trustee who) {
        List<Ace> own =
                descriptor.dacl().aces().stream().filter(ace -> ace.names(who)).toList();
        return !own.isEmpty() && own.stream().allMatch(Ace::isInherited);
    }

    private static boolean merelyInherits(SecurityDescriptor descriptor) {
        return descriptor.dacl() instanceof Acl.Listed(Acl.Flags flags, List<Ace> entries)
                && !flags.isProtected()
                && entries.stream().allMatch(Ace::isInherited);
    }
}
