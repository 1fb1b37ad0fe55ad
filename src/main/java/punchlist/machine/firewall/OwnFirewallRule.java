package punchlist.machine.firewall;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import punchlist.machine.RuleTexts;
import punchlist.reading.Answer;
import punchlist.reading.Settable;
import punchlist.reading.Why;

/**
 * A firewall rule of this program's own, among the machine's own rules: made and removed whole, never found among
 * others by chance, because its name is unique and it stands in this program's group (design section 3.11). Absent:
 * there is no such rule.
 *
 * @param name the rule's name, which people see in the firewall's console
 */
public record OwnFirewallRule(String name) implements Settable<StoredRule> {

    /** The group of all rules of this program, as the firewall's console shows it. */
    public static final String GROUP = "Punchlist";

    private static final String NAME_KEY = "Name";
    private static final String GROUP_KEY = "EmbedCtxt";

    /**
     * Refuses what cannot be a rule's name.
     *
     * @throws IllegalArgumentException when it is blank, refers to a library, or holds a bar
     */
    public OwnFirewallRule {
        if (name.isBlank() || name.startsWith("@") || name.contains("|")) {
            throw new IllegalArgumentException("'" + name + "' is no name for a firewall rule");
        }
    }

    /**
     * The rule's text with this name and this program's group.
     *
     * @param fields the fields between direction and name, each closed by a bar: {@code Protocol=6|LPort=20202|}
     */
    public StoredRule allowing(String fields) {
        return new StoredRule("v2.10|Action=Allow|Active=TRUE|Dir=In|" + fields + NAME_KEY + "=" + name + "|"
                + GROUP_KEY + "=" + GROUP + "|");
    }

    /**
     * The text of a rule that lets this computer call others.
     *
     * @param fields as {@link #allowing}: {@code Protocol=6|RPort=502|RA4=10.0.4.52|}
     */
    public StoredRule calling(String fields) {
        return outbound("Allow", fields);
    }

    /**
     * The text of a rule that keeps every program of this computer from calling others.
     *
     * @param fields as {@link #calling}
     */
    public StoredRule blockingCalls(String fields) {
        return outbound("Block", fields);
    }

    private StoredRule outbound(String action, String fields) {
        return new StoredRule("v2.10|Action=" + action + "|Active=TRUE|Dir=Out|" + fields + NAME_KEY + "=" + name + "|"
                + GROUP_KEY + "=" + GROUP + "|");
    }

    /** This rule among the machine's own. */
    public Answer<StoredRule> in(RuleTexts rules) {
        List<String> ids = idsIn(rules.byId());
        return switch (ids.size()) {
            case 0 -> Answer.absent();
            case 1 -> Answer.known(new StoredRule(rules.byId().getOrDefault(ids.getFirst(), "")));
            default -> Answer.unread(new Why.NotUnderstood(ids.size() + " rules named " + name));
        };
    }

    /** The ids under which it stands. */
    public List<String> idsIn(Map<String, String> byId) {
        List<String> ids = new ArrayList<>();
        byId.forEach((id, text) -> {
            if (text.contains(name) && isThis(text)) {
                ids.add(id);
            }
        });
        return ids;
    }

    private boolean isThis(String text) {
        try {
            RuleText rule = RuleText.parse(text);
            return rule.first(NAME_KEY).filter(name::equals).isPresent()
                    && rule.first(GROUP_KEY).filter(GROUP::equals).isPresent();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
