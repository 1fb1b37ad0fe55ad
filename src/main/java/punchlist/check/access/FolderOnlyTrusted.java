package punchlist.check.access;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import punchlist.catalog.ControlId;
import punchlist.check.Check;
import punchlist.check.CheckKind;
import punchlist.check.Finding;
import punchlist.check.Proof;
import punchlist.check.Verdict;
import punchlist.machine.AccountLookup;
import punchlist.machine.Descriptors;
import punchlist.machine.sddl.SecurityDescriptor;
import punchlist.machine.sddl.Trustee;
import punchlist.reading.Question;
import punchlist.reading.Reading;
import punchlist.reading.Readings;
import punchlist.scope.Scope;
import punchlist.text.Phrase;

/**
 * Only SYSTEM, Administrators, the accounts of Kepware's services and the trusted group have rights in Kepware's
 * Application Data, and the group runs nothing there (KEP-5.1.1-1; Kepware guide 5.1.1). One finding per folder.
 */
public final class FolderOnlyTrusted implements Check<KepwareFolders> {

    private static final int MEANS_SOMETHING = ~FileRights.MEANS_NOTHING;

    /** Under this name in the catalogue. */
    public static CheckKind<KepwareFolders> kind() {
        return new CheckKind<>("folder-only-trusted", KepwareFolders::of, new FolderOnlyTrusted());
    }

    @Override
    public List<Question<?>> needs(KepwareFolders folders, Scope scope, Readings soFar) {
        List<Question<?>> all = new ArrayList<>(folders.needs(soFar));
        all.addAll(KepwareAccounts.needs(scope, soFar));
        if (KepwareAccounts.needs(scope, soFar).stream().allMatch(soFar::has)) {
            all.addAll(names(folders, KepwareAccounts.of(scope, soFar), soFar));
        }
        return all;
    }

    /** The accounts that will be named, so that people read names beside SIDs. */
    private static Set<Question<?>> names(KepwareFolders folders, KepwareAccounts people, Readings soFar) {
        Set<Question<?>> all = new LinkedHashSet<>();
        for (Reading<Descriptors> folder : folders.found(soFar)) {
            offences(folder, people).listed().stream()
                    .limit(AccessPhrases.LISTED)
                    .map(o -> o.who().text())
                    .filter(text -> text.startsWith("S-1-5-21-"))
                    .forEach(text -> all.add(new AccountLookup(text)));
        }
        return all;
    }

    private static Offences offences(Reading<Descriptors> folder, KepwareAccounts people) {
        return Offences.in(tree(folder), who -> !people.trusts(who), MEANS_SOMETHING, path -> false);
    }

    private static DescriptorTree tree(Reading<Descriptors> folder) {
        return new DescriptorTree(folder.answer().toOptional().orElseThrow());
    }

    @Override
    public List<Finding> judge(ControlId control, KepwareFolders folders, Scope scope, Readings readings) {
        KepwareAccounts people = KepwareAccounts.of(scope, readings);
        return KepwareFindings.of(
                control,
                folders,
                readings,
                expected(scope),
                folder -> verdict(folder, people, expected(scope), readings));
    }

    private static Phrase expected(Scope scope) {
        return scope.kepware()
                .trustedGroup()
                .map(group -> Phrase.of("check.access.kepware.expected", group))
                .orElseGet(() -> Phrase.of("check.access.kepware.expectedNoGroup"));
    }

    private static Verdict verdict(
            Reading<Descriptors> folder, KepwareAccounts people, Phrase expected, Readings readings) {
        Offences offences = offences(folder, people);
        List<Offences.Offence> certain = offences.listed().stream()
                .filter(o -> people.unresolved().isEmpty() || Principals.isTooWideToTrust(o.who()))
                .toList();
        Proof proof = proof(folder, people);
        if (!certain.isEmpty()) {
            return new Verdict.Fail(
                    proof,
                    expected,
                    AccessPhrases.offences(certain, readings),
                    Phrase.of("check.access.kepware.why", offences.objects()));
        }
        Optional<Phrase> unsure = unsure(offences, people);
        if (unsure.isPresent()) {
            return new Verdict.CouldNotCheck(proof.readings(), expected, unsure.get());
        }
        Phrase found =
                Phrase.of("check.access.kepware.found", tree(folder).byPath().size());
        return weakness(tree(folder), KepwareFolders.path(folder), people)
                .<Verdict>map(why -> new Verdict.Attention(proof, expected, found, why))
                .orElseGet(() -> new Verdict.Pass(proof, expected, found));
    }

    private static Optional<Phrase> unsure(Offences offences, KepwareAccounts people) {
        if (offences.unclear().isPresent()) {
            return offences.unclear().map(AccessPhrases::unclear);
        }
        if (!offences.listed().isEmpty()) {
            return Optional.of(Phrase.of("check.access.kepware.unresolved", String.join(", ", people.unresolved())));
        }
        return people.groupProblem()
                .filter(problem -> problem == KepwareAccounts.GroupProblem.UNREAD)
                .map(problem -> Phrase.of("check.access.group.unread"));
    }

    private static Optional<Phrase> weakness(DescriptorTree tree, String root, KepwareAccounts people) {
        Optional<Phrase> problem = people.groupProblem()
                .map(p -> Phrase.of(
                        "check.access.group." + (p == KepwareAccounts.GroupProblem.ABSENT ? "absent" : "tooWide")));
        if (problem.isPresent() || people.group().isEmpty()) {
            return problem;
        }
        Trustee group = people.group().get();
        SecurityDescriptor top = tree.byPath().get(root);
        Optional<String> runs = tree.byPath().entrySet().stream()
                .filter(e -> (inFiles(tree, e).getOrDefault(group, 0) & FileRights.EXECUTE) != 0)
                .map(Map.Entry::getKey)
                .findFirst();
        if (runs.isPresent()) {
            return runs.map(path -> Phrase.of("check.access.group.runs", path));
        }
        boolean writes = top != null
                && (Grants.of(Inheritance.newborn(top, false)).getOrDefault(group, 0) & FileRights.WRITE_DATA) != 0;
        return writes ? Optional.empty() : Optional.of(Phrase.of("check.access.group.cannotWrite"));
    }

    private static Map<Trustee, Integer> inFiles(DescriptorTree tree, Map.Entry<String, SecurityDescriptor> one) {
        return tree.isFolder(one.getKey())
                ? Grants.of(Inheritance.newborn(one.getValue(), false))
                : Grants.of(one.getValue());
    }

    private static Proof proof(Reading<Descriptors> folder, KepwareAccounts people) {
        List<Reading<?>> all = new ArrayList<>();
        all.add(folder);
        all.addAll(people.readings());
        return new Proof(all);
    }
}
