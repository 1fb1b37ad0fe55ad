package punchlist.check.logs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import punchlist.catalog.ControlId;
import punchlist.check.Assisted;
import punchlist.check.Check;
import punchlist.check.CheckKind;
import punchlist.check.Finding;
import punchlist.check.Phrases;
import punchlist.check.Proof;
import punchlist.check.Subject;
import punchlist.check.Verdict;
import punchlist.machine.logs.LogonSummary;
import punchlist.machine.logs.LogonSummary.Group;
import punchlist.machine.logs.LogonSummary.Outcome;
import punchlist.machine.logs.RemoteLogons;
import punchlist.machine.logs.RemoteLogons.Log;
import punchlist.reading.Question;
import punchlist.reading.Reading;
import punchlist.reading.Readings;
import punchlist.scope.Scope;
import punchlist.text.Phrase;

/**
 * Somebody watches remote access (Kepware guide 3.3). What the logs tell of the last weeks is summed up for the person who
 * answers; many refused log-ons from one place are attention, because that was seen.
 */
public final class RemoteAccessWatched implements Check<RemoteAccessWatched.Parameter> {

    private static final int SHOWN = 8;

    /**
     * What is looked at.
     *
     * @param days how far back
     * @param flood from how many refused log-ons of one place on somebody must look
     */
    public record Parameter(int days, long flood) {

        private List<RemoteLogons> questions() {
            return Stream.of(Log.values())
                    .map(log -> new RemoteLogons(log, days))
                    .toList();
        }
    }

    /** Under this name in the catalogue. */
    public static CheckKind<Parameter> kind() {
        return new CheckKind<>(
                "remote-access-watched",
                p -> new Parameter(Math.toIntExact(p.number("days")), p.number("flood")),
                new RemoteAccessWatched());
    }

    @Override
    public List<Question<?>> needs(Parameter parameter, Scope scope, Readings soFar) {
        return List.copyOf(parameter.questions());
    }

    @Override
    public List<Finding> judge(ControlId control, Parameter parameter, Scope scope, Readings readings) {
        List<Reading<LogonSummary>> all =
                parameter.questions().stream().map(readings::get).toList();
        return List.of(new Finding(control, Subject.server(), verdict(control, parameter, all)));
    }

    private static Verdict verdict(ControlId control, Parameter parameter, List<Reading<LogonSummary>> all) {
        Phrase expected = Phrase.of("check.remote.watched.expected");
        List<Reading<?>> readings = List.copyOf(all);
        List<Reading<?>> read =
                readings.stream().filter(r -> r.answer().wasRead()).toList();
        if (read.isEmpty()) {
            return new Verdict.CouldNotCheck(readings, expected, Phrases.why(all.getFirst()));
        }
        List<Group> groups = all.stream()
                .flatMap(r -> r.answer().toOptional().stream())
                .flatMap(summary -> summary.groups().stream())
                .toList();
        Phrase seen = Phrase.list(lines(parameter, all, groups));
        List<Phrase> floods = floods(parameter, groups);
        return floods.isEmpty()
                ? Assisted.asks(control, seen, readings)
                : new Verdict.Attention(new Proof(read), expected, seen, Phrase.list(floods));
    }

    private static List<Phrase> lines(Parameter parameter, List<Reading<LogonSummary>> all, List<Group> groups) {
        List<Phrase> lines = new ArrayList<>();
        lines.add(
                groups.isEmpty()
                        ? Phrase.of("check.remote.watched.none", parameter.days())
                        : Phrase.of("check.remote.watched.some", parameter.days(), groups.size()));
        groups.stream().limit(SHOWN).forEach(group -> lines.add(line(group)));
        if (groups.size() > SHOWN) {
            lines.add(Phrase.of("check.remote.watched.more", groups.size() - SHOWN));
        }
        for (Reading<LogonSummary> reading : all) {
            if (reading.answer().toOptional().map(LogonSummary::cut).orElse(false)) {
                lines.add(Phrase.of("check.remote.watched.cut", channel(reading), RemoteLogons.BUDGET));
            } else if (!reading.answer().wasRead()) {
                lines.add(Phrase.of("check.remote.watched.unread", channel(reading), Phrases.why(reading)));
            }
        }
        return lines;
    }

    private static String channel(Reading<LogonSummary> reading) {
        return reading.question() instanceof RemoteLogons(Log log, int days) ? log.channel() : "";
    }

    private static Phrase line(Group group) {
        return Phrase.of(
                "check.remote.watched.line." + group.outcome().name(),
                group.count(),
                group.account(),
                group.address().isEmpty() ? "?" : group.address(),
                Phrase.of("check.remote.watched.way." + group.way().name()),
                group.last().toString());
    }

    /** Refused log-ons summed by the place they came from. */
    private static List<Phrase> floods(Parameter parameter, List<Group> groups) {
        Map<String, Long> refused = new TreeMap<>();
        groups.stream()
                .filter(group -> group.outcome() == Outcome.REFUSED)
                .forEach(group -> refused.merge(group.address(), group.count(), Long::sum));
        return refused.entrySet().stream()
                .filter(place -> place.getValue() >= parameter.flood())
                .map(place -> Phrase.of(
                        "check.remote.watched.flood",
                        place.getValue(),
                        place.getKey().isEmpty() ? "?" : place.getKey()))
                .toList();
    }
}
