package punchlist.machine.firewall;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import punchlist.machine.RuleTexts;
import punchlist.reading.Answer;
import punchlist.reading.Settable;
import punchlist.reading.Why;

/**
 * Whether one of the machine's own firewall rules is in force. Rules of others are never edited or removed, only
 * switched, and by their id: names repeat (design section 3.11). Absent: there is no such rule. Ids compare without
 * case.
 *
 * @param id the rule's id: the name of its registry value, MSFT_NetFirewallRule's InstanceID
 */
public record ForeignRuleSwitch(String id) implements Settable<RuleSwitch> {

    private static final String ACTIVE = "Active";

    /**
     * Whether a rule by its text is in force; without the field it is not (MS-GPFAS 2.2.2.19). One whose field says neither
     * yes nor no is taken for one in force.
     */
    public static boolean isOn(RuleText rule) {
        return rule.all(ACTIVE).stream().anyMatch(value -> !value.strip().equalsIgnoreCase("FALSE"));
    }

    /** The switch of this rule among the machine's own. */
    public Answer<RuleSwitch> in(RuleTexts rules) {
        Optional<String> text = place(rules.byId()).map(rules.byId()::get);
        if (text.isEmpty()) {
            return Answer.absent();
        }
        try {
            return Answer.known(isOn(RuleText.parse(text.get())) ? RuleSwitch.ON : RuleSwitch.OFF);
        } catch (IllegalArgumentException e) {
            return Answer.unread(new Why.NotUnderstood(id + ": " + e.getMessage()));
        }
    }

    /** Under which id it stands among these; ids differ by more than case. */
    public Optional<String> place(Map<String, String> byId) {
        return byId.containsKey(id)
                ? Optional.of(id)
                : byId.keySet().stream().filter(id::equalsIgnoreCase).findFirst();
    }

    /** A rule's text with this switch; unchanged where it already stands so. */
    public static String switched(String text, RuleSwitch to) {
        RuleText rule = RuleText.parse(text);
        boolean on = to == RuleSwitch.ON;
        return isOn(rule) == on
                ? text
                : rule.with(ACTIVE, on ? "TRUE" : "FALSE").text();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ForeignRuleSwitch(String its) && its.equalsIgnoreCase(id);
    }

    @Override
    public int hashCode() {
        return id.toLowerCase(Locale.ROOT).hashCode();
    }
}
