package punchlist.check.firmware;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import punchlist.catalog.ControlId;
import punchlist.check.Assisted;
import punchlist.check.Check;
import punchlist.check.CheckKind;
import punchlist.check.Finding;
import punchlist.check.Phrases;
import punchlist.check.Subject;
import punchlist.check.Verdict;
import punchlist.check.firmware.Look.Tables;
import punchlist.check.firmware.VendorRow.Meaning;
import punchlist.reading.Question;
import punchlist.reading.Reading;
import punchlist.reading.Readings;
import punchlist.reading.Why;
import punchlist.scope.Scope;
import punchlist.text.Phrase;

/**
 * The setup password is suitably complex (IGSS guide, "Server and client hardware"; IGSS-BIOS-4). No interface shows a
 * password; some show the rules the firmware has for it, which help the engineer who answers.
 */
public final class SetupPasswordRules implements Check<Tables> {

    private static final Set<Meaning> MEANS = Set.of(Meaning.PASSWORD_RULE);
    private static final Phrase EXPECTED = Phrase.of("check.firmware.rules.expected");

    /** Under this name in the catalogue. */
    public static CheckKind<Tables> kind() {
        return new CheckKind<>("firmware-setup-password-rules", Tables::of, new SetupPasswordRules());
    }

    @Override
    public List<Question<?>> needs(Tables tables, Scope scope, Readings soFar) {
        return Look.needs(tables, MEANS, soFar);
    }

    @Override
    public List<Finding> judge(ControlId control, Tables tables, Scope scope, Readings readings) {
        Look look = Look.of(tables, MEANS, readings);
        List<Reading<?>> evidence = look.with(List.of());
        Optional<Why> unread = look.unread().stream()
                .flatMap(reading -> OnlyInternalBoot.unread(reading).stream())
                .findFirst();
        Verdict verdict = unread.<Verdict>map(why -> new Verdict.CouldNotCheck(evidence, EXPECTED, Phrases.why(why)))
                .orElseGet(() -> Assisted.asks(control, Sentences.of(seen(tables, look)), evidence));
        return List.of(new Finding(control, Subject.server(), verdict));
    }

    private static List<Phrase> seen(Tables tables, Look look) {
        List<Phrase> all = new ArrayList<>(List.of(look.computer().said()));
        List<Phrase> rules = look.said(tables);
        all.addAll(rules.isEmpty() ? List.of(Phrase.of("check.firmware.rules.none")) : rules);
        return all;
    }
}
