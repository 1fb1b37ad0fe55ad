package punchlist.check.ports;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import punchlist.catalog.ControlId;
import punchlist.check.Assisted;
import punchlist.check.Check;
import punchlist.check.CheckKind;
import punchlist.check.DriftSummary;
import punchlist.check.Finding;
import punchlist.check.RuleChanges;
import punchlist.check.RunDrift;
import punchlist.check.Subject;
import punchlist.check.Verdict;
import punchlist.check.firewall.Rule;
import punchlist.check.firewall.RuleBook;
import punchlist.check.firewall.Unseen;
import punchlist.reading.Question;
import punchlist.reading.Reading;
import punchlist.reading.Readings;
import punchlist.scope.Scope;
import punchlist.text.Phrase;

/**
 * Firewall settings are reviewed at intervals (Kepware guide 3.3; KEP-3.3-4). A person answers who and when, beside the rules
 * in force and what changed in them since the record's last run.
 */
public final class RulesReviewed implements Check<RulesReviewed.Parameter> {

    private static final int LISTED = 10;

    /** No parameters. */
    public record Parameter() {}

    /** Under this name in the catalogue. */
    public static CheckKind<Parameter> kind() {
        return new CheckKind<>("firewall-reviewed", p -> new Parameter(), new RulesReviewed());
    }

    @Override
    public List<Question<?>> needs(Parameter parameter, Scope scope, Readings soFar) {
        List<Question<?>> all = new ArrayList<>(RuleBook.questions());
        all.add(new RunDrift());
        return all;
    }

    @Override
    public List<Finding> judge(ControlId control, Parameter parameter, Scope scope, Readings readings) {
        return List.of(new Finding(control, Subject.server(), verdict(control, readings)));
    }

    private static Verdict verdict(ControlId control, Readings readings) {
        RuleBook book = RuleBook.of(readings);
        if (!book.missing().isEmpty()) {
            return new Verdict.CouldNotCheck(
                    book.missing(), Phrase.of("check.review.expected"), Unseen.why(book.missing()));
        }
        Reading<DriftSummary> drift = readings.get(new RunDrift());
        List<Reading<?>> evidence = Stream.concat(book.read().stream(), Stream.<Reading<?>>of(drift))
                .filter(reading -> reading.answer().wasRead())
                .toList();
        return Assisted.asks(control, Phrase.of("check.review.seen", active(book), changes(drift)), evidence);
    }

    private static Phrase active(RuleBook book) {
        List<Rule> inbound = book.rules().stream()
                .filter(rule -> rule.active() && rule.inbound() && rule.action() == Rule.Action.ALLOW)
                .toList();
        long own = inbound.stream().filter(Rule::local).count();
        return Phrase.of("check.review.active", own, inbound.size() - own);
    }

    private static Phrase changes(Reading<DriftSummary> reading) {
        return reading.answer()
                .toOptional()
                .flatMap(drift -> drift.rules().map(rules -> changes(drift, rules)))
                .orElseGet(() -> Phrase.of("check.review.first"));
    }

    private static Phrase changes(DriftSummary drift, RuleChanges rules) {
        return rules.isNone()
                ? Phrase.of("check.review.same", drift.since())
                : Phrase.of(
                        "check.review.changed",
                        drift.since(),
                        listed(rules.added()),
                        listed(rules.removed()),
                        listed(rules.changed()));
    }

    private static Object listed(List<String> names) {
        String all = String.join(", ", names.stream().limit(LISTED).toList());
        return names.isEmpty() ? Phrase.of("check.whitelist.none") : names.size() > LISTED ? all + ", …" : all;
    }
}
