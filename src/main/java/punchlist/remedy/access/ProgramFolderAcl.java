package punchlist.remedy.access;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import punchlist.check.Finding;
import punchlist.check.Verdict;
import punchlist.check.access.Access;
import punchlist.check.access.DescriptorTree;
import punchlist.check.access.EffectiveAccess;
import punchlist.check.access.FileRights;
import punchlist.check.access.FolderNotWritable;
import punchlist.check.access.OrdinaryAccess;
import punchlist.check.access.Principals;
import punchlist.check.access.ProgramPlaces;
import punchlist.machine.Change;
import punchlist.machine.Descriptors;
import punchlist.machine.Effective;
import punchlist.machine.FolderDescriptors;
import punchlist.machine.Reversal;
import punchlist.machine.WindowsPath;
import punchlist.machine.sddl.SddlCompare;
import punchlist.machine.sddl.SecurityDescriptor;
import punchlist.machine.sddl.Trustee;
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
 * Takes from ordinary users what lets them change a program's folder (IGSS-OS-14), as one change of the whole tree; see
 * {@link ClosedTree}. The configuration folder that the scope names keeps its rights. Tried on paper first.
 */
public final class ProgramFolderAcl implements Remedy<FolderNotWritable.Parameter> {

    private static final Pattern PROJECT = Pattern.compile(".*\\.(elm|mdb)", Pattern.CASE_INSENSITIVE);
    private static final int RUNS = FileRights.READ_DATA | FileRights.EXECUTE;

    /** Under this name in the catalogue. */
    public static RemedyKind<FolderNotWritable.Parameter> kind() {
        return new RemedyKind<>("program-folder-acl", FolderNotWritable.Parameter::of, new ProgramFolderAcl());
    }

    @Override
    public List<Question<?>> needs(FolderNotWritable.Parameter parameter, Scope scope, Readings soFar) {
        return new FolderNotWritable().needs(parameter, scope, soFar);
    }

    @Override
    public Proposal propose(FolderNotWritable.Parameter parameter, Finding finding, Scope scope, Readings readings) {
        if (finding.verdict() instanceof Verdict.Pass) {
            return new Proposal.AlreadyRight();
        }
        ProgramPlaces places = ProgramPlaces.of(parameter, scope, readings);
        Optional<String> place = places.around(finding.subject().id());
        Optional<FolderDescriptors> at = place.map(FolderDescriptors::new);
        Optional<Descriptors> found =
                at.flatMap(readings::find).flatMap(r -> r.answer().toOptional());
        String subject = finding.subject().id();
        if (at.isEmpty() && places.paths().stream().anyMatch(path -> WindowsPath.isWithin(path, subject))) {
            return new Proposal.NotFixable(Phrase.of("remedy.folders.above", subject));
        }
        if (at.isEmpty() || found.isEmpty()) {
            return new Proposal.NotFixable(Phrase.of(at.isEmpty() ? "remedy.folders.noProgram" : "remedy.notRead"));
        }
        Asked asked = new Asked(
                finding,
                at.get(),
                found.get(),
                new DescriptorTree(found.get()),
                who -> !Principals.isOrdinary(who)
                        || places.services(at.get().root()).contains(who),
                places.services(at.get().root()),
                scope.igss().project());
        return asked.whyNot().<Proposal>map(Proposal.NotFixable::new).orElseGet(asked::mend);
    }

    private record Asked(
            Finding finding,
            FolderDescriptors at,
            Descriptors found,
            DescriptorTree before,
            Predicate<Trustee> trusted,
            Set<Trustee> services,
            Optional<String> project) {

        private boolean isExcepted(String path) {
            return project.filter(p -> WindowsPath.isWithin(path, p)).isPresent();
        }

        Optional<Phrase> whyNot() {
            Optional<String> odd = HardenedTree.notUnderstood(before);
            if (odd.isPresent()) {
                return Optional.of(Phrase.of("remedy.access.notUnderstood", odd.get()));
            }
            if (isExcepted(at.root())) {
                return Optional.of(Phrase.of("remedy.folders.programInProject", at.root()));
            }
            return before.byPath().keySet().stream()
                    .filter(path -> PROJECT.matcher(path).matches() && !isExcepted(path))
                    .findFirst()
                    .map(path -> Phrase.of("remedy.folders.projectFile", path));
        }

        Proposal mend() {
            Map<String, SecurityDescriptor> after = new ClosedTree(before, trusted, services, this::isExcepted).made();
            Optional<Phrase> problem = problem(after);
            if (problem.isPresent()) {
                return new Proposal.NotFixable(problem.get());
            }
            if (after.entrySet().stream().allMatch(e -> SddlCompare.same(before(e.getKey()), e.getValue()))) {
                return new Proposal.NotFixable(Phrase.of("remedy.access.nothing"));
            }
            Change<Descriptors> change = new Change<>(
                    at,
                    Answer.known(found),
                    Answer.known(HardenedTree.written(after)),
                    Effective.NOW,
                    new Reversal.Partial(Phrase.of("remedy.access.laterFiles")));
            boolean told = project.isPresent();
            Phrase notices = project.map(p -> Phrase.of("remedy.folders.closes", at.root(), p))
                    .orElseGet(() -> Phrase.of("remedy.folders.closesAll", at.root()));
            return new Proposal.Mend(
                    new Plan(finding, List.of(change), told ? Set.of() : Set.of(Hazard.STOPS_DATA), List.of(notices)));
        }

        private SecurityDescriptor before(String path) {
            return Optional.ofNullable(before.byPath().get(path)).orElseThrow();
        }

        /** The first object where somebody would lose what he needs, or where somebody could still change something. */
        private Optional<Phrase> problem(Map<String, SecurityDescriptor> after) {
            for (Map.Entry<String, SecurityDescriptor> one : after.entrySet()) {
                String path = one.getKey();
                SecurityDescriptor old = before(path);
                Access ordinary = OrdinaryAccess.rights(one.getValue());
                int had = OrdinaryAccess.rights(old).least();
                if (isExcepted(path) ? ordinary.least() != had : (had & RUNS & ~ordinary.least()) != 0) {
                    return Optional.of(Phrase.of("remedy.access.wouldLose", Trustee.USERS.text(), path));
                }
                for (Trustee who : ClosedTree.keepers(services)) {
                    int owed = EffectiveAccess.of(old, ClosedTree.holder(who)).least();
                    if (!EffectiveAccess.of(one.getValue(), ClosedTree.holder(who))
                            .hasAll(owed)) {
                        return Optional.of(Phrase.of("remedy.access.wouldLose", who.text(), path));
                    }
                }
            }
            return Optional.empty();
        }
    }
}
