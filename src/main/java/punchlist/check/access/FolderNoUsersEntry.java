package punchlist.check.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import punchlist.catalog.ControlId;
import punchlist.check.Check;
import punchlist.check.CheckKind;
import punchlist.check.Finding;
import punchlist.check.Proof;
import punchlist.check.Verdict;
import punchlist.machine.Descriptors;
import punchlist.machine.sddl.Ace;
import punchlist.machine.sddl.Acl;
import punchlist.machine.sddl.SecurityDescriptor;
import punchlist.machine.sddl.Trustee;
import punchlist.reading.Question;
import punchlist.reading.Reading;
import punchlist.reading.Readings;
import punchlist.scope.Scope;
import punchlist.text.Phrase;

/**
 * No entry for Users, Everyone or Authenticated Users, inherited or not, on Kepware's Application Data folder and
 * anything in it (KEP-5.1.1-2; Kepware guide 5.1.1). An entry that denies gives nothing and is only pointed out. One
 * finding per folder.
 */
public final class FolderNoUsersEntry implements Check<KepwareFolders> {

    private record Entries(List<Offences.Offence> listed, int objects, List<String> denying) {}

    /** Under this name in the catalogue. */
    public static CheckKind<KepwareFolders> kind() {
        return new CheckKind<>("folder-no-users-entry", KepwareFolders::of, new FolderNoUsersEntry());
    }

    @Override
    public List<Question<?>> needs(KepwareFolders folders, Scope scope, Readings soFar) {
        return folders.needs(soFar);
    }

    @Override
    public List<Finding> judge(ControlId control, KepwareFolders folders, Scope scope, Readings readings) {
        Phrase expected = Phrase.of("check.access.users.expected");
        return KepwareFindings.of(control, folders, readings, expected, folder -> verdict(folder, expected, readings));
    }

    private static Verdict verdict(Reading<Descriptors> folder, Phrase expected, Readings readings) {
        DescriptorTree tree = new DescriptorTree(folder.answer().toOptional().orElseThrow());
        Entries entries = entries(tree);
        Proof proof = Proof.of(folder);
        if (!entries.listed().isEmpty()) {
            return new Verdict.Fail(
                    proof,
                    expected,
                    AccessPhrases.offences(entries.listed(), readings),
                    Phrase.of("check.access.users.why", entries.objects()));
        }
        Optional<Phrase> unsure =
                tree.unclear().stream().findFirst().or(() -> hidden(tree)).map(AccessPhrases::unclear);
        if (unsure.isPresent()) {
            return new Verdict.CouldNotCheck(List.of(folder), expected, unsure.get());
        }
        Phrase found = Phrase.of("check.access.users.found", tree.byPath().size());
        return entries.denying().isEmpty()
                ? new Verdict.Pass(proof, expected, found)
                : new Verdict.Attention(
                        proof,
                        expected,
                        found,
                        Phrase.of("check.access.users.denies", entries.denying().getFirst()));
    }

    /** An entry of a kind that hides whom it names. */
    private static Optional<DescriptorTree.Unclear> hidden(DescriptorTree tree) {
        return tree.byPath().entrySet().stream()
                .flatMap(e -> e.getValue().dacl().aces().stream()
                        .filter(ace -> ace.trustee().isEmpty())
                        .map(ace -> new DescriptorTree.Unclear(e.getKey(), "an entry of kind " + ace.letters())))
                .findFirst();
    }

    private static Entries entries(DescriptorTree tree) {
        List<Offences.Offence> listed = new ArrayList<>();
        List<String> denying = new ArrayList<>();
        int objects = 0;
        for (Map.Entry<String, SecurityDescriptor> one : tree.byPath().entrySet()) {
            List<Offences.Offence> here = entries(one.getKey(), one.getValue());
            objects += here.isEmpty() ? 0 : 1;
            here.stream()
                    .filter(o -> !isHandedOn(o.who(), one.getValue(), tree.parentOf(one.getKey())))
                    .forEach(listed::add);
            if (one.getValue().dacl().aces().stream().anyMatch(ace -> ace.isDeny() && isWide(ace))) {
                denying.add(one.getKey());
            }
        }
        return new Entries(listed, objects, denying);
    }

    private static List<Offences.Offence> entries(String path, SecurityDescriptor descriptor) {
        if (!(descriptor.dacl() instanceof Acl.Listed)) {
            return List.of(new Offences.Offence(path, Trustee.EVERYONE, FileRights.FULL));
        }
        return Principals.WIDE.stream()
                .flatMap(who -> descriptor.dacl().aces().stream()
                        .filter(ace -> !ace.isDeny() && ace.names(who))
                        .map(ace -> FileRights.mapped(ace.mask()))
                        .reduce((a, b) -> a | b)
                        .map(rights -> new Offences.Offence(path, who, rights))
                        .stream())
                .toList();
    }

    private static boolean isWide(Ace ace) {
        return Principals.WIDE.stream().anyMatch(ace::names);
    }

    /** Whether the entries only came from the folder above, which has them too and is listed. */
    private static boolean isHandedOn(Trustee who, SecurityDescriptor descriptor, Optional<SecurityDescriptor> above) {
        boolean own = descriptor.dacl().aces().stream().anyMatch(ace -> ace.names(who) && !ace.isInherited());
        return !own
                && descriptor.dacl() instanceof Acl.Listed
                && above.filter(d -> d.dacl().aces().stream().anyMatch(ace -> ace.names(who) && !ace.isDeny()))
                        .isPresent();
    }
}
