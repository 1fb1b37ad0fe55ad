package punchlist.check;

import java.util.List;
import java.util.Optional;
import punchlist.catalog.ControlId;
import punchlist.probe.ConfigApiEmptyPassword;
import punchlist.probe.EmptyLogin;
import punchlist.probe.Url;
import punchlist.reading.Answer;
import punchlist.reading.Question;
import punchlist.reading.Reading;
import punchlist.reading.Readings;
import punchlist.scope.Scope;
import punchlist.text.Phrase;

/**
 * The built-in Administrator of Kepware has a password (Kepware guide 4.2.2), as far as one log-in without a password over the
 * Configuration API shows. How strong the password is, nobody can read: a person answers.
 */
public final class KepwareEmptyPassword implements Check<KepwareEmptyPassword.Parameter> {

    /**
     * Whom it is about.
     *
     * @param account the user's name in Kepware
     */
    public record Parameter(String account) {}

    /** Its name in the catalogue. */
    public static final String NAME = "kepware-empty-password";

    /** Under this name in the catalogue. */
    public static CheckKind<Parameter> kind() {
        return new CheckKind<>(NAME, p -> new Parameter(p.text("account")), new KepwareEmptyPassword());
    }

    @Override
    public List<Question<?>> needs(Parameter parameter, Scope scope, Readings soFar) {
        return question(parameter, scope).<List<Question<?>>>map(List::of).orElse(List.of());
    }

    private static Optional<ConfigApiEmptyPassword> question(Parameter parameter, Scope scope) {
        return scope.kepware()
                .configApi()
                .flatMap(api -> Url.find(api.url()))
                .map(url -> new ConfigApiEmptyPassword(url.text(), parameter.account()));
    }

    @Override
    public List<Finding> judge(ControlId control, Parameter parameter, Scope scope, Readings readings) {
        Verdict verdict = question(parameter, scope)
                .map(question -> judge(control, parameter, scope, readings.get(question)))
                .orElseGet(() -> new Verdict.CouldNotCheck(
                        List.of(), expected(parameter), Phrase.of("check.kepware.noConfigApi")));
        return List.of(new Finding(control, Subject.server(), verdict));
    }

    private static Verdict judge(ControlId control, Parameter parameter, Scope scope, Reading<EmptyLogin> reading) {
        if (!(reading.answer() instanceof Answer.Known<EmptyLogin>(EmptyLogin login))) {
            return Sight.couldNot(scope, expected(parameter), List.of(reading));
        }
        String tried = login.tried().toString();
        return switch (login.outcome()) {
            case ACCEPTED ->
                new Verdict.Fail(
                        Proof.of(reading),
                        expected(parameter),
                        Phrase.of("check.secret.empty.accepted", parameter.account(), tried),
                        Phrase.of("check.secret.empty.accepted.why"));
            case PERHAPS ->
                new Verdict.Attention(
                        Proof.of(reading),
                        expected(parameter),
                        Phrase.of("check.secret.empty.perhaps", parameter.account(), tried),
                        Phrase.of("check.secret.empty.perhaps.why"));
            case REFUSED ->
                Assisted.asks(
                        control, Phrase.of("check.secret.empty.refused", parameter.account(), tried), List.of(reading));
        };
    }

    private static Phrase expected(Parameter parameter) {
        return Phrase.of("check.secret.empty.expected", parameter.account());
    }
}
