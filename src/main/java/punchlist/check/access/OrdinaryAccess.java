package punchlist.check.access;

import java.util.List;
import java.util.function.Function;
import punchlist.machine.sddl.Ace;
import punchlist.machine.sddl.Acl;
import punchlist.machine.sddl.SecurityDescriptor;

/**
 * Whether some ordinary user may change a folder or what lies in it. "Some" is: a member of Users; any other ordinary
 * account, who may be in each ordinary group that the descriptor names or outside it, because a deny binds only those it
 * names; a guest.
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
        return strongest(rights -> {
            Access access = rights.apply(descriptor);
            if (access.hasAny(FileRights.WRITE_DATA)) {
                return Answer.YES;
            } else if (access.hasAny(FileRights.APPEND_DATA)) {
                return Answer.FOLDERS_ONLY;
            } else if (access.hasAny(FileRights.CHANGES_PERMISSIONS)) {
                return Answer.YES_INDIRECT;
            }
            boolean later = rights.apply(below).hasAny(FileRights.WRITE_DATA | FileRights.APPEND_DATA);
            return later ? Answer.CHILDREN_YES : Answer.NO;
        });
    }

    /**
     * May he change the files that lie in it? Answered for a file that has inherited what counts on the folder itself;
     * inherit-only entries speak of files to come ({@link #createdFiles()}).
     */
    public Answer changeExisting() {
        SecurityDescriptor file = Inheritance.newborn(withoutInheritOnly(), false);
        return strongest(rights -> {
            Access access = rights.apply(descriptor);
            Access inFile = rights.apply(file);
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
        return strongest(rights -> rights.apply(file).hasAny(changes) ? Answer.CHILDREN_YES : Answer.NO);
    }

    /** May he change its permissions? */
    public Answer changePermissions() {
        return strongest(rights -> {
            boolean may = rights.apply(descriptor).hasAny(FileRights.CHANGES_PERMISSIONS);
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

    /** The strongest answer that holds in any case; what is not understood counts as speaking against it. */
    private Answer strongest(Function<Function<SecurityDescriptor, Access>, Answer> answer) {
        Answer members = answer.apply(d -> EffectiveAccess.ofSome(d, Holder.someMember()));
        Answer all = stronger(members, answer.apply(OrdinaryAccess::rights));
        return all.compareTo(members) < 0 ? Answer.USERS_DENIED : members;
    }

    private static Answer stronger(Answer a, Answer b) {
        return a.compareTo(b) <= 0 ? a : b;
    }

    /**
     * What some ordinary user may do with an object: a member of Users, an account outside it, a guest. A deny binds only
     * those it names.
     */
    public static Access rights(SecurityDescriptor descriptor) {
        return EffectiveAccess.ofSome(descriptor, Holder.someOrdinary())
                .or(EffectiveAccess.ofSome(descriptor, Holder.someStranger()));
    }
}
