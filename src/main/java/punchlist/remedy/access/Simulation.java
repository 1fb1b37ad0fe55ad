package punchlist.remedy.access;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import punchlist.check.access.Access;
import punchlist.check.access.DescriptorTree;
import punchlist.check.access.EffectiveAccess;
import punchlist.check.access.FileRights;
import punchlist.check.access.KepwareAccounts;
import punchlist.check.access.Principals;
import punchlist.machine.sddl.SecurityDescriptor;
import punchlist.machine.sddl.Trustee;
import punchlist.text.Phrase;

/**
 * Tries a tree of descriptors before anything is changed: SYSTEM, Administrators and the services must have full
 * control, the group must read, write and delete; in and below objects with a protection of their own each must keep what it had.
 */
final class Simulation {

    private final DescriptorTree before;
    private final Map<String, SecurityDescriptor> after;

    Simulation(DescriptorTree before, Map<String, SecurityDescriptor> after) {
        this.before = before;
        this.after = after;
    }

    /** The first who would lose something he needs, and where; empty when nobody does. */
    Optional<Phrase> problem(KepwareAccounts people) {
        Set<Trustee> full = new HashSet<>(people.services().values());
        full.add(Trustee.SYSTEM);
        full.add(Trustee.ADMINISTRATORS);
        for (String path : after.keySet()) {
            for (Trustee who : full) {
                if (!keeps(path, holder(who), FileRights.FULL)) {
                    return Optional.of(Phrase.of("remedy.access.wouldLose", who.text(), path));
                }
            }
            Optional<Trustee> group = people.group();
            int needed = before.isFolder(path) ? FileRights.CHANGE_FOLDERS : FileRights.CHANGE_FILES;
            if (group.isPresent() && !keeps(path, person(group.get()), needed)) {
                return Optional.of(
                        Phrase.of("remedy.access.wouldLose", group.get().text(), path));
            }
        }
        return Optional.empty();
    }

    private boolean keeps(String path, Set<Trustee> holder, int needed) {
        SecurityDescriptor now = after.get(path);
        SecurityDescriptor old = before.byPath().get(path);
        if (now == null || old == null) {
            return false;
        }
        int owed =
                takesFromRoot(path) ? needed : EffectiveAccess.of(old, holder).least() & needed;
        Access access = EffectiveAccess.of(now, holder);
        return access.isCertain() && access.hasAll(owed);
    }

    /** Whether neither it nor a folder between it and the root has a protection of its own. */
    private boolean takesFromRoot(String path) {
        String at = path;
        for (Optional<SecurityDescriptor> above = before.parentOf(at); above.isPresent(); above = before.parentOf(at)) {
            SecurityDescriptor here = before.byPath().get(at);
            if (here != null && here.isProtected()) {
                return false;
            }
            at = DescriptorTree.above(at);
        }
        return true;
    }

    private static Set<Trustee> holder(Trustee who) {
        Set<Trustee> all = new HashSet<>(Principals.ordinaryUser());
        all.add(Trustee.SERVICE);
        all.add(who);
        return all;
    }

    private static Set<Trustee> person(Trustee group) {
        Set<Trustee> all = new HashSet<>(Principals.ordinaryUser());
        all.add(group);
        return all;
    }
}
