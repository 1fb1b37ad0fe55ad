package punchlist.machine.recorded;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import punchlist.machine.FirewallRules;
import punchlist.machine.RuleTexts;
import punchlist.machine.firewall.ForeignRuleSwitch;
import punchlist.machine.firewall.OwnFirewallRule;
import punchlist.machine.firewall.RuleSwitch;
import punchlist.machine.firewall.StoredRule;
import punchlist.reading.Answer;
import punchlist.reading.Question;

/**
 * The machine's own firewall rules with what was laid over single ones. What was taken back leaves the recorded rules
 * exactly as they were, text by text and in their order.
 */
final class LaidRules {

    private LaidRules() {}

    /** The answer with the rules that were laid over, where the question is about the machine's own rules. */
    @SuppressWarnings("unchecked") // a FirewallRules is answered by RuleTexts
    static <T> Answer<T> onto(Question<T> question, Answer<T> recorded, Map<Question<?>, Answer<?>> laid) {
        boolean own =
                question instanceof FirewallRules(FirewallRules.Store store) && store == FirewallRules.Store.LOCAL;
        return own && recorded.wasRead() ? (Answer<T>) rules((Answer<RuleTexts>) recorded, laid) : recorded;
    }

    private static Answer<RuleTexts> rules(Answer<RuleTexts> recorded, Map<Question<?>, Answer<?>> laid) {
        Map<String, String> rules =
                new LinkedHashMap<>(recorded.toOptional().map(RuleTexts::byId).orElse(Map.of()));
        laid.entrySet().stream()
                .filter(one -> one.getKey() instanceof OwnFirewallRule)
                .sorted(Comparator.comparing(one -> one.getKey().toString()))
                .forEach(one -> own(rules, (OwnFirewallRule) one.getKey(), one.getValue()));
        laid.forEach((question, answer) -> {
            if (question instanceof ForeignRuleSwitch rule
                    && answer instanceof Answer.Known<?>(Object to)
                    && to instanceof RuleSwitch state) {
                rules.replaceAll(
                        (id, text) -> id.equalsIgnoreCase(rule.id()) ? ForeignRuleSwitch.switched(text, state) : text);
            }
        });
        return rules.isEmpty() && recorded instanceof Answer.Absent<RuleTexts>
                ? recorded
                : Answer.known(new RuleTexts(rules));
    }

    private static void own(Map<String, String> rules, OwnFirewallRule rule, Answer<?> answer) {
        String id = rule.idsIn(rules).stream().findFirst().orElse(rule.name());
        if (answer instanceof Answer.Known<?>(Object value) && value instanceof StoredRule(String text)) {
            rules.put(id, text);
        } else {
            rules.remove(id);
        }
    }
}
