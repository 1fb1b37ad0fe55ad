package punchlist.machine.firewall;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * One firewall rule as it is stored. Windows writes a rule in its own order, with the grammar's version it knows and
 * addresses in its own spelling; two texts are the same rule when they mean the same.
 *
 * @param text the stored text
 */
public record StoredRule(String text) {

    private static final Set<String> ADDRESSES = Set.of("ra4", "ra6", "la4", "la6");
    private static final String DESCRIPTION = "desc";
    private static final String ACTIVE = "active";

    private record Plain(String key, String value) {}

    /**
     * Checks that it is a rule.
     *
     * @throws IllegalArgumentException when it is none; the message says what is wrong
     */
    public StoredRule {
        RuleText.parse(text);
    }

    /** The rule's fields. */
    public RuleText fields() {
        return RuleText.parse(text);
    }

    /** Whether both let in and keep out the same, whatever their version, order, spelling and description. */
    public boolean meansTheSameAs(StoredRule other) {
        return plain().equals(other.plain());
    }

    private List<Plain> plain() {
        return fields().with(ACTIVE, fields().first(ACTIVE).orElse("FALSE")).fields().stream()
                .filter(field -> !field.key().equalsIgnoreCase(DESCRIPTION))
                .map(StoredRule::plain)
                .distinct()
                .sorted(Comparator.comparing(Plain::key).thenComparing(Plain::value))
                .toList();
    }

    private static Plain plain(RuleText.Field field) {
        String key = field.key().toLowerCase(Locale.ROOT);
        String value = field.value().strip().toLowerCase(Locale.ROOT);
        return new Plain(key, ADDRESSES.contains(key) ? AddressSpelling.plain(value) : value);
    }
}
