package punchlist.check.advisory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import punchlist.catalog.ControlId;
import punchlist.check.Finding;
import punchlist.check.Phrases;
import punchlist.check.Proof;
import punchlist.check.Subject;
import punchlist.check.Verdict;
import punchlist.check.access.InstalledEntries;
import punchlist.machine.files.FileVersion;
import punchlist.machine.files.VersionInfo;
import punchlist.reading.Question;
import punchlist.reading.Reading;
import punchlist.reading.Readings;
import punchlist.scope.Scope;
import punchlist.text.Phrase;

/**
 * What advisories say of the IGSS on this server: part of the checks whose question is whether updates are installed (IGSS
 * guide, Install security updates; Kepware guide 3.1). Such a check asks {@link #needs} beside its own questions, adds
 * {@link Look#fails} to its findings, and says {@link Look#seen} where a person is asked.
 */
public final class IgssAdvisories {

    /**
     * What was seen.
     *
     * @param fails a finding for each file, or for the product, that an advisory names with a version that mends it
     * @param seen what was looked at and what the advisories say, in a sentence or two
     * @param couldNot why nothing could be seen; empty where something was
     * @param readings what it rests on
     */
    public record Look(List<Finding> fails, Phrase seen, Optional<Phrase> couldNot, List<Reading<?>> readings) {

        /** Copies the lists. */
        public Look {
            fails = List.copyOf(fails);
            readings = List.copyOf(readings);
        }
    }

    private IgssAdvisories() {}

    /** What must be asked, given what is known so far; takes three rounds. */
    public static List<Question<?>> needs(Advisories advisories, Scope scope, Readings soFar) {
        return new IgssModules(advisories, scope, soFar).needs();
    }

    /** What is said of this IGSS, on the control of whoever asked. */
    public static Look look(ControlId control, Advisories advisories, Scope scope, Readings readings) {
        IgssModules modules = new IgssModules(advisories, scope, readings);
        List<Reading<VersionInfo>> found = modules.found();
        List<InstalledEntries.Entry> entries = modules.entries();
        List<Reading<?>> evidence = new ArrayList<>(found);
        entries.forEach(entry -> evidence.addAll(entry.readings()));
        List<Finding> fails = new ArrayList<>();
        found.forEach(reading ->
                file(control, advisories, modules.of(reading), reading).ifPresent(fails::add));
        entries.forEach(entry -> product(control, advisories, entry).ifPresent(fails::add));
        if (evidence.isEmpty()) {
            Phrase because = InstalledEntries.unread(readings)
                    .map(Phrases::why)
                    .orElseGet(() -> Phrase.of("check.advisory.igss.notFound"));
            return new Look(List.of(), because, Optional.of(because), InstalledEntries.lists(readings));
        }
        return new Look(fails, seen(advisories, entries, found, evidence), Optional.empty(), evidence);
    }

    private static Optional<Finding> file(
            ControlId control, Advisories advisories, List<Advisory> own, Reading<VersionInfo> reading) {
        String text =
                reading.answer().toOptional().map(VersionInfo::fileVersion).orElse("");
        return affected(own.stream(), text)
                .map(standings -> new Finding(
                        control,
                        Subject.of(Subject.Kind.PATH, path(reading)),
                        fail(advisories, standings, path(reading), text, List.of(reading))));
    }

    private static Optional<Finding> product(ControlId control, Advisories advisories, InstalledEntries.Entry entry) {
        String text = entry.version().orElse("");
        return affected(advisories.all().stream().filter(a -> a.module().isEmpty()), text)
                .filter(standings -> !entry.readings().isEmpty())
                .map(standings -> new Finding(
                        control,
                        Subject.of(Subject.Kind.PATH, entry.location().orElse(entry.name())),
                        fail(advisories, standings, entry.name(), text, entry.readings())));
    }

    private static Optional<Standings> affected(Stream<Advisory> advisories, String text) {
        return Version.find(text)
                .map(version -> advisories
                        .filter(a -> a.of(version) == Advisory.Standing.AFFECTED
                                && a.fixed().isPresent())
                        .toList())
                .filter(affected -> !affected.isEmpty())
                .map(affected -> new Standings(affected, List.of(), List.of()));
    }

    private static Verdict fail(
            Advisories advisories, Standings standings, String what, String version, List<Reading<?>> proof) {
        return new Verdict.Fail(
                new Proof(proof),
                Phrase.of("check.advisory.igss.expected"),
                Phrase.of("check.advisory.igss.found", what, version),
                Phrase.of(
                        "check.advisory.affected",
                        Standings.cited(standings.mended()),
                        standings.mendedBy(),
                        advisories.asOf(proof.getFirst().at())));
    }

    private static Phrase seen(
            Advisories advisories,
            List<InstalledEntries.Entry> entries,
            List<Reading<VersionInfo>> found,
            List<Reading<?>> evidence) {
        String installed = entries.stream()
                .map(entry -> entry.name() + " " + entry.version().orElse("?"))
                .distinct()
                .collect(Collectors.joining(", "));
        return Phrase.of(
                found.isEmpty() ? "check.advisory.igss.seenEntry" : "check.advisory.igss.seen",
                installed.isEmpty() ? "IGSS" : installed,
                found.size(),
                advisories.asOf(evidence.getFirst().at()));
    }

    private static String path(Reading<VersionInfo> reading) {
        return reading.question() instanceof FileVersion(String path) ? path : "";
    }
}
