package punchlist.check.system;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import punchlist.catalog.ControlId;
import punchlist.check.AsOf;
import punchlist.check.Check;
import punchlist.check.CheckKind;
import punchlist.check.Finding;
import punchlist.check.Parameters;
import punchlist.check.Proof;
import punchlist.check.Subject;
import punchlist.check.Verdict;
import punchlist.reading.Question;
import punchlist.reading.Reading;
import punchlist.reading.Readings;
import punchlist.scope.Scope;
import punchlist.text.Phrase;

/**
 * Windows has the security updates that Microsoft publishes each month (Kepware guide 3.1; KEP-3.1-3). Judged by the
 * build's revision where the dated table knows it, else by the day of the last installed update. Looks only: nothing is
 * searched for, nothing installed.
 */
public final class PatchesApplied implements Check<PatchesApplied.Parameter> {

    /**
     * What it judges by.
     *
     * @param revisions which revision came on which day
     * @param attention days after which it is attention: a month between two updates, and some days to try one out
     * @param fail days after which it fails: three months' updates were left out
     */
    public record Parameter(Revisions revisions, long attention, long fail) {}

    /** What tells the state: since when updates are missing, and how that is said. */
    private record State(LocalDate since, Phrase said, List<Reading<?>> readings) {}

    /** Under this name in the catalogue. */
    public static CheckKind<Parameter> kind() {
        return new CheckKind<>("patches-applied", PatchesApplied::parameter, new PatchesApplied());
    }

    static Parameter parameter(Parameters p) {
        return new Parameter(Revisions.of(p.table(Revisions.TABLE)), p.number("attentionDays"), p.number("failDays"));
    }

    @Override
    public List<Question<?>> needs(Parameter parameter, Scope scope, Readings soFar) {
        return questions();
    }

    /** What must be asked. */
    static List<Question<?>> questions() {
        LinkedHashSet<Question<?>> all = new LinkedHashSet<>(WindowsVersion.questions());
        all.addAll(LastInstallation.questions());
        all.addAll(PendingRestart.questions());
        all.addAll(UpdatePolicy.questions());
        return List.copyOf(all);
    }

    @Override
    public List<Finding> judge(ControlId control, Parameter parameter, Scope scope, Readings readings) {
        return List.of(new Finding(control, Subject.server(), verdict(parameter, readings)));
    }

    /** The verdict on the server. */
    static Verdict verdict(Parameter parameter, Readings readings) {
        Phrase expected = Phrase.of(
                "check.patches.expected", Long.toString(parameter.attention()), Long.toString(parameter.fail()));
        Look<WindowsVersion> version = WindowsVersion.in(readings);
        Optional<State> byRevision = version instanceof Look.Seen<WindowsVersion> seen
                ? byRevision(parameter.revisions(), seen)
                : Optional.empty();
        Look<LocalDate> installed = LastInstallation.in(readings);
        Optional<State> state = byRevision.or(() -> byDay(installed));
        return state.map(s -> judge(parameter, s, installed, expected, readings))
                .orElseGet(() -> unseen(version, installed, expected));
    }

    private static Optional<State> byRevision(Revisions revisions, Look.Seen<WindowsVersion> version) {
        if (version.value().revision().isEmpty()) {
            return Optional.empty();
        }
        long revision = version.value().revision().getAsLong();
        Phrase asOf = AsOf.of(revisions.table(), version.readings().getFirst().at());
        String shown = version.value().shown();
        return revisions.find(version.value()).flatMap(series -> {
            Optional<LocalDate> missing = series.missingSince(revision);
            if (missing.isPresent()) {
                LocalDate day = missing.get();
                Phrase said = Phrase.of("check.patches.missing", shown, day.toString(), asOf);
                return Optional.of(new State(day, said, version.readings()));
            }
            return series.stateOf(revision)
                    .map(day -> new State(
                            day, Phrase.of("check.patches.state", shown, day.toString(), asOf), version.readings()));
        });
    }

    private static Optional<State> byDay(Look<LocalDate> installed) {
        return installed instanceof Look.Seen<LocalDate>(LocalDate day, List<Reading<?>> readings)
                ? Optional.of(new State(day, Phrase.of("check.patches.lastInstalled", day.toString()), readings))
                : Optional.empty();
    }

    private static Verdict judge(
            Parameter parameter, State state, Look<LocalDate> installed, Phrase expected, Readings readings) {
        Look.Seen<List<Phrase>> pending = PendingRestart.in(readings);
        List<Reading<?>> rests = new ArrayList<>(state.readings());
        rests.addAll(pending.readings());
        rests.addAll(UpdatePolicy.seen(readings));
        List<Phrase> said = new ArrayList<>(List.of(state.said()));
        if (installed instanceof Look.Seen<LocalDate>(LocalDate day, List<Reading<?>> seen)) {
            rests.addAll(seen);
            said.add(Phrase.of("check.patches.lastInstalled", day.toString()));
        }
        said.addAll(pending.value());
        said.add(UpdatePolicy.shown(readings));
        Phrase found = Phrase.list(said.stream().distinct().toList());
        Proof proof = new Proof(rests.stream().distinct().toList());
        LocalDate today = LastInstallation.day(state.readings().getFirst().at());
        long days = state.since().until(today, ChronoUnit.DAYS);
        if (days > parameter.fail()) {
            return new Verdict.Fail(proof, expected, found, Phrase.of("check.patches.old", Long.toString(days)));
        }
        if (days > parameter.attention()) {
            return new Verdict.Attention(proof, expected, found, Phrase.of("check.patches.late", Long.toString(days)));
        }
        return pending.value().isEmpty()
                ? new Verdict.Pass(proof, expected, found)
                : new Verdict.Attention(proof, expected, found, Phrase.of("check.patches.pending.why"));
    }

    private static Verdict unseen(Look<WindowsVersion> version, Look<LocalDate> installed, Phrase expected) {
        List<Reading<?>> readings = new ArrayList<>(
                switch (version) {
                    case Look.Seen<WindowsVersion>(WindowsVersion v, List<Reading<?>> seen) -> seen;
                    case Look.NotSeen<WindowsVersion>(List<Reading<?>> seen, Phrase because) -> seen;
                });
        Phrase because = Phrase.of("check.patches.unknown");
        if (installed instanceof Look.NotSeen<LocalDate>(List<Reading<?>> more, Phrase why)) {
            readings.addAll(more);
            because = Phrase.of("check.patches.unseen", why);
        }
        return new Verdict.CouldNotCheck(readings, expected, because);
    }
}
