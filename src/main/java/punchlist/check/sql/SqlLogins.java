package punchlist.check.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import punchlist.catalog.ControlId;
import punchlist.check.Assisted;
import punchlist.check.Check;
import punchlist.check.CheckKind;
import punchlist.check.Finding;
import punchlist.check.Phrases;
import punchlist.check.Subject;
import punchlist.check.Verdict;
import punchlist.machine.RegistryData;
import punchlist.reading.Answer;
import punchlist.reading.Question;
import punchlist.reading.Reading;
import punchlist.reading.Readings;
import punchlist.reading.Why;
import punchlist.scope.Scope;
import punchlist.text.Phrase;

/**
 * SQL Server log-ins have complex passwords (IGSS guide, "Password policy"; IGSS-PWD-2). Shows each instance with its
 * authentication mode, which decides whether there are such log-ins. The log-ins themselves are seen only by somebody who
 * logs on to SQL Server, which is never done: a person answers for them.
 */
public final class SqlLogins implements Check<SqlLogins.Parameter> {

    /** Nothing to set. */
    public record Parameter() {}

    private static final Phrase EXPECTED = Phrase.of("check.people.sql.logins.expected");

    /** Under this name in the catalogue. */
    public static CheckKind<Parameter> kind() {
        return new CheckKind<>("sql-logins", p -> new Parameter(), new SqlLogins());
    }

    @Override
    public List<Question<?>> needs(Parameter parameter, Scope scope, Readings soFar) {
        return SqlInstances.needs(soFar);
    }

    @Override
    public List<Finding> judge(ControlId control, Parameter parameter, Scope scope, Readings readings) {
        List<SqlInstance> instances = SqlInstances.in(readings);
        if (instances.isEmpty()) {
            return List.of(new Finding(control, Subject.server(), none(control, readings)));
        }
        return instances.stream()
                .map(one -> new Finding(control, SqlPhrases.subject(one), verdict(control, one, readings)))
                .toList();
    }

    private static Verdict none(ControlId control, Readings readings) {
        List<Reading<?>> looked = SqlInstances.deciding(readings);
        return SqlInstances.wereLookedFor(readings)
                ? Assisted.asks(control, Phrase.of("check.people.sql.logins.none"), looked)
                : new Verdict.CouldNotCheck(looked, EXPECTED, Phrases.why(looked.getFirst()));
    }

    private static Verdict verdict(ControlId control, SqlInstance instance, Readings readings) {
        List<Reading<?>> evidence = new ArrayList<>(SqlInstances.deciding(readings));
        Optional<Reading<RegistryData>> reading = instance.mode(readings);
        if (reading.isEmpty()) {
            return new Verdict.CouldNotCheck(
                    evidence, EXPECTED, Phrase.of("check.people.sql.logins.noKey", instance.service()));
        }
        Phrase seen = SqlPhrases.seen(instance, readings);
        return switch (reading.get().answer()) {
            case Answer.Unread<RegistryData>(Why why) ->
                new Verdict.CouldNotCheck(List.of(reading.get()), EXPECTED, Phrases.why(why));
            case Answer.Absent<RegistryData> absent ->
                new Verdict.CouldNotCheck(
                        List.of(reading.get()), EXPECTED, Phrase.of("check.people.sql.logins.noMode"));
            case Answer.Known<RegistryData>(RegistryData data) -> {
                evidence.addAll(instance.read(readings));
                yield SqlInstance.mode(data)
                        .map(mode -> Assisted.asks(control, said(mode, seen, instance), evidence))
                        .orElseGet(() -> new Verdict.CouldNotCheck(
                                List.of(reading.get()),
                                EXPECTED,
                                Phrases.why(new Why.NotUnderstood("LoginMode " + data.shown()))));
            }
        };
    }

    private static Phrase said(SqlInstance.Mode mode, Phrase seen, SqlInstance instance) {
        return Phrase.of("check.people.sql.logins." + mode, seen, SqlPhrases.server(instance));
    }
}
