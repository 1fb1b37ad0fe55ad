package punchlist.check.igss;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import punchlist.catalog.ControlId;
import punchlist.check.Check;
import punchlist.check.CheckKind;
import punchlist.check.Finding;
import punchlist.check.Phrases;
import punchlist.check.Proof;
import punchlist.check.Subject;
import punchlist.check.Verdict;
import punchlist.check.access.InstalledEntries;
import punchlist.check.igss.IgssFiles.Installation;
import punchlist.check.igss.Standing.Grade;
import punchlist.machine.files.signature.FileSignature;
import punchlist.machine.files.signature.SignedFile;
import punchlist.reading.Answer;
import punchlist.reading.Question;
import punchlist.reading.Reading;
import punchlist.reading.Readings;
import punchlist.reading.Why;
import punchlist.scope.Scope;
import punchlist.text.Phrase;

/**
 * The IGSS software's authenticity is verified by its certificate (IGSS-OS-13; IGSS guide, Server OS configuration): one
 * finding for each IGSS, and for its installer where Windows keeps it. Which certificate Schneider Electric uses is not
 * published, so its organisation is compared with what is expected, and another one is attention, not fail.
 */
public final class IgssSigned implements Check<IgssSigned.Parameter> {

    /**
     * Who is expected to have signed.
     *
     * @param organisation how the subject's organisation begins
     * @param old the same of versions up to {@code oldUpTo}
     * @param oldUpTo the last version of the old maker
     */
    public record Parameter(String organisation, String old, long oldUpTo) {}

    private static final int LISTED = 12;

    /** Under this name in the catalogue. */
    public static CheckKind<Parameter> kind() {
        return new CheckKind<>(
                "igss-signed",
                p -> new Parameter(p.text("organisation"), p.text("old"), p.number("oldUpTo")),
                new IgssSigned());
    }

    @Override
    public List<Question<?>> needs(Parameter parameter, Scope scope, Readings soFar) {
        List<Question<?>> all = new ArrayList<>(new IgssFiles(scope, soFar).signatures());
        all.addAll(IgssInstaller.needs(scope, soFar));
        return all;
    }

    @Override
    public List<Finding> judge(ControlId control, Parameter parameter, Scope scope, Readings readings) {
        IgssFiles files = new IgssFiles(scope, readings);
        List<Finding> findings = new ArrayList<>();
        for (Installation one : files.installations()) {
            List<Reading<SignedFile>> looked = one.files().stream()
                    .flatMap(path -> readings.find(new FileSignature(path)).stream())
                    .filter(reading -> !(reading.answer() instanceof Answer.Absent<SignedFile>))
                    .toList();
            if (looked.stream().anyMatch(reading -> !isNotRecorded(reading))
                    || one.listing().isPresent()) {
                Verdict verdict =
                        new Judged(parameter, one.folder(), one.files().size(), looked, gap(one, readings)).verdict();
                findings.add(new Finding(control, Subject.of(Subject.Kind.PATH, one.folder()), verdict));
            }
        }
        Optional<String> named = IgssInstaller.named(scope);
        for (Reading<SignedFile> installer :
                IgssInstaller.signatures(files.folders().entries(), readings)) {
            if (named.filter(path(installer)::equalsIgnoreCase).isEmpty()) {
                findings.add(installer(control, parameter, installer));
            }
        }
        if (findings.isEmpty()) {
            findings.add(new Finding(control, Subject.server(), notFound(parameter, readings)));
        }
        scope.igss()
                .installer()
                .filter(path -> !path.isBlank())
                .ifPresent(said -> findings.add(named(control, parameter, said, readings)));
        return findings;
    }

    /** What of a folder was not looked at, so that the whole cannot pass; libraries beyond the budget are only counted. */
    private static Optional<Phrase> gap(Installation one, Readings readings) {
        if (!one.whole()) {
            return Optional.of(Phrase.of("check.igss.signed.notListed"));
        }
        long left = one.files().stream()
                .filter(path -> IgssModule.isProgram(path) || IgssModule.isNamed(path))
                .filter(path -> !readings.has(new FileSignature(path)))
                .count();
        return left == 0 ? Optional.empty() : Optional.of(Phrase.of("check.igss.signed.left", left));
    }

    private static Finding named(ControlId control, Parameter parameter, String said, Readings readings) {
        return switch (IgssInstaller.seen(said, readings)) {
            case IgssInstaller.Seen.There(Reading<SignedFile> reading) -> installer(control, parameter, reading);
            case IgssInstaller.Seen.Missing(List<Reading<?>> looked, Phrase because) ->
                new Finding(
                        control,
                        Subject.of(Subject.Kind.PATH, said),
                        new Verdict.CouldNotCheck(looked, expected(parameter), because));
        };
    }

    private static boolean isNotRecorded(Reading<?> reading) {
        return reading.answer() instanceof Answer.Unread<?>(Why.NotRecorded n);
    }

    private static Finding installer(ControlId control, Parameter parameter, Reading<SignedFile> reading) {
        String path = path(reading);
        return new Finding(
                control,
                Subject.of(Subject.Kind.PATH, path),
                new Judged(parameter, path, 1, List.of(reading), Optional.empty()).verdict());
    }

    private static Phrase expected(Parameter parameter) {
        return Phrase.of("check.igss.signed.expected", parameter.organisation());
    }

    private static Verdict notFound(Parameter parameter, Readings readings) {
        List<Reading<?>> looked = new ArrayList<>(InstalledEntries.lists(readings));
        readings.find(IgssFolders.PROGRAM_FILES).ifPresent(looked::add);
        Phrase because = looked.stream()
                .filter(reading -> !reading.answer().wasRead())
                .findFirst()
                .map(Phrases::why)
                .orElseGet(() -> Phrase.of("check.igss.notFound"));
        return new Verdict.CouldNotCheck(looked, expected(parameter), because);
    }

    private static String path(Reading<SignedFile> reading) {
        return reading.question() instanceof FileSignature(String path) ? path : "";
    }

    /** One file with its standing. */
    private record Seen(Reading<SignedFile> reading, String path, Standing standing) {

        static Stream<Seen> of(Reading<SignedFile> reading) {
            return reading.answer().toOptional().stream()
                    .map(file -> new Seen(reading, IgssSigned.path(reading), Standing.of(file, reading.at())));
        }

        /** A program, or a library that is known to be one of IGSS: those of others are Microsoft's and the like. */
        boolean isOwn() {
            return IgssModule.isProgram(path) || IgssModule.isNamed(path) || !path.endsWith(".dll");
        }

        /** Whether another program told of it. */
        boolean isTold() {
            return reading.answer().toOptional().flatMap(SignedFile::exported).isPresent();
        }

        String name() {
            return path.substring(path.lastIndexOf('\\') + 1);
        }

        Phrase line() {
            return Phrase.of("check.igss.signed.file", name(), standing.said());
        }
    }

    /** One folder, or an installer, judged. */
    private record Judged(
            Parameter parameter, String folder, int files, List<Reading<SignedFile>> readings, Optional<Phrase> gap) {

        Verdict verdict() {
            List<Seen> seen = readings.stream().flatMap(Seen::of).toList();
            List<Reading<?>> unread = readings.stream()
                    .<Reading<?>>map(reading -> reading)
                    .filter(reading -> !reading.answer().wasRead())
                    .toList();
            if (seen.isEmpty()) {
                Phrase why = unread.isEmpty()
                        ? Phrase.of("check.igss.signed.noFile", folder)
                        : Phrases.why(unread.getFirst());
                return new Verdict.CouldNotCheck(unread, expected(parameter), why);
            }
            List<Seen> bad = graded(seen, Grade.BAD);
            boolean none = seen.stream().allMatch(s -> s.standing().grade() == Grade.UNSIGNED);
            if (!bad.isEmpty() || none) {
                Phrase why = none ? Phrase.of("check.igss.signed.none") : lines(bad);
                return new Verdict.Fail(proof(seen), expected(parameter), found(seen), why);
            }
            List<Seen> unknown = graded(seen, Grade.UNKNOWN);
            if (!unknown.isEmpty() || !unread.isEmpty() || gap.isPresent()) {
                Phrase why = !unknown.isEmpty() ? lines(unknown) : gap.orElseGet(() -> Phrases.why(unread.getFirst()));
                List<Reading<?>> all = new ArrayList<>(readings);
                return new Verdict.CouldNotCheck(
                        all, expected(parameter), Phrase.of("check.igss.signed.notKnown", found(seen), why));
            }
            return attention(seen)
                    .<Verdict>map(why -> new Verdict.Attention(proof(seen), expected(parameter), found(seen), why))
                    .orElseGet(() -> new Verdict.Pass(proof(seen), expected(parameter), found(seen)));
        }

        private static Proof proof(List<Seen> seen) {
            return new Proof(seen.stream().<Reading<?>>map(Seen::reading).toList());
        }

        private static List<Seen> graded(List<Seen> seen, Grade grade) {
            return seen.stream().filter(s -> s.standing().grade() == grade).toList();
        }

        private static Phrase lines(List<Seen> seen) {
            List<Phrase> lines =
                    new ArrayList<>(seen.stream().limit(LISTED).map(Seen::line).toList());
            if (seen.size() > LISTED) {
                lines.add(Phrase.of("check.igss.signed.more", seen.size() - LISTED));
            }
            return Phrase.list(lines);
        }

        private Optional<Phrase> attention(List<Seen> seen) {
            List<Seen> weaker = Stream.concat(
                            graded(seen, Grade.DOUBTFUL).stream(), graded(seen, Grade.UNSIGNED).stream())
                    .toList();
            List<Phrase> all = new ArrayList<>();
            if (!weaker.isEmpty()) {
                all.add(lines(weaker));
            }
            List<Seen> own = seen.stream().filter(Seen::isOwn).toList();
            List<Seen> others = own.stream()
                    .filter(s -> s.standing()
                            .signer()
                            .filter(who -> !isExpected(who))
                            .isPresent())
                    .toList();
            if (!others.isEmpty()) {
                all.add(Phrase.of("check.igss.signed.otherSigner", signers(others), parameter.organisation()));
            } else if (thumbprints(own).size() > 1) {
                all.add(Phrase.of("check.igss.signed.several", signers(own)));
            }
            return all.isEmpty() ? Optional.empty() : Optional.of(Phrase.list(all));
        }

        private boolean isExpected(Who who) {
            boolean old = IgssFolders.major(folder.substring(folder.lastIndexOf('\\') + 1))
                    .filter(major -> major <= parameter.oldUpTo())
                    .isPresent();
            return who.organisation()
                    .filter(o -> begins(o, parameter.organisation()) || (old && begins(o, parameter.old())))
                    .isPresent();
        }

        private static boolean begins(String organisation, String with) {
            return organisation.regionMatches(true, 0, with, 0, with.length());
        }

        private static Set<String> thumbprints(List<Seen> seen) {
            return seen.stream()
                    .flatMap(s -> s.standing().signer().stream())
                    .map(Who::shown)
                    .collect(Collectors.toSet());
        }

        /** Who signed, each with the beginning of its certificate's digest. */
        private static String signers(List<Seen> seen) {
            String all = seen.stream()
                    .flatMap(s -> s.standing().signer().stream())
                    .map(Who::line)
                    .distinct()
                    .sorted()
                    .limit(LISTED)
                    .collect(Collectors.joining(", "));
            return all.isEmpty() ? "–" : all;
        }

        private Phrase found(List<Seen> seen) {
            List<Phrase> named = seen.stream()
                    .filter(s -> IgssModule.isNamed(s.path()) || seen.size() == 1)
                    .map(Seen::line)
                    .toList();
            Phrase counted = Phrase.of(
                    seen.stream().anyMatch(Seen::isTold) ? "check.igss.signed.foundTold" : "check.igss.signed.found",
                    folder,
                    seen.size(),
                    files,
                    graded(seen, Grade.TRUSTED).size(),
                    signers(seen));
            List<Phrase> all = new ArrayList<>(List.of(counted));
            all.addAll(named);
            return Phrase.list(all);
        }
    }
}
