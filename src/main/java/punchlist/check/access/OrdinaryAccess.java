package punchlist.check.access;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import punchlist.machine.sddl.Ace;
import punchlist.machine.sddl.Acl;
import punchlist.machine.sddl.SecurityDescriptor;
import punchlist.machine.sddl.Trustee;

/**
 * Whether some ordinary user may change a folder or what lies in it. "Some" is: a member of Users; then each ordinary
 * account or group that the descriptor names; and, because a deny binds only those it names, the same accounts outside
 * the groups that are denied.
 */
public final class OrdinaryAccess {

    /** How far a right goes. Ordered: an earlier one gives more. */
    public enum Answer {
        YES,
        FOLDERS_ONLY,
        /** May not change it, but may remove it and put another in its place. */
        REPLACE,
        /** Through the right to change permissions or owner, or by owning it. */
        YES_INDIRECT,
        /** Not here, but in what is made below. */
        CHILDREN_YES,
        /** Members of Users are denied what other accounts may do. */
        USERS_DENIED,
        NO
    }

    private final SecurityDescriptor descriptor;

    /** Asks of this descriptor. */
    public OrdinaryAccess(SecurityDescriptor descriptor) {
        this.descriptor = descriptor;
    }

    /** May he create files or folders inside? */
    public Answer create() {
        SecurityDescriptor below = Inheritance.newborn(descriptor, true);
        return strongest(holder -> {
            Access access = EffectiveAccess.of(descriptor, holder);
            if (access.hasAny(FileRights.WRITE_DATA)) {
                return Answer.YES;
            } else if (access.hasAny(FileRights.APPEND_DATA)) {
                return Answer.FOLDERS_ONLY;
            } else if (access.hasAny(FileRights.CHANGES_PERMISSIONS)) {
                return Answer.YES_INDIRECT;
            }
            boolean later = EffectiveAccess.of(below, holder).hasAny(FileRights.WRITE_DATA | FileRights.APPEND_DATA);
            return later ? Answer.CHILDREN_YES : Answer.NO;
        });
    }

    /**
     * May he change the files that lie in it? Answered for a file that has inherited what counts on the folder itself;
     * inherit-only entries speak of files to come ({@link #createdFiles()}).
     */
    public Answer changeExisting() {
        SecurityDescriptor file = Inheritance.newborn(withoutInheritOnly(), false);
        return strongest(holder -> {
            Access access = EffectiveAccess.of(descriptor, holder);
            Access inFile = EffectiveAccess.of(file, holder);
            if (inFile.hasAny(FileRights.WRITE_DATA | FileRights.APPEND_DATA)) {
                return Answer.YES;
            } else if (access.hasAny(FileRights.DELETE_CHILD) || inFile.hasAny(FileRights.DELETE)) {
                return Answer.REPLACE;
            }
            boolean indirect = access.hasAny(FileRights.CHANGES_PERMISSIONS);
            return indirect ? Answer.YES_INDIRECT : Answer.NO;
        });
    }

    /** May he change files that somebody makes in it later? */
    public Answer createdFiles() {
        SecurityDescriptor file = Inheritance.newborn(descriptor, false);
        int changes =
                FileRights.WRITE_DATA | FileRights.APPEND_DATA | FileRights.DELETE | FileRights.CHANGES_PERMISSIONS;
        return strongest(holder -> EffectiveAccess.of(file, holder).hasAny(changes) ? Answer.CHILDREN_YES : Answer.NO);
    }

    /** May he change its permissions? */
    public Answer changePermissions() {
        return strongest(holder -> {
            boolean may = EffectiveAccess.of(descriptor, holder).hasAny(FileRights.CHANGES_PERMISSIONS);
            return may ? Answer.YES : Answer.NO;
        });
    }

    private SecurityDescriptor withoutInheritOnly() {
        List<Ace> here =
                descriptor.dacl().aces().stream().filter(Ace::countsHere).toList();
        return descriptor.dacl() instanceof Acl.Listed(Acl.Flags flags, List<Ace> all)
                ? descriptor.withDacl(new Acl.Listed(flags, here))
                : descriptor;
    }

    private Answer strongest(Function<Set<Trustee>, Answer> answer) {
        Answer members = Answer.NO;
        Answer outsiders = Answer.NO;
        Set<Trustee> denied = denied();
        for (Set<Trustee> holder : holders(descriptor)) {
            members = stronger(members, answer.apply(holder));
            Set<Trustee> outside = new HashSet<>(holder);
            outside.removeAll(denied);
            outsiders = stronger(outsiders, answer.apply(outside));
        }
        return outsiders.compareTo(members) < 0 ? Answer.USERS_DENIED : members;
    }

    private static Answer stronger(Answer a, Answer b) {
        return a.compareTo(b) <= 0 ? a : b;
    }

    /** The groups of an ordinary user that are denied something and that not everybody is in. */
    private Set<Trustee> denied() {
        Set<Trustee> groups = new HashSet<>();
        for (Ace ace : descriptor.dacl().aces()) {
            if (ace.isDeny()) {
                groups.add(ace.trustee().orElseThrow());
            }
        }
        groups.retainAll(Principals.ordinaryUser());
        groups.remove(Trustee.EVERYONE);
        groups.remove(Trustee.AUTHENTICATED_USERS);
        return groups;
    }

    /** Every ordinary user this descriptor can tell apart, by his SIDs. */
    static List<Set<Trustee>> holders(SecurityDescriptor descriptor) {
        List<Set<Trustee>> all = new ArrayList<>();
        all.add(Principals.ordinaryUser());
        Principals.namedIn(descriptor)
                .filter(Principals::isOrdinary)
                .filter(who -> !Principals.ordinaryUser().contains(who))
                .forEach(who -> {
                    Set<Trustee> holder = new HashSet<>(Principals.ordinaryUser());
                    holder.add(who);
                    all.add(holder);
                });
        return all;
    }
}
