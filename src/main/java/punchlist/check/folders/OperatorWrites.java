package punchlist.check.folders;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import punchlist.catalog.ControlId;
import punchlist.check.Check;
import punchlist.check.CheckKind;
import punchlist.check.Finding;
import punchlist.check.Phrases;
import punchlist.check.Proof;
import punchlist.check.Subject;
import punchlist.check.Verdict;
import punchlist.check.access.DescriptorTree;
import punchlist.machine.Descriptors;
import punchlist.machine.FolderDescriptors;
import punchlist.machine.sddl.Trustee;
import punchlist.machine.system.Profiles;
import punchlist.reading.Answer;
import punchlist.reading.Question;
import punchlist.reading.Reading;
import punchlist.reading.Readings;
import punchlist.reading.Why;
import punchlist.scope.Scope;
import punchlist.text.Phrase;

/**
 * Each account that operates IGSS can write the configuration folder and its own profile folder of the installed version
 * (IGSS-OS-15; IGSS guide, Server OS configuration). One finding per folder.
 */
public final class OperatorWrites implements Check<OperatorFolders> {

    private static final Phrase EXPECTED = Phrase.of("check.folders.operator.expected");

    /** Under this name in the catalogue. */
    public static CheckKind<OperatorFolders> kind() {
        return new CheckKind<>("operator-writes-folders", OperatorFolders::of, new OperatorWrites());
    }

    @Override
    public List<Question<?>> needs(OperatorFolders folders, Scope scope, Readings soFar) {
        return folders.needs(scope, soFar);
    }

    @Override
    public List<Finding> judge(ControlId control, OperatorFolders folders, Scope scope, Readings readings) {
        return new Judging(control, folders, scope, readings, Operators.of(scope, readings)).findings();
    }

    private record Judging(
            ControlId control, OperatorFolders folders, Scope scope, Readings readings, Operators operators) {

        List<Finding> findings() {
            if (scope.igss().operators().isEmpty()) {
                return List.of(server("noOperators", List.of()));
            }
            List<Finding> all = new ArrayList<>();
            operators
                    .unknown()
                    .forEach(name -> all.add(new Finding(
                            control,
                            Subject.of(Subject.Kind.ACCOUNT, name),
                            couldNot(operators.readings(), Phrase.of("check.operators.noAccount", name)))));
            all.add(scope.igss()
                    .project()
                    .map(path -> about(path, folder(new FolderDescriptors(path), operators.known())))
                    .orElseGet(() -> server("noProject", List.of())));
            if (folders.versions(scope, readings).isEmpty()) {
                all.add(server("noVersion", List.of()));
            } else {
                operators.known().forEach((who, label) -> own(who, label, all));
            }
            return all;
        }

        private Finding server(String key, List<Reading<?>> looked) {
            Phrase because = Phrase.of("check.folders.operator." + key);
            return new Finding(control, Subject.server(), couldNot(looked, because));
        }

        private static Verdict couldNot(List<Reading<?>> looked, Phrase because) {
            return new Verdict.CouldNotCheck(looked, EXPECTED, because);
        }

        private Finding about(String path, Verdict verdict) {
            return new Finding(control, Subject.of(Subject.Kind.PATH, new FolderDescriptors(path).root()), verdict);
        }

        /** The profile folder of one account: the spelling that is there, else the right one. */
        private void own(Trustee who, String label, List<Finding> all) {
            List<OperatorFolders.Own> places = folders.own(scope, readings).stream()
                    .filter(own -> own.account().equals(who))
                    .toList();
            if (places.isEmpty()) {
                Reading<?> profiles = readings.get(new Profiles());
                Phrase because = profiles.answer().wasRead()
                        ? Phrase.of("check.folders.operator.noProfile", label)
                        : Phrases.why(profiles);
                all.add(new Finding(
                        control,
                        new Subject(Subject.Kind.ACCOUNT, who.text(), label),
                        couldNot(List.of(profiles), because)));
            }
            for (OperatorFolders.Own place : places) {
                Reading<Descriptors> reading = readings.get(new FolderDescriptors(place.path()));
                boolean there = reading.answer() instanceof Answer.Known<Descriptors>;
                if (there || !place.asPrinted()) {
                    all.add(about(place.path(), folder(new FolderDescriptors(place.path()), Map.of(who, label))));
                }
            }
        }

        private Verdict folder(FolderDescriptors at, Map<Trustee, String> who) {
            Reading<Descriptors> reading = readings.get(at);
            return switch (reading.answer()) {
                case Answer.Known<Descriptors>(Descriptors known) ->
                    who.isEmpty()
                            ? couldNot(List.of(reading), Phrase.of("check.folders.operator.noOperators"))
                            : judged(at, new DescriptorTree(known), who, reading);
                case Answer.Absent<Descriptors> absent ->
                    couldNot(List.of(reading), Phrase.of("check.folders.operator.absent", at.root()));
                case Answer.Unread<Descriptors>(Why why) -> couldNot(List.of(reading), Phrases.why(why));
            };
        }

        private Verdict judged(
                FolderDescriptors at, DescriptorTree tree, Map<Trustee, String> who, Reading<Descriptors> reading) {
            List<Phrase> shut = new ArrayList<>();
            List<Phrase> unclear = new ArrayList<>();
            List<Phrase> below = new ArrayList<>();
            List<Phrase> fine = new ArrayList<>();
            who.forEach((account, label) -> {
                Optional<FolderAccess> access = FolderAccess.of(tree, at.root(), AccountHolder.of(account, readings));
                if (access.isEmpty() || (!access.get().writes() && access.get().mayWrite())) {
                    unclear.add(Phrase.of("check.folders.operator.unclear", label));
                } else if (!access.get().mayWrite()) {
                    shut.add(Phrase.of("check.folders.operator.shut", label));
                } else if (access.get().shut() > 0) {
                    below.add(Phrase.of(
                            "check.folders.operator.below",
                            label,
                            access.get().shut(),
                            access.get().objects(),
                            access.get().firstShut().orElse("")));
                } else if (access.get().unclear() > 0) {
                    unclear.add(Phrase.of(
                            "check.folders.operator.unclearBelow",
                            label,
                            access.get().unclear()));
                } else {
                    fine.add(Phrase.of(
                            "check.folders.operator.writes", label, access.get().objects()));
                }
            });
            Proof proof = new Proof(evidence(tree, reading));
            if (!shut.isEmpty()) {
                return new Verdict.Fail(proof, EXPECTED, Phrase.list(shut), Phrase.of("check.folders.operator.why"));
            } else if (!unclear.isEmpty()) {
                return couldNot(proof.readings(), Phrase.list(unclear));
            } else if (!below.isEmpty()) {
                return new Verdict.Attention(
                        proof, EXPECTED, Phrase.list(below), Phrase.of("check.folders.operator.belowWhy"));
            }
            return new Verdict.Pass(proof, EXPECTED, Phrase.list(fine));
        }

        private List<Reading<?>> evidence(DescriptorTree tree, Reading<Descriptors> reading) {
            Stream<Reading<?>> groups = AccountHolder.rests(tree.trustees().stream(), readings).stream();
            Stream<Reading<?>> lookups =
                    operators.readings().stream().filter(r -> r.answer().wasRead());
            return Stream.concat(Stream.concat(Stream.of(reading), lookups), groups)
                    .distinct()
                    .toList();
        }
    }
}
