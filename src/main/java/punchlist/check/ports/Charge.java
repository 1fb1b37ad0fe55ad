package punchlist.check.ports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import punchlist.catalog.ControlId;
import punchlist.check.Assisted;
import punchlist.check.Finding;
import punchlist.check.Proof;
import punchlist.check.Subject;
import punchlist.check.Verdict;
import punchlist.check.filtering.InCharge;
import punchlist.reading.Reading;
import punchlist.text.Phrase;

/**
 * What the rules of Windows' firewall are worth. Where its service is stopped nothing passes by them: that is the first
 * finding, and the others say what the rules do once it runs, so that a rule that is too wide is told before somebody
 * starts the service. Where another firewall may be in charge they say what the rules do if they count, as attention.
 */
final class Charge {

    private static final int SHOWN = 5;

    private Charge() {}

    /**
     * The findings of a check.
     *
     * @param byRules what it finds if Windows' rules decide; asked for at most once
     */
    static List<Finding> weighed(ControlId control, InCharge charge, Phrase expected, Supplier<List<Finding>> byRules) {
        return switch (charge) {
            case InCharge.Windows windows -> byRules.get();
            case InCharge.NotKnown unknown
            when unknown.suspects().isEmpty() ->
                byRules.get().stream().map(finding -> noted(finding, unknown)).toList();
            case InCharge.NotKnown unknown -> {
                List<Finding> found = byRules.get();
                Verdict first = new Verdict.CouldNotCheck(
                        with(unknown.readings(), found), expected, said(unknown, "check.port.ifItCounts", found));
                yield beside(new Finding(control, Subject.server(), first), found, Charge::ifItCounts);
            }
            case InCharge.Stopped stopped -> {
                List<Finding> found = byRules.get();
                Verdict first = new Verdict.Fail(
                        new Proof(with(stopped.readings(), found).stream()
                                .filter(reading -> reading.answer().wasRead())
                                .toList()),
                        expected,
                        said(stopped, "check.port.onceItRuns", found),
                        Phrase.of("check.port.notFiltered"));
                yield beside(new Finding(control, Subject.server(), first), found, Charge::onceItRuns);
            }
            case InCharge.Another another ->
                List.of(new Finding(
                        control, Subject.server(), Assisted.asks(control, another.said(), another.readings())));
        };
    }

    /** That nobody can tell who is in charge: what would pass cannot be said then. */
    static Optional<Verdict> unknown(InCharge charge, Phrase expected, List<Reading<?>> rules) {
        List<Reading<?>> all = Stream.concat(charge.readings().stream(), rules.stream())
                .distinct()
                .toList();
        return charge instanceof InCharge.NotKnown unknown
                ? Optional.of(new Verdict.CouldNotCheck(all, expected, unknown.said()))
                : Optional.empty();
    }

    /** A row that is right by the rules, where nobody saw whether they count and nothing speaks against it. */
    private static Finding noted(Finding finding, InCharge.NotKnown unknown) {
        return finding.verdict() instanceof Verdict.Pass(Proof proof, Phrase expected, Phrase found)
                ? new Finding(
                        finding.control(),
                        finding.subject(),
                        new Verdict.Pass(proof, expected, Phrase.of("check.port.byRulesAlone", found, unknown.said())))
                : finding;
    }

    /** Who is in charge, and what would be right by the rules. */
    private static Phrase said(InCharge charge, String how, List<Finding> found) {
        List<Phrase> right = found.stream()
                .map(Finding::verdict)
                .filter(Verdict.Pass.class::isInstance)
                .flatMap(verdict -> verdict.whatFound().stream())
                .distinct()
                .limit(SHOWN)
                .toList();
        return right.isEmpty()
                ? charge.said()
                : Phrase.of("check.port.butRight", charge.said(), Phrase.of(how, Phrase.list(right)));
    }

    private static List<Reading<?>> with(List<Reading<?>> first, List<Finding> found) {
        return Stream.concat(first.stream(), found.stream().flatMap(finding -> finding.verdict().evidence().stream()))
                .distinct()
                .toList();
    }

    /** The first finding, and the others as they are meant; what they say of the server is of the rules as a whole. */
    private static List<Finding> beside(Finding first, List<Finding> found, Function<Verdict, Verdict> meant) {
        List<Finding> all = new ArrayList<>(List.of(first));
        for (Finding finding : found) {
            if (!(finding.verdict() instanceof Verdict.Pass)) {
                Subject subject = finding.subject().isSameAs(Subject.server())
                        ? new Subject(Subject.Kind.POLICY, "firewall/rules", "firewall rules")
                        : finding.subject();
                all.add(new Finding(finding.control(), subject, meant.apply(finding.verdict())));
            }
        }
        return List.copyOf(all);
    }

    private static Verdict onceItRuns(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Fail(Proof proof, Phrase expected, Phrase found, Phrase why) ->
                new Verdict.Fail(proof, expected, Phrase.of("check.port.onceItRuns", found), why);
            case Verdict.Attention(Proof proof, Phrase expected, Phrase found, Phrase why) ->
                new Verdict.Attention(proof, expected, Phrase.of("check.port.onceItRuns", found), why);
            case Verdict.Pass pass -> pass;
            case Verdict.CouldNotCheck could -> could;
            case Verdict.NotApplicable not -> not;
            case Verdict.ByHand hand -> hand;
        };
    }

    private static Verdict ifItCounts(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Fail(Proof proof, Phrase expected, Phrase found, Phrase why) ->
                new Verdict.Attention(proof, expected, Phrase.of("check.port.ifItCounts", found), why);
            case Verdict.Attention(Proof proof, Phrase expected, Phrase found, Phrase why) ->
                new Verdict.Attention(proof, expected, Phrase.of("check.port.ifItCounts", found), why);
            case Verdict.Pass pass -> pass;
            case Verdict.CouldNotCheck could -> could;
            case Verdict.NotApplicable not -> not;
            case Verdict.ByHand hand -> hand;
        };
    }
}
