package punchlist.check.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import punchlist.catalog.ControlId;
import punchlist.check.Check;
import punchlist.check.CheckKind;
import punchlist.check.Finding;
import punchlist.check.Parameters;
import punchlist.check.Phrases;
import punchlist.check.Proof;
import punchlist.check.Subject;
import punchlist.check.Verdict;
import punchlist.machine.Descriptors;
import punchlist.machine.FolderDescriptors;
import punchlist.machine.Services;
import punchlist.machine.WindowsPath;
import punchlist.machine.sddl.Trustee;
import punchlist.reading.Answer;
import punchlist.reading.Question;
import punchlist.reading.Reading;
import punchlist.reading.Readings;
import punchlist.reading.Why;
import punchlist.scope.Scope;
import punchlist.text.Phrase;

/**
 * A program lies in Program Files (x86), or else only administrators can change its folder (IGSS-OS-14; IGSS guide,
 * Server OS Configuration). The configuration folder that the scope names is excepted, because the operator must write
 * there. In Program Files (x86) a folder that somebody opened is attention: the guide asks for the place only.
 */
public final class FolderNotWritable implements Check<FolderNotWritable.Parameter> {

    /**
     * What is looked for.
     *
     * @param product what the entry in the list of installed programs is called
     * @param standard the default folder below Program Files (x86), with {@code <n>} for the major version
     */
    public record Parameter(String product, String standard) {
        /** From the catalogue's parameters {@code product} and {@code standard}. */
        public static Parameter of(Parameters parameters) {
            return new Parameter(parameters.text("product"), parameters.text("standard"));
        }

        InstalledProgram program() {
            return new InstalledProgram(product, standard);
        }
    }

    private static final int LISTED = 10;
    private static final int CHANGES = FileRights.CHANGES_CONTENT | FileRights.CHANGES_PERMISSIONS;

    /** Under this name in the catalogue. */
    public static CheckKind<Parameter> kind() {
        return new CheckKind<>("folder-not-writable", Parameter::of, new FolderNotWritable());
    }

    @Override
    public List<Question<?>> needs(Parameter parameter, Scope scope, Readings soFar) {
        List<Question<?>> all =
                new ArrayList<>(parameter.program().needs(scope.igss().version(), soFar));
        all.add(new Services());
        ProgramPlaces.of(parameter, scope, soFar).paths().forEach(path -> {
            all.addAll(ProgramPlaces.needs(path, soFar));
            if (all.contains(new FolderDescriptors(path))) {
                all.addAll(Above.needs(path));
            }
        });
        return all;
    }

    @Override
    public List<Finding> judge(ControlId control, Parameter parameter, Scope scope, Readings readings) {
        List<Finding> findings = new ArrayList<>();
        for (InstalledProgram.Place place :
                parameter.program().places(scope.igss().version(), readings)) {
            Reading<Descriptors> tree = readings.get(new FolderDescriptors(place.path()));
            boolean onlyDefault = place.from().isEmpty() && !findings.isEmpty() && isNotRecorded(tree);
            if (!(tree.answer() instanceof Answer.Absent<Descriptors>) && !onlyDefault) {
                new Judged(control, parameter, place, tree, scope, readings).addTo(findings);
            }
        }
        if (findings.isEmpty()) {
            findings.add(new Finding(control, Subject.server(), notFound(parameter, readings)));
        }
        return findings;
    }

    /** A default folder that a recording does not hold counts only where no other place was found. */
    private static boolean isNotRecorded(Reading<Descriptors> tree) {
        return tree.answer() instanceof Answer.Unread<Descriptors>(Why.NotRecorded n);
    }

    private static Phrase expected(Readings readings) {
        return Phrase.of(
                "check.access.program.expected",
                InstalledProgram.programFiles(readings).orElse("Program Files (x86)"));
    }

    private static Verdict notFound(Parameter parameter, Readings readings) {
        List<Question<?>> asked = new ArrayList<>(InstalledProgram.lists());
        asked.add(InstalledProgram.programFiles());
        List<Reading<?>> looked = asked.stream()
                .<Reading<?>>flatMap(question -> readings.find(question).stream())
                .toList();
        Optional<Phrase> because = looked.stream()
                .filter(reading -> !reading.answer().wasRead())
                .findFirst()
                .map(Phrases::why);
        String key = parameter.program().isListed(readings) ? "folderNotFound" : "notFound";
        return new Verdict.CouldNotCheck(
                looked,
                expected(readings),
                because.orElseGet(() -> Phrase.of("check.access.program." + key, parameter.product())));
    }

    /** One place, judged. */
    private record Judged(
            ControlId control,
            Parameter parameter,
            InstalledProgram.Place place,
            Reading<Descriptors> tree,
            Scope scope,
            Readings readings) {

        void addTo(List<Finding> findings) {
            switch (tree.answer()) {
                case Answer.Known<Descriptors>(Descriptors known) -> judge(new DescriptorTree(known), findings);
                case Answer.Absent<Descriptors> absent -> {}
                case Answer.Unread<Descriptors>(Why why) -> findings.add(about(place.path(), byPlace(why)));
            }
        }

        /** The place alone satisfies the guide, as long as nobody began to look at the rights and could not finish. */
        private Verdict byPlace(Why why) {
            boolean nobodyLooked = why instanceof Why.NotRecorded || why instanceof Why.Unsupported;
            return nobodyLooked && isInProgramFiles() && !place.from().isEmpty()
                    ? new Verdict.Pass(
                            new Proof(evidence()),
                            expected(readings),
                            Phrase.of("check.access.program.inPlaceOnly", place.path()))
                    : new Verdict.CouldNotCheck(List.of(tree), expected(readings), Phrases.why(why));
        }

        private void judge(DescriptorTree parsed, List<Finding> findings) {
            Predicate<String> project = path -> scope.igss()
                    .project()
                    .filter(p -> WindowsPath.isWithin(path, p))
                    .isPresent();
            Set<Trustee> services = ProgramPlaces.of(parameter, scope, readings).services(place.path());
            Predicate<Trustee> wrongful = who -> Principals.isOrdinary(who) && !services.contains(who);
            Offences offences = Offences.in(parsed, wrongful, CHANGES, project);
            Above above = Above.of(place.path(), wrongful, readings);
            above.offences().forEach(one -> findings.add(about(one.path(), above(one))));
            above.unclear()
                    .forEach(one -> findings.add(about(
                            one.path(),
                            new Verdict.CouldNotCheck(List.of(one.reading()), expected(readings), one.because()))));
            if (offences.listed().isEmpty()) {
                findings.add(about(place.path(), clean(parsed, offences, above)));
            } else if (isInProgramFiles()) {
                findings.add(about(
                        place.path(),
                        new Verdict.Attention(
                                new Proof(evidence()),
                                expected(readings),
                                AccessPhrases.offences(offences.listed(), readings),
                                Phrase.of("check.access.program.opened", offences.objects()))));
            } else {
                fails(offences, findings);
            }
        }

        /** Through a folder above another can be put in the place of this one. */
        private Verdict above(Above.Offence one) {
            Proof proof = new Proof(
                    Stream.concat(evidence().stream(), Stream.of(one.reading())).toList());
            Phrase why = Phrase.of("check.access.above.why", place.path());
            return isInProgramFiles()
                    ? new Verdict.Attention(proof, expected(readings), one.said(), why)
                    : new Verdict.Fail(proof, expected(readings), one.said(), why);
        }

        private Verdict clean(DescriptorTree parsed, Offences offences, Above above) {
            String key = isInProgramFiles() ? "inPlace" : "elsewhere";
            return offences.unclear()
                    .<Verdict>map(unclear -> new Verdict.CouldNotCheck(
                            List.of(tree), expected(readings), AccessPhrases.unclear(unclear)))
                    .orElseGet(() -> new Verdict.Pass(
                            new Proof(above.with(evidence())),
                            expected(readings),
                            Phrase.list(seen(key, parsed, above))));
        }

        private List<Phrase> seen(String key, DescriptorTree parsed, Above above) {
            List<Phrase> seen = new ArrayList<>();
            seen.add(Phrase.of(
                    "check.access.program." + key, place.path(), parsed.byPath().size()));
            if (above.offences().isEmpty() && above.unclear().isEmpty()) {
                seen.add(above.extent());
            }
            long names = tree.answer().toOptional().map(t -> t.names().size()).orElse(0);
            if (names > 0) {
                seen.add(Phrase.of("check.access.program.names", names));
            }
            return seen;
        }

        private void fails(Offences offences, List<Finding> findings) {
            Map<String, List<Offences.Offence>> byPath = offences.listed().stream()
                    .collect(Collectors.groupingBy(Offences.Offence::path, TreeMap::new, Collectors.toList()));
            byPath.entrySet().stream()
                    .limit(LISTED)
                    .forEach(
                            e -> findings.add(about(e.getKey(), fail(AccessPhrases.offences(e.getValue(), readings)))));
            if (byPath.size() > LISTED) {
                Phrase more = Phrase.of("check.access.more", byPath.size() - LISTED);
                findings.add(about(place.path() + "\\**", fail(more)));
            }
        }

        private Verdict fail(Phrase found) {
            return new Verdict.Fail(
                    new Proof(evidence()), expected(readings), found, Phrase.of("check.access.program.why"));
        }

        private Finding about(String path, Verdict verdict) {
            return new Finding(control, Subject.of(Subject.Kind.PATH, path), verdict);
        }

        private boolean isInProgramFiles() {
            return InstalledProgram.programFiles(readings)
                    .filter(folder -> WindowsPath.isWithin(place.path(), folder))
                    .isPresent();
        }

        private List<Reading<?>> evidence() {
            return Stream.concat(
                            Stream.concat(Stream.of(tree), place.from().stream()),
                            readings.find(InstalledProgram.programFiles()).stream())
                    .<Reading<?>>map(reading -> reading)
                    .filter(reading -> reading.answer().wasRead())
                    .toList();
        }
    }
}
