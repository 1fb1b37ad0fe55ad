package punchlist.check.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import punchlist.catalog.ControlId;
import punchlist.check.Assisted;
import punchlist.check.Check;
import punchlist.check.CheckKind;
import punchlist.check.Finding;
import punchlist.check.Phrases;
import punchlist.check.Proof;
import punchlist.check.Subject;
import punchlist.check.Verdict;
import punchlist.machine.RegistryValuePresence.Seen;
import punchlist.reading.Answer;
import punchlist.reading.Question;
import punchlist.reading.Reading;
import punchlist.reading.Readings;
import punchlist.scope.Scope;
import punchlist.text.Phrase;

/**
 * Passwords are stored securely (Kepware guide 3.2; KEP-3.2-6): none stands in plain text where automatic log-on keeps
 * it. Only its presence is asked, never the password. Whether a vault holds the others, a person says.
 */
public final class StoredPasswords implements Check<StoredPasswords.Parameter> {

    /** Nothing to set. */
    public record Parameter() {}

    private static final Phrase EXPECTED = Phrase.of("check.people.password.expected");

    /** Under this name in the catalogue. */
    public static CheckKind<Parameter> kind() {
        return new CheckKind<>("stored-passwords", p -> new Parameter(), new StoredPasswords());
    }

    @Override
    public List<Question<?>> needs(Parameter parameter, Scope scope, Readings soFar) {
        List<Question<?>> all = new ArrayList<>(AutoLogon.passwords());
        all.addAll(AutoLogon.needs());
        return all;
    }

    @Override
    public List<Finding> judge(ControlId control, Parameter parameter, Scope scope, Readings readings) {
        return List.of(new Finding(control, Subject.server(), verdict(control, readings)));
    }

    private static Verdict verdict(ControlId control, Readings readings) {
        List<Reading<Seen>> places = AutoLogon.passwords(readings);
        List<Reading<?>> evidence = new ArrayList<>(places);
        evidence.addAll(AutoLogon.readings(readings));
        AutoLogon automatic = AutoLogon.of(readings);
        List<Reading<Seen>> filled = places.stream()
                .filter(r -> r.answer() instanceof Answer.Known<Seen>(Seen seen) && seen == Seen.FILLED)
                .toList();
        if (!filled.isEmpty()) {
            String names = filled.stream().map(AutoLogon::name).collect(Collectors.joining(", "));
            Phrase found = Phrase.of("check.people.password.found", names, AutoLogon.place(), whose(automatic));
            return new Verdict.Fail(proof(evidence), EXPECTED, found, Phrase.of("check.people.password.why"));
        }
        Optional<Reading<Seen>> unread =
                places.stream().filter(r -> !r.answer().wasRead()).findFirst();
        return unread.<Verdict>map(r -> new Verdict.CouldNotCheck(evidence, EXPECTED, Phrases.why(r)))
                .orElseGet(() -> Assisted.asks(control, seen(automatic), evidence));
    }

    private static Proof proof(List<Reading<?>> evidence) {
        return new Proof(
                evidence.stream().filter(reading -> reading.answer().wasRead()).toList());
    }

    private static Phrase whose(AutoLogon automatic) {
        String state = automatic.on().map(on -> on ? "on" : "off").orElse("unread");
        return Phrase.of("check.people.autoLogon." + state, automatic.account().orElse("?"));
    }

    private static Phrase seen(AutoLogon automatic) {
        boolean hidden = automatic.on().orElse(false);
        return Phrase.of(
                hidden ? "check.people.password.secret" : "check.people.password.none",
                AutoLogon.place(),
                whose(automatic));
    }
}
