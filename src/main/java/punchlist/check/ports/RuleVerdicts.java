package punchlist.check.ports;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import punchlist.catalog.ControlId;
import punchlist.check.Finding;
import punchlist.check.Phrases;
import punchlist.check.Proof;
import punchlist.check.Subject;
import punchlist.check.Verdict;
import punchlist.check.address.AddressSet;
import punchlist.check.firewall.Excess;
import punchlist.check.firewall.Rule;
import punchlist.check.firewall.RuleBook;
import punchlist.reading.Reading;
import punchlist.reading.Why;
import punchlist.text.Phrase;

/**
 * What is to be said of single firewall rules that let in more than they should, and of those nobody understands.
 *
 * @param control the control to write on the findings
 * @param permitted who may come in
 * @param expected what should be
 * @param stores the readings of the rules
 */
public record RuleVerdicts(ControlId control, Permitted permitted, Phrase expected, List<Reading<?>> stores) {

    /** Copies the list. */
    public RuleVerdicts {
        stores = List.copyOf(stores);
    }

    /** The finding of a rule whose text was not understood. */
    public Finding odd(RuleBook.Odd odd) {
        return new Finding(
                control,
                Subject.of(Subject.Kind.RULE, odd.id()),
                new Verdict.CouldNotCheck(
                        List.of(odd.reading()), expected, Phrases.why(new Why.NotUnderstood(odd.problem()))));
    }

    /** The finding of a rule that lets in more; none where nobody said who may come in, and it does not let in everybody. */
    public Optional<Finding> of(Excess excess) {
        Rule rule = excess.rule();
        return verdict(excess)
                .map(verdict -> new Finding(control, new Subject(Subject.Kind.RULE, rule.id(), rule.name()), verdict));
    }

    private Optional<Verdict> verdict(Excess excess) {
        Rule rule = excess.rule();
        Proof proof = new Proof(stores);
        Phrase found =
                Phrase.of(rule.local() ? "check.port.rule" : "check.port.ruleOfPolicy", rule.name(), from(excess));
        List<String> conditions = rule.conditions();
        if (!excess.remote().odd().isEmpty() || rule.action() == Rule.Action.ODD) {
            Why why = new Why.NotUnderstood(rule.text().text());
            return Optional.of(new Verdict.CouldNotCheck(stores, expected, Phrases.why(why)));
        }
        if (!conditions.isEmpty() || rule.action() == Rule.Action.BYPASS) {
            String shown = conditions.isEmpty() ? "Action=ByPass" : String.join(", ", conditions);
            return Optional.of(
                    new Verdict.Attention(proof, expected, found, Phrase.of("check.port.conditions", shown)));
        }
        boolean wide = excess.beyond().isWide() || excess.remote().namesInternet();
        if (!wide && (permitted instanceof Permitted.Unsaid || permitted instanceof Permitted.NotUnderstood)) {
            return Optional.empty();
        }
        if (excess.beyond().isEmpty() && !wide && !(permitted instanceof Permitted.Nobody)) {
            String words = String.join(", ", excess.remote().keywords());
            return Optional.of(new Verdict.Attention(proof, expected, found, Phrase.of("check.port.keywords", words)));
        }
        return Optional.of(new Verdict.Fail(proof, expected, found, why(excess)));
    }

    private static Phrase why(Excess excess) {
        return isEverybody(excess) || excess.beyond().isEmpty()
                ? Phrase.of("check.port.wide")
                : Phrase.of("check.whitelist.beyond", excess.beyond().toString());
    }

    private static boolean isEverybody(Excess excess) {
        return excess.remote().addresses().containsAll(AddressSet.any());
    }

    /** From where a rule takes connections. */
    private static Phrase from(Excess excess) {
        if (isEverybody(excess)) {
            return Phrase.of("check.port.any");
        }
        String words = Stream.concat(
                        excess.remote().addresses().spans().stream().map(Object::toString),
                        excess.remote().keywords().stream())
                .collect(Collectors.joining(", "));
        return Phrase.of("check.port.some", words);
    }
}
