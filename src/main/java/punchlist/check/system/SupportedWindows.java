package punchlist.check.system;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import punchlist.catalog.ControlId;
import punchlist.check.AsOf;
import punchlist.check.Check;
import punchlist.check.CheckKind;
import punchlist.check.Finding;
import punchlist.check.Proof;
import punchlist.check.Subject;
import punchlist.check.Verdict;
import punchlist.check.system.Lifecycle.Release;
import punchlist.reading.Question;
import punchlist.reading.Reading;
import punchlist.reading.Readings;
import punchlist.scope.Scope;
import punchlist.text.Phrase;

/**
 * Microsoft still publishes security updates for this Windows (Kepware guide 3.1; KEP-3.1-2). An end within twelve
 * months, a trial, and updates that need a licence of their own are attention.
 */
public final class SupportedWindows implements Check<SupportedWindows.Parameter> {

    /**
     * What it judges by.
     *
     * @param lifecycle until when which Windows is supported
     */
    public record Parameter(Lifecycle lifecycle) {}

    private static final int MONTHS_AHEAD = 12;

    /** Under this name in the catalogue. */
    public static CheckKind<Parameter> kind() {
        return new CheckKind<>(
                "supported-windows",
                p -> new Parameter(Lifecycle.of(p.table(Lifecycle.TABLE))),
                new SupportedWindows());
    }

    @Override
    public List<Question<?>> needs(Parameter parameter, Scope scope, Readings soFar) {
        return WindowsVersion.questions();
    }

    @Override
    public List<Finding> judge(ControlId control, Parameter parameter, Scope scope, Readings readings) {
        return List.of(new Finding(control, Subject.server(), verdict(parameter.lifecycle(), readings)));
    }

    /** The verdict on the server. */
    static Verdict verdict(Lifecycle lifecycle, Readings readings) {
        Phrase expected = Phrase.of("check.windows.supported.expected");
        return switch (WindowsVersion.in(readings)) {
            case Look.NotSeen<WindowsVersion>(List<Reading<?>> seen, Phrase because) ->
                new Verdict.CouldNotCheck(seen, expected, because);
            case Look.Seen<WindowsVersion>(WindowsVersion version, List<Reading<?>> seen) ->
                lifecycle
                        .find(version.build(), version.family())
                        .map(release -> judge(lifecycle, version, release, new Proof(seen), expected))
                        .orElseGet(() -> new Verdict.CouldNotCheck(
                                seen,
                                expected,
                                WindowsVersion.unknown("edition " + version.edition() + ", build " + version.shown())));
        };
    }

    private static Verdict judge(
            Lifecycle lifecycle, WindowsVersion version, Release release, Proof proof, Phrase expected) {
        Instant now = proof.readings().getFirst().at();
        LocalDate today = now.atZone(ZoneOffset.UTC).toLocalDate();
        Phrase found = found(lifecycle, version, release, today, now);
        if (today.isAfter(release.end())) {
            return ended(lifecycle, version, release, today, proof, expected, found);
        }
        if (version.isTrial()) {
            return new Verdict.Attention(proof, expected, found, Phrase.of("check.windows.trial", version.edition()));
        }
        if (release.end().isBefore(today.plusMonths(MONTHS_AHEAD))) {
            return new Verdict.Attention(proof, expected, found, Phrase.of("check.windows.endsSoon"));
        }
        return new Verdict.Pass(proof, expected, found);
    }

    private static Verdict ended(
            Lifecycle lifecycle,
            WindowsVersion version,
            Release release,
            LocalDate today,
            Proof proof,
            Phrase expected,
            Phrase found) {
        Optional<Release> paid =
                lifecycle.paid(version.build(), version.family()).filter(more -> !today.isAfter(more.end()));
        return paid.<Verdict>map(more -> new Verdict.Attention(
                        proof,
                        expected,
                        found,
                        Phrase.of("check.windows.paid", more.end().toString())))
                .orElseGet(() -> new Verdict.Fail(
                        proof,
                        expected,
                        found,
                        Phrase.of("check.windows.ended", release.end().toString())));
    }

    private static Phrase found(
            Lifecycle lifecycle, WindowsVersion version, Release release, LocalDate today, Instant now) {
        Phrase until = Phrase.of(
                release.inferred() ? "check.windows.untilInferred" : "check.windows.until",
                release.end().toString());
        Phrase asOf = AsOf.of(lifecycle.table(), now);
        boolean mainstreamOver = today.isAfter(release.mainstreamEnd()) && !today.isAfter(release.end());
        if (!mainstreamOver) {
            return Phrase.of("check.windows.found", release.product(), release.version(), version.shown(), until, asOf);
        }
        String since = release.mainstreamEnd().toString();
        return Phrase.of(
                "check.windows.foundRemark", release.product(), release.version(), version.shown(), until, asOf, since);
    }
}
