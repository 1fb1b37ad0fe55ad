package punchlist.remedy.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import punchlist.check.Finding;
import punchlist.check.Subject;
import punchlist.check.Verdict;
import punchlist.check.access.DescriptorTree;
import punchlist.check.access.KepwareAccounts;
import punchlist.check.access.KepwareFolders;
import punchlist.machine.Change;
import punchlist.machine.Descriptors;
import punchlist.machine.Effective;
import punchlist.machine.FolderDescriptors;
import punchlist.machine.Reversal;
import punchlist.machine.Service;
import punchlist.machine.Services;
import punchlist.machine.sddl.SddlCompare;
import punchlist.machine.sddl.SecurityDescriptor;
import punchlist.reading.Answer;
import punchlist.reading.Question;
import punchlist.reading.Readings;
import punchlist.remedy.Hazard;
import punchlist.remedy.Plan;
import punchlist.remedy.Proposal;
import punchlist.remedy.Remedy;
import punchlist.remedy.RemedyKind;
import punchlist.scope.Scope;
import punchlist.text.Phrase;

/**
 * Gives Kepware's Application Data folder the permissions that the guide asks for (KEP-5.1.1-1, KEP-5.1.1-2; Kepware
 * guide 5.1.1), as one change of the whole tree; see {@link HardenedTree}. Tried on paper first: whoever would lose
 * access that the server needs stops the plan.
 */
public final class KepwareFolderAcl implements Remedy<KepwareFolders> {

    private static final Pattern RUNTIME =
            Pattern.compile("(KEPServerEX|KepwareServer|ThingWorxKepwareServer)V?\\d*", Pattern.CASE_INSENSITIVE);

    /** Under this name in the catalogue. */
    public static RemedyKind<KepwareFolders> kind() {
        return new RemedyKind<>("kepware-folder-acl", KepwareFolders::of, new KepwareFolderAcl());
    }

    @Override
    public List<Question<?>> needs(KepwareFolders folders, Scope scope, Readings soFar) {
        List<Question<?>> all = new ArrayList<>(folders.needs(soFar));
        all.addAll(KepwareAccounts.needs(scope, soFar));
        return all;
    }

    @Override
    public Proposal propose(KepwareFolders folders, Finding finding, Scope scope, Readings readings) {
        if (finding.verdict() instanceof Verdict.Pass) {
            return new Proposal.AlreadyRight();
        }
        if (finding.subject().kind() != Subject.Kind.PATH) {
            return notFixable("remedy.access.noFolder");
        }
        FolderDescriptors at = new FolderDescriptors(finding.subject().id());
        Optional<Descriptors> found = readings.find(at).flatMap(r -> r.answer().toOptional());
        if (found.isEmpty()) {
            return notFixable("remedy.notRead");
        }
        KepwareAccounts people = KepwareAccounts.of(scope, readings);
        DescriptorTree before = new DescriptorTree(found.get());
        return whyNot(people, before)
                .<Proposal>map(Proposal.NotFixable::new)
                .orElseGet(() -> mend(new Before(finding, at, found.get(), before), people, readings));
    }

    private record Before(Finding finding, FolderDescriptors at, Descriptors found, DescriptorTree tree) {}

    private static Proposal notFixable(String key) {
        return new Proposal.NotFixable(Phrase.of(key));
    }

    private static Optional<Phrase> whyNot(KepwareAccounts people, DescriptorTree before) {
        if (people.groupProblem().isPresent()) {
            return people.groupProblem().map(problem -> Phrase.of("remedy.access.group." + problem.name()));
        }
        if (!people.unresolved().isEmpty()) {
            return Optional.of(Phrase.of("remedy.access.unresolved", String.join(", ", people.unresolved())));
        }
        Optional<String> odd = HardenedTree.notUnderstood(before);
        return odd.map(path -> Phrase.of("remedy.access.notUnderstood", path));
    }

    private static Proposal mend(Before before, KepwareAccounts people, Readings readings) {
        Map<String, SecurityDescriptor> after = HardenedTree.of(before.tree(), people);
        Optional<Phrase> problem = new Simulation(before.tree(), after).problem(people);
        if (problem.isPresent()) {
            return new Proposal.NotFixable(problem.get());
        }
        if (after.entrySet().stream().allMatch(e -> isAsBefore(e, before.tree()))) {
            return notFixable("remedy.access.nothing");
        }
        Change<Descriptors> change = new Change<>(
                before.at(),
                Answer.known(before.found()),
                Answer.known(HardenedTree.written(after)),
                Effective.NOW,
                new Reversal.Partial(Phrase.of("remedy.access.laterFiles")));
        boolean asService = runsAsService(readings);
        return new Proposal.Mend(new Plan(
                before.finding(),
                List.of(change),
                asService ? Set.of() : Set.of(Hazard.STOPS_DATA),
                whoNotices(before.tree(), people, asService)));
    }

    private static boolean isAsBefore(Map.Entry<String, SecurityDescriptor> now, DescriptorTree before) {
        SecurityDescriptor old = before.byPath().get(now.getKey());
        return old != null && SddlCompare.same(old, now.getValue());
    }

    private static List<Phrase> whoNotices(DescriptorTree tree, KepwareAccounts people, boolean asService) {
        List<Phrase> all = new ArrayList<>();
        all.add(people.group()
                .map(group -> Phrase.of("remedy.access.notices.group", group.text()))
                .orElseGet(() -> Phrase.of("remedy.access.notices.administratorsOnly")));
        all.add(Phrase.of("remedy.access.notices.when"));
        if (!asService) {
            all.add(Phrase.of("remedy.access.notices.interactive"));
        }
        long own = tree.byPath().entrySet().stream()
                .filter(e ->
                        e.getValue().isProtected() && tree.parentOf(e.getKey()).isPresent())
                .count();
        if (own > 0) {
            all.add(Phrase.of("remedy.access.notices.protected", own));
        }
        return all;
    }

    /** Whether the runtime runs as a service; if not, it may run in the session of a user, who would lose access. */
    private static boolean runsAsService(Readings readings) {
        return readings.find(new Services()).flatMap(r -> r.answer().toOptional()).stream()
                .flatMap(table -> table.all().stream())
                .filter(service -> RUNTIME.matcher(service.name()).matches())
                .anyMatch(service -> service.state() == Service.State.RUNNING);
    }
}
