package punchlist.check.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import punchlist.catalog.ControlId;
import punchlist.check.Assisted;
import punchlist.check.Check;
import punchlist.check.CheckKind;
import punchlist.check.Finding;
import punchlist.check.Phrases;
import punchlist.check.Proof;
import punchlist.check.Subject;
import punchlist.check.Verdict;
import punchlist.machine.Sid;
import punchlist.machine.accounts.LocalAccount;
import punchlist.reading.Answer;
import punchlist.reading.Question;
import punchlist.reading.Reading;
import punchlist.reading.Readings;
import punchlist.scope.Scope;
import punchlist.text.Phrase;

/**
 * Log-ins are not shared (Kepware guide 3.2; KEP-3.2-5). One finding per account of this computer with which somebody can
 * log on; automatic log-on is attention, for it asks nobody who he is. Names that look shared are asked about, not judged.
 */
public final class PersonalLogins implements Check<PersonalLogins.Parameter> {

    /** The names that are asked about more closely. */
    record Parameter(GenericNames generic) {}

    private static final Phrase EXPECTED = Phrase.of("check.people.logins.expected");
    private static final Subject AUTOMATIC = new Subject(Subject.Kind.PATH, AutoLogon.place(), "automatic log-on");

    /** Under this name in the catalogue. */
    public static CheckKind<?> kind() {
        return new CheckKind<>(
                "personal-logins",
                p -> new Parameter(GenericNames.of(p.table(GenericNames.NAME))),
                new PersonalLogins());
    }

    @Override
    public List<Question<?>> needs(Parameter parameter, Scope scope, Readings soFar) {
        return AccountWords.needs(soFar);
    }

    @Override
    public List<Finding> judge(ControlId control, Parameter parameter, Scope scope, Readings readings) {
        AccountWords words = AccountWords.of(readings, parameter.generic());
        List<Finding> findings = new ArrayList<>();
        automatic(control, readings).ifPresent(findings::add);
        if (words.local().isEmpty()) {
            Reading<?> table = words.table();
            Phrase because = table.answer() instanceof Answer.Known<?>
                    ? Phrase.of("check.people.account.noBuiltIn")
                    : Phrases.why(table);
            findings.add(new Finding(
                    control, Subject.server(), new Verdict.CouldNotCheck(List.of(table), EXPECTED, because)));
            return findings;
        }
        Optional<Sid> already = findings.stream()
                .map(f -> f.subject().id())
                .filter(Sid::looksLikeOne)
                .map(Sid::new)
                .findFirst();
        words.local().orElseThrow().all().stream()
                .filter(LocalAccount::isEnabled)
                .filter(account -> already.filter(account.sid()::equals).isEmpty())
                .forEach(account -> findings.add(new Finding(
                        control,
                        new Subject(Subject.Kind.ACCOUNT, account.sid().text(), account.name()),
                        Assisted.asks(control, words.of(account.sid(), account.name()), UsedBy.readings(readings)))));
        if (findings.isEmpty()) {
            Phrase none = Phrase.of("check.people.logins.none");
            findings.add(
                    new Finding(control, Subject.server(), Assisted.asks(control, none, UsedBy.readings(readings))));
        }
        return findings;
    }

    private static Optional<Finding> automatic(ControlId control, Readings readings) {
        AutoLogon automatic = AutoLogon.of(readings);
        Reading<?> reading = readings.get(AutoLogon.SWITCH);
        if (automatic.on().isEmpty()) {
            return Optional.of(new Finding(
                    control, AUTOMATIC, new Verdict.CouldNotCheck(List.of(reading), EXPECTED, Phrases.why(reading))));
        }
        if (!automatic.on().get()) {
            return Optional.empty();
        }
        String name = automatic.account().orElse("?");
        Subject subject = automatic
                .account()
                .flatMap(account -> UsedBy.resolved(account, readings))
                .map(sid -> new Subject(Subject.Kind.ACCOUNT, sid.text(), name))
                .orElse(AUTOMATIC);
        Proof proof = new Proof(AutoLogon.readings(readings).stream()
                .filter(r -> r.answer().wasRead())
                .toList());
        return Optional.of(new Finding(
                control,
                subject,
                new Verdict.Attention(
                        proof,
                        EXPECTED,
                        Phrase.of("check.people.autoLogon.on", name),
                        Phrase.of("check.people.logins.autoLogonWhy"))));
    }
}
