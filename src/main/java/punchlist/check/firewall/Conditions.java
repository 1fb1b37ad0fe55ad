package punchlist.check.firewall;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import punchlist.machine.firewall.RuleText;

/**
 * What of a rule restricts it in a way that nobody here can weigh: IPsec, users and computers, trust tuples, networks, ports
 * of the caller's end, keys and values outside the grammar, keys that a rule has once and this one twice. A rule that blocks
 * is weighed more strictly: Windows passes over one that it cannot read, so a value that is not as published is a condition of
 * it. Edge traversal and its deferral change nothing for connections
 * that do not come through Teredo, ICMP types nothing for TCP and UDP.
 */
final class Conditions {

    private static final Set<String> WEIGHED =
            Set.of("action", "active", "dir", "protocol", "profile", "ra4", "ra6", "ra42", "ra62", "app", "svc");
    private static final Set<String> WEIGHED_BY_SURROUNDINGS =
            Set.of("la4", "la6", "la42", "la62", "if", "iftype", "platform", "platform2");
    private static final Set<String> WITHOUT_EFFECT =
            Set.of("name", "desc", "embedctxt", "edge", "defer", "icmp4", "icmp6", "apppkgid", "pfn");
    private static final Set<String> ONCE = Set.of("action", "active", "dir", "protocol", "app", "svc");
    private static final Set<String> TCP_OR_UDP = Set.of("6", "17");
    private static final String EVERYBODY = "S-1-1-0";

    private Conditions() {}

    /** Everything beside what the rule's text alone tells. */
    static List<String> of(RuleText rule, Direction direction) {
        return of(rule, direction, Set.of());
    }

    /** Whether something is left when own addresses, adapters and the version are weighed elsewhere. */
    static boolean remain(RuleText rule, Direction direction) {
        return !of(rule, direction, WEIGHED_BY_SURROUNDINGS).isEmpty();
    }

    private static List<String> of(RuleText rule, Direction direction, Set<String> alsoWeighed) {
        List<String> all = new ArrayList<>();
        boolean blocks = rule.first("Action").filter("Block"::equalsIgnoreCase).isPresent();
        Map<String, String> before = new HashMap<>();
        for (RuleText.Field field : rule.fields()) {
            String key = field.key().toLowerCase(Locale.ROOT);
            boolean repeated =
                    ONCE.contains(key) && !field.value().equalsIgnoreCase(before.getOrDefault(key, field.value()));
            boolean loose = blocks
                    && (Grammar.isLoose(field)
                            || (isPort(key) && !TCP_OR_UDP.contains(before.getOrDefault("protocol", ""))));
            if (repeated || loose || isCondition(field, direction, alsoWeighed)) {
                all.add(field.key() + "=" + field.value());
            }
            before.putIfAbsent(key, field.value());
        }
        return all;
    }

    /** Windows takes ports only of a rule that has named TCP or UDP before them. */
    private static boolean isPort(String key) {
        return key.startsWith("lport") || key.startsWith("rport");
    }

    private static boolean isCondition(RuleText.Field field, Direction direction, Set<String> alsoWeighed) {
        String key = field.key().toLowerCase(Locale.ROOT);
        String plain = Grammar.plain(key);
        if (key.startsWith("ra") && WEIGHED.contains(plain)) { // those are told by Remote
            return false;
        }
        if (WEIGHED.contains(plain) || plain.equalsIgnoreCase(direction.door())) {
            return !Grammar.takes(field);
        }
        if (alsoWeighed.contains(key)) { // outside the grammar they match nowhere for sure
            return false;
        }
        boolean anyPort =
                plain.equalsIgnoreCase(direction.other()) && field.value().equals("*");
        boolean anybody = plain.equals("luown") && field.value().equalsIgnoreCase(EVERYBODY);
        return !anyPort && !anybody && !WITHOUT_EFFECT.contains(key);
    }
}
