package punchlist.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import punchlist.check.firewall.Rule;
import punchlist.check.firewall.RuleBook;
import punchlist.machine.FirewallRules;
import punchlist.machine.firewall.StoredRule;
import punchlist.machine.kinds.MachineKinds;
import punchlist.reading.QuestionKinds;
import punchlist.remedy.firewall.RuleState;
import punchlist.text.Phrase;

/**
 * How the firewall's rules changed between two looks. Rules are compared by what they mean, never by their texts: Windows spells
 * a rule anew when it likes.
 *
 * @param items the rules that are not the same
 */
public record RuleDrift(List<Item> items) {

    /** Copies the list. */
    public RuleDrift {
        items = List.copyOf(items);
    }

    /** What became of a rule. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED
    }

    /**
     * A rule.
     *
     * @param id its id
     * @param name the name people see; the id where it has none
     * @param policy whether it is a rule of a policy
     * @param was what it did; empty when it was not there
     * @param is what it does; empty when it is there no more
     */
    public record Item(Kind kind, String id, String name, boolean policy, Optional<Phrase> was, Optional<Phrase> is) {

        /** The same in a sentence. */
        public Phrase said() {
            Object shown = policy ? Phrase.of("drift.rule.policy", name) : name;
            return switch (kind) {
                case ADDED -> Phrase.of("drift.rule.added", shown, is.orElseGet(Item::odd));
                case REMOVED -> Phrase.of("drift.rule.removed", shown, was.orElseGet(Item::odd));
                case CHANGED ->
                    Phrase.of("drift.rule.changed", shown, was.orElseGet(Item::odd), is.orElseGet(Item::odd));
            };
        }

        private static Phrase odd() {
            return Phrase.of("drift.rule.odd");
        }
    }

    /** The difference; empty where one of both looks did not read the rules of this computer and of policies. */
    public static Optional<RuleDrift> between(List<StoredReading> before, List<StoredReading> after) {
        Store store = new Store(new QuestionKinds(MachineKinds.all()));
        List<Item> items = new ArrayList<>();
        for (FirewallRules rules : List.of(RuleBook.OWN, RuleBook.POLICY)) {
            Optional<Map<String, String>> then = StoredRules.texts(store, rules, before);
            Optional<Map<String, String>> now = StoredRules.texts(store, rules, after);
            if (then.isEmpty() || now.isEmpty()) {
                return Optional.empty();
            }
            items.addAll(compare(then.get(), now.get(), rules.equals(RuleBook.POLICY)));
        }
        return Optional.of(new RuleDrift(items));
    }

    private static List<Item> compare(Map<String, String> then, Map<String, String> now, boolean policy) {
        Map<String, String> left = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        left.putAll(then);
        List<Item> items = new ArrayList<>();
        new TreeMap<>(now).forEach((id, text) -> {
            String was = left.remove(id);
            if (was == null) {
                items.add(item(Kind.ADDED, id, policy, Optional.empty(), Optional.of(text)));
            } else if (!isSame(was, text)) {
                items.add(item(Kind.CHANGED, id, policy, Optional.of(was), Optional.of(text)));
            }
        });
        left.forEach((id, text) -> items.add(item(Kind.REMOVED, id, policy, Optional.of(text), Optional.empty())));
        return items;
    }

    private static boolean isSame(String was, String is) {
        if (was.equals(is)) {
            return true;
        }
        try {
            return new StoredRule(was).meansTheSameAs(new StoredRule(is));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static Item item(Kind kind, String id, boolean policy, Optional<String> was, Optional<String> is) {
        Optional<Rule> before = was.flatMap(text -> StoredRules.rule(id, text));
        Optional<Rule> after = is.flatMap(text -> StoredRules.rule(id, text));
        return new Item(
                kind,
                id,
                after.or(() -> before).map(Rule::name).orElse(id),
                policy,
                before.map(RuleState::of),
                after.map(RuleState::of));
    }
}
