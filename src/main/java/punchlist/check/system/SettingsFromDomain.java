package punchlist.check.system;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import punchlist.catalog.ControlId;
import punchlist.check.Check;
import punchlist.check.CheckKind;
import punchlist.check.Finding;
import punchlist.check.Proof;
import punchlist.check.Subject;
import punchlist.check.Verdict;
import punchlist.reading.Question;
import punchlist.reading.Reading;
import punchlist.reading.Readings;
import punchlist.scope.Scope;
import punchlist.text.Phrase;

/**
 * On a member of a domain the settings come from Group Policy (IGSS guide, "Server OS configuration"; IGSS-OS-1): at least
 * one object of the domain is applied, and Windows refreshed it lately. Outside a domain it does not apply.
 */
public final class SettingsFromDomain implements Check<SettingsFromDomain.Parameter> {

    /**
     * What it judges by.
     *
     * @param fresh how long ago the last refresh may be; Windows refreshes every one and a half to two hours
     */
    public record Parameter(Duration fresh) {}

    private static final Phrase EXPECTED = Phrase.of("check.domain.expected");

    /** Under this name in the catalogue. */
    public static CheckKind<Parameter> kind() {
        return new CheckKind<>(
                "settings-from-domain",
                p -> new Parameter(Duration.ofHours(p.number("freshHours"))),
                new SettingsFromDomain());
    }

    @Override
    public List<Question<?>> needs(Parameter parameter, Scope scope, Readings soFar) {
        List<Question<?>> all = new ArrayList<>(Joined.questions(soFar));
        all.addAll(GpoList.questions(soFar));
        return all;
    }

    @Override
    public List<Finding> judge(ControlId control, Parameter parameter, Scope scope, Readings readings) {
        Verdict verdict =
                switch (Joined.in(readings)) {
                    case Look.NotSeen<Joined.Known>(List<Reading<?>> seen, Phrase because) ->
                        new Verdict.CouldNotCheck(seen, EXPECTED, because);
                    case Look.Seen<Joined.Known>(Joined.Known joined, List<Reading<?>> seen) ->
                        joined.place() == Joined.Place.DOMAIN
                                ? member(parameter, joined, seen, readings)
                                : new Verdict.NotApplicable(alone(joined, readings));
                };
        return List.of(new Finding(control, Subject.server(), verdict));
    }

    private static Phrase alone(Joined.Known joined, Readings readings) {
        List<Phrase> others = Joined.otherManagers(readings);
        return others.isEmpty()
                ? Phrase.of("check.domain.alone", joined.name())
                : Phrase.of("check.domain.aloneManaged", joined.name(), Phrase.list(others));
    }

    private static Verdict member(Parameter parameter, Joined.Known joined, List<Reading<?>> rests, Readings readings) {
        return switch (GpoList.applied(readings)) {
            case Look.NotSeen<List<String>>(List<Reading<?>> seen, Phrase because) ->
                new Verdict.CouldNotCheck(seen, EXPECTED, because);
            case Look.Seen<List<String>>(List<String> names, List<Reading<?>> seen) -> {
                List<Reading<?>> all = new ArrayList<>(rests);
                all.addAll(seen);
                yield names.isEmpty()
                        ? new Verdict.Fail(
                                new Proof(all),
                                EXPECTED,
                                Phrase.of("check.domain.none", joined.name()),
                                Phrase.of("check.domain.none.why"))
                        : refreshed(parameter, joined, names, all, readings);
            }
        };
    }

    private static Verdict refreshed(
            Parameter parameter, Joined.Known joined, List<String> names, List<Reading<?>> all, Readings readings) {
        String applied = String.join(", ", names);
        return switch (GpoList.refreshed(readings)) {
            case Look.NotSeen<Instant>(List<Reading<?>> seen, Phrase because) -> {
                all.addAll(seen);
                yield new Verdict.CouldNotCheck(
                        all, EXPECTED, Phrase.of("check.domain.refreshUnread", joined.name(), applied, because));
            }
            case Look.Seen<Instant>(Instant at, List<Reading<?>> seen) -> {
                all.addAll(seen);
                Phrase found = Phrase.of("check.domain.applied", joined.name(), applied, at.toString());
                boolean stale =
                        at.plus(parameter.fresh()).isBefore(seen.getFirst().at());
                yield stale
                        ? new Verdict.Attention(new Proof(all), EXPECTED, found, Phrase.of("check.domain.stale"))
                        : new Verdict.Pass(new Proof(all), EXPECTED, found);
            }
        };
    }
}
