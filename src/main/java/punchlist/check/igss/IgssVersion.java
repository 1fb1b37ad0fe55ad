package punchlist.check.igss;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import punchlist.catalog.ControlId;
import punchlist.check.Check;
import punchlist.check.CheckKind;
import punchlist.check.Finding;
import punchlist.check.Phrases;
import punchlist.check.Proof;
import punchlist.check.Subject;
import punchlist.check.Verdict;
import punchlist.check.access.InstalledEntries;
import punchlist.check.advisory.Version;
import punchlist.check.igss.IgssFiles.Installation;
import punchlist.machine.files.FileVersion;
import punchlist.machine.files.VersionInfo;
import punchlist.reading.Question;
import punchlist.reading.Reading;
import punchlist.reading.Readings;
import punchlist.scope.Scope;
import punchlist.text.Phrase;

/**
 * IGSS is of a version from which its own connections are encrypted (IGSS-NET-6; IGSS guide, Network security): by the
 * versions of its program files, else by the list of installed programs. That a connection is encrypted is not seen here.
 */
public final class IgssVersion implements Check<IgssVersion.Parameter> {

    /**
     * What is wanted.
     *
     * @param from the first version that is as it should be
     */
    public record Parameter(long from) {}

    /** Under this name in the catalogue. */
    public static CheckKind<Parameter> kind() {
        return new CheckKind<>("igss-version", p -> new Parameter(p.number("from")), new IgssVersion());
    }

    @Override
    public List<Question<?>> needs(Parameter parameter, Scope scope, Readings soFar) {
        return new IgssFiles(scope, soFar).versions();
    }

    @Override
    public List<Finding> judge(ControlId control, Parameter parameter, Scope scope, Readings readings) {
        IgssFiles files = new IgssFiles(scope, readings);
        List<Seen> all = new ArrayList<>();
        for (Installation one : files.installations()) {
            Seen.ofFiles(one, readings).ifPresent(all::add);
        }
        if (all.isEmpty()) {
            files.folders().entries().forEach(entry -> Seen.ofEntry(entry).ifPresent(all::add));
        }
        if (all.isEmpty()) {
            return List.of(new Finding(control, Subject.server(), notFound(parameter, readings)));
        }
        return all.stream()
                .map(seen -> new Finding(
                        control, Subject.of(Subject.Kind.PATH, seen.place()), verdict(parameter, scope, seen, all)))
                .toList();
    }

    private static Phrase expected(Parameter parameter) {
        return Phrase.of("check.igss.version.expected", parameter.from());
    }

    private static Verdict notFound(Parameter parameter, Readings readings) {
        Phrase because =
                InstalledEntries.unread(readings).map(Phrases::why).orElseGet(() -> Phrase.of("check.igss.notFound"));
        return new Verdict.CouldNotCheck(InstalledEntries.lists(readings), expected(parameter), because);
    }

    private static Verdict verdict(Parameter parameter, Scope scope, Seen seen, List<Seen> all) {
        Proof proof = new Proof(seen.readings());
        if (seen.majors().getFirst() < parameter.from()) {
            Phrase why = Phrase.of("check.igss.version.older", seen.majors().getFirst(), parameter.from());
            return new Verdict.Fail(proof, expected(parameter), seen.found(), why);
        }
        List<Phrase> doubts = new ArrayList<>();
        if (seen.majors().size() > 1) {
            doubts.add(Phrase.of("check.igss.version.mixed", numbers(seen.majors())));
        }
        if (all.size() > 1) {
            doubts.add(Phrase.of(
                    "check.igss.version.several", all.stream().map(Seen::place).collect(Collectors.joining(", "))));
        }
        scope.igss()
                .version()
                .filter(said -> !seen.majors().contains(said.longValue()))
                .ifPresent(said -> doubts.add(Phrase.of("check.igss.version.scope", said)));
        return doubts.isEmpty()
                ? new Verdict.Pass(proof, expected(parameter), seen.found())
                : new Verdict.Attention(proof, expected(parameter), seen.found(), Phrase.list(doubts));
    }

    private static String numbers(List<Long> majors) {
        return majors.stream().map(Object::toString).collect(Collectors.joining(", "));
    }

    /**
     * One IGSS with its versions.
     *
     * @param place its folder, or its name
     * @param majors its main versions: one, unless its files are of several
     * @param found the versions, for people
     * @param readings what they were taken from
     */
    private record Seen(String place, List<Long> majors, Phrase found, List<Reading<?>> readings) {

        static Optional<Seen> ofFiles(Installation one, Readings readings) {
            Map<String, Version> versions = new LinkedHashMap<>();
            List<Reading<?>> proof = new ArrayList<>();
            List<Phrase> lines = new ArrayList<>();
            for (String path : one.named()) {
                Optional<Reading<VersionInfo>> reading = readings.find(new FileVersion(path));
                String text = reading.flatMap(r -> r.answer().toOptional())
                        .map(VersionInfo::fileVersion)
                        .orElse("");
                Optional<Version> version = Version.find(text).filter(v -> v.major() > 0);
                if (version.isPresent()) {
                    versions.put(path, version.get());
                    proof.add(reading.orElseThrow());
                    lines.add(IgssBuild.shown(path.substring(path.lastIndexOf('\\') + 1), text, version.get()));
                }
            }
            List<Long> majors = versions.values().stream()
                    .map(Version::major)
                    .distinct()
                    .sorted()
                    .toList();
            return majors.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Seen(
                            one.folder(),
                            majors,
                            Phrase.of("check.igss.version.found", one.folder(), Phrase.list(lines)),
                            proof));
        }

        static Optional<Seen> ofEntry(InstalledEntries.Entry entry) {
            return entry.version()
                    .flatMap(Version::find)
                    .filter(version -> version.major() > 0 && !entry.readings().isEmpty())
                    .map(version -> new Seen(
                            entry.location().orElse(entry.name()),
                            List.of(version.major()),
                            Phrase.of(
                                    "check.igss.version.listed",
                                    entry.name(),
                                    entry.version().orElse("")),
                            entry.readings()));
        }
    }
}
