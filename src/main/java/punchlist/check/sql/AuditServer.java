package punchlist.check.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import punchlist.machine.Service;
import punchlist.machine.Services;
import punchlist.probe.Door;
import punchlist.probe.TcpDoor;
import punchlist.probe.Url;
import punchlist.reading.Answer;
import punchlist.reading.Question;
import punchlist.reading.Reading;
import punchlist.reading.Readings;
import punchlist.reading.Why;
import punchlist.scope.Endpoint;
import punchlist.scope.Scope;
import punchlist.text.Phrase;

/**
 * The audit trail writes to a SQL Server (IGSS guide, "Audit trail"; IGSS-AUD-1). Shows whether one answers: an instance on
 * this computer by its service, one elsewhere, which the scope names as endpoint of kind sql, by a TCP connect. Nobody
 * logs on. Whether the audit trail is switched on, a person sees in IGSS.
 */
public final class AuditServer implements Check<AuditServer.Parameter> {

    /** Nothing to set. */
    public record Parameter() {}

    private static final Phrase EXPECTED = Phrase.of("check.people.sql.audit.expected");

    /** Under this name in the catalogue. */
    public static CheckKind<Parameter> kind() {
        return new CheckKind<>("audit-server", p -> new Parameter(), new AuditServer());
    }

    @Override
    public List<Question<?>> needs(Parameter parameter, Scope scope, Readings soFar) {
        List<Question<?>> all = new ArrayList<>(SqlInstances.needs(soFar));
        remote(scope).forEach(endpoint -> door(endpoint).ifPresent(all::add));
        return all;
    }

    private static List<Endpoint> remote(Scope scope) {
        return scope.endpoints().stream()
                .filter(e -> e.kind() == Endpoint.Kind.SQL)
                .toList();
    }

    private static Optional<TcpDoor> door(Endpoint endpoint) {
        return Url.find(endpoint.url()).map(Url::address).map(TcpDoor::new);
    }

    @Override
    public List<Finding> judge(ControlId control, Parameter parameter, Scope scope, Readings readings) {
        List<SqlInstance> instances = SqlInstances.in(readings);
        List<Endpoint> remote = remote(scope);
        if (instances.isEmpty() && remote.isEmpty()) {
            return List.of(new Finding(control, Subject.server(), none(control, readings)));
        }
        boolean another = !remote.isEmpty() || instances.stream().anyMatch(i -> runs(i, readings));
        return Stream.concat(
                        instances.stream()
                                .map(one -> new Finding(
                                        control,
                                        SqlPhrases.subject(one),
                                        local(control, one, another, scope, readings))),
                        remote.stream()
                                .map(one -> new Finding(
                                        control,
                                        Subject.of(Subject.Kind.ENDPOINT, one.url()),
                                        remote(control, one, readings))))
                .toList();
    }

    private static boolean runs(SqlInstance instance, Readings readings) {
        return SqlInstances.service(instance.service(), readings)
                .filter(service -> service.state() == Service.State.RUNNING)
                .isPresent();
    }

    private static Verdict none(ControlId control, Readings readings) {
        List<Reading<?>> looked = SqlInstances.deciding(readings);
        return SqlInstances.wereLookedFor(readings)
                ? Assisted.asks(control, Phrase.of("check.people.sql.audit.none"), looked)
                : new Verdict.CouldNotCheck(looked, EXPECTED, Phrases.why(looked.getFirst()));
    }

    private static Verdict local(
            ControlId control, SqlInstance instance, boolean another, Scope scope, Readings readings) {
        Reading<?> services = readings.get(new Services());
        if (!services.answer().wasRead()) {
            return new Verdict.CouldNotCheck(List.of(services), EXPECTED, Phrases.why(services));
        }
        List<Reading<?>> evidence = new ArrayList<>(SqlInstances.deciding(readings));
        evidence.addAll(instance.read(readings));
        if (runs(instance, readings) || another) {
            return Assisted.asks(control, SqlPhrases.seen(instance, readings), evidence);
        }
        Proof proof = new Proof(
                evidence.stream().filter(reading -> reading.answer().wasRead()).toList());
        Phrase found = SqlPhrases.service(instance, readings);
        Phrase why = Phrase.of("check.people.sql.audit.stopped");
        boolean used = scope.igss()
                .components()
                .filter(all -> all.contains("audit-trail"))
                .isPresent();
        return used
                ? new Verdict.Fail(proof, EXPECTED, found, why)
                : new Verdict.Attention(proof, EXPECTED, found, why);
    }

    private static Verdict remote(ControlId control, Endpoint endpoint, Readings readings) {
        Optional<Reading<Door>> asked = door(endpoint).flatMap(readings::find);
        if (asked.isEmpty()) {
            return new Verdict.CouldNotCheck(
                    List.of(), EXPECTED, Phrase.of("check.people.sql.audit.noUrl", endpoint.url()));
        }
        Reading<Door> reading = asked.get();
        return switch (reading.answer()) {
            case Answer.Unread<Door>(Why why) ->
                new Verdict.CouldNotCheck(List.of(reading), EXPECTED, Phrases.why(why));
            case Answer.Absent<Door> absent ->
                new Verdict.CouldNotCheck(List.of(reading), EXPECTED, Phrases.why(reading));
            case Answer.Known<Door>(Door door) ->
                door == Door.OPEN
                        ? Assisted.asks(
                                control, Phrase.of("check.people.sql.audit.open", endpoint.url()), List.of(reading))
                        : new Verdict.Fail(
                                new Proof(List.of(reading)),
                                EXPECTED,
                                Phrase.of("check.people.sql.audit.door." + door, endpoint.url()),
                                Phrase.of("check.people.sql.audit.unreachable"));
        };
    }
}
