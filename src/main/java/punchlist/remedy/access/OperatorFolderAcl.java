package punchlist.remedy.access;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import punchlist.check.Finding;
import punchlist.check.Subject;
import punchlist.check.Verdict;
import punchlist.check.access.Access;
import punchlist.check.access.DescriptorTree;
import punchlist.check.access.EffectiveAccess;
import punchlist.check.access.FileRights;
import punchlist.check.access.Principals;
import punchlist.check.folders.AccountHolder;
import punchlist.check.folders.OperatorFolders;
import punchlist.machine.Change;
import punchlist.machine.Descriptors;
import punchlist.machine.Effective;
import punchlist.machine.FolderDescriptors;
import punchlist.machine.Reversal;
import punchlist.machine.sddl.SecurityDescriptor;
import punchlist.machine.sddl.Trustee;
import punchlist.reading.Answer;
import punchlist.reading.Question;
import punchlist.reading.Readings;
import punchlist.remedy.Plan;
import punchlist.remedy.Proposal;
import punchlist.remedy.Remedy;
import punchlist.remedy.RemedyKind;
import punchlist.scope.Scope;
import punchlist.text.Phrase;

/**
 * Gives the accounts that operate IGSS Modify on the folder a finding speaks of, the configuration folder or the account's
 * own profile folder, and on nothing else (IGSS-OS-15). Nobody loses anything.
 */
public final class OperatorFolderAcl implements Remedy<OperatorFolders> {

    private static final int DEPTH = 2;

    /** Under this name in the catalogue. */
    public static RemedyKind<OperatorFolders> kind() {
        return new RemedyKind<>("operator-folder-acl", OperatorFolders::of, new OperatorFolderAcl());
    }

    @Override
    public List<Question<?>> needs(OperatorFolders folders, Scope scope, Readings soFar) {
        return folders.needs(scope, soFar);
    }

    @Override
    public Proposal propose(OperatorFolders folders, Finding finding, Scope scope, Readings readings) {
        if (finding.verdict() instanceof Verdict.Pass) {
            return new Proposal.AlreadyRight();
        }
        if (finding.subject().kind() != Subject.Kind.PATH) {
            return notFixable("remedy.folders.noFolder");
        }
        FolderDescriptors at = new FolderDescriptors(finding.subject().id());
        Optional<Descriptors> found = readings.find(at).flatMap(r -> r.answer().toOptional());
        if (found.isEmpty()) {
            return notFixable("remedy.notRead");
        }
        if (isTooHigh(at.root())) {
            return new Proposal.NotFixable(Phrase.of("remedy.folders.tooHigh", at.root()));
        }
        DescriptorTree before = new DescriptorTree(found.get());
        Optional<String> odd = HardenedTree.notUnderstood(before);
        if (odd.isPresent()) {
            return new Proposal.NotFixable(Phrase.of("remedy.access.notUnderstood", odd.get()));
        }
        Map<Trustee, String> lacking = lacking(before, at.root(), folders.meant(at.root(), scope, readings), readings);
        return lacking.isEmpty()
                ? notFixable("remedy.access.nothing")
                : mend(new Asked(finding, at, found.get(), before), lacking, readings);
    }

    private record Asked(Finding finding, FolderDescriptors at, Descriptors found, DescriptorTree before) {}

    private static Proposal notFixable(String key) {
        return new Proposal.NotFixable(Phrase.of(key));
    }

    /** A drive, a folder right below one that Windows itself needs, a profile itself. */
    private static boolean isTooHigh(String root) {
        String[] parts = root.split("\\\\", -1);
        String first = parts.length > 1 ? parts[1].toLowerCase(java.util.Locale.ROOT) : "";
        boolean windows = Set.of("windows", "program files", "program files (x86)", "programdata", "users")
                .contains(first);
        return parts.length < DEPTH || first.isEmpty() || (windows && parts.length == DEPTH) || first.equals("windows");
    }

    private static Map<Trustee, String> lacking(
            DescriptorTree before, String root, Map<Trustee, String> meant, Readings readings) {
        Map<Trustee, String> all = new LinkedHashMap<>();
        SecurityDescriptor top = before.byPath().get(root);
        meant.forEach((who, label) -> {
            Access access = EffectiveAccess.of(Optional.ofNullable(top).orElseThrow(), AccountHolder.of(who, readings));
            if (!access.hasAll(FileRights.MODIFY)) {
                all.put(who, label);
            }
        });
        return all;
    }

    private static Proposal mend(Asked asked, Map<Trustee, String> lacking, Readings readings) {
        for (Map.Entry<Trustee, String> one : lacking.entrySet()) {
            if (Principals.isTooWideToTrust(one.getKey())) {
                return new Proposal.NotFixable(Phrase.of("remedy.folders.tooWide", one.getValue()));
            }
        }
        String root = asked.at().root();
        Map<String, SecurityDescriptor> after = GrantedTree.of(asked.before(), root, lacking.keySet());
        SecurityDescriptor top = Optional.ofNullable(after.get(root)).orElseThrow();
        for (Map.Entry<Trustee, String> one : lacking.entrySet()) {
            Access access = EffectiveAccess.of(top, AccountHolder.of(one.getKey(), readings));
            if (!access.hasAll(FileRights.MODIFY)) {
                return new Proposal.NotFixable(Phrase.of("remedy.folders.denied", one.getValue(), root));
            }
        }
        Change<Descriptors> change = new Change<>(
                asked.at(),
                Answer.known(asked.found()),
                Answer.known(HardenedTree.written(after)),
                Effective.NOW,
                new Reversal.Partial(Phrase.of("remedy.access.laterFiles")));
        Phrase notices = Phrase.of("remedy.folders.grants", String.join(", ", lacking.values()), root);
        return new Proposal.Mend(new Plan(asked.finding(), List.of(change), Set.of(), List.of(notices)));
    }
}
