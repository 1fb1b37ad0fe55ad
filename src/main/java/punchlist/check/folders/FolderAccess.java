package punchlist.check.folders;

import java.util.Map;
import java.util.Optional;
import punchlist.check.access.Access;
import punchlist.check.access.DescriptorTree;
import punchlist.check.access.EffectiveAccess;
import punchlist.check.access.FileRights;
import punchlist.check.access.Holder;
import punchlist.check.access.Inheritance;
import punchlist.machine.sddl.SecurityDescriptor;

/**
 * What one may do in a folder: on itself, on what is made in it, and on what lies in it already.
 *
 * @param itself on the folder
 * @param files on files that are made in it, as who did not make them
 * @param objects how many objects lie in the tree, with the folder itself
 * @param shut how many of them he cannot write in any case, the folder itself left out
 * @param firstShut the first of those
 * @param unclear how many of them nobody can say that of
 */
record FolderAccess(Access itself, Access files, int objects, int shut, Optional<String> firstShut, int unclear) {

    /** What adding files and folders takes. */
    static final int ADDS = FileRights.WRITE_DATA | FileRights.APPEND_DATA;

    /** The access of one to this tree; empty where its root has no descriptor that was understood. */
    static Optional<FolderAccess> of(DescriptorTree tree, String root, Holder holder) {
        SecurityDescriptor top = tree.byPath().get(root);
        if (top == null) {
            return Optional.empty();
        }
        int shut = 0;
        int unclear = tree.unclear().size();
        Optional<String> first = Optional.empty();
        for (Map.Entry<String, Access> one :
                tree.each(descriptor -> EffectiveAccess.of(descriptor, holder)).entrySet()) {
            if (one.getKey().equalsIgnoreCase(root) || one.getValue().hasAll(ADDS)) {
                continue;
            }
            if (one.getValue().mayHaveAll(ADDS)) {
                unclear++;
            } else {
                shut++;
                first = first.isPresent() ? first : Optional.of(one.getKey());
            }
        }
        Access files = EffectiveAccess.of(Inheritance.newborn(top, false), holder);
        return Optional.of(new FolderAccess(
                EffectiveAccess.of(top, holder), files, tree.byPath().size(), shut, first, unclear));
    }

    /** Whether he writes in the folder in any case. */
    boolean writes() {
        return itself.hasAll(ADDS);
    }

    /** Whether he may write there, as far as anybody can say. */
    boolean mayWrite() {
        return itself.mayHaveAll(ADDS);
    }
}
