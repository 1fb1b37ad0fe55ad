package punchlist.check.firewall;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import punchlist.check.address.AddressSet;

/**
 * What one rule does at a port or for a socket, before other rules beat it.
 *
 * @param rule the rule
 * @param kind how it counts
 * @param surely the addresses it surely lets through or blocks
 * @param possibly those it perhaps does
 * @param because what makes it unclear, as stored: conditions, words for addresses; empty where it is clear
 */
public record RuleEffect(Rule rule, Kind kind, AddressSet surely, AddressSet possibly, List<String> because) {

    /** How a rule counts. */
    public enum Kind {
        /** It lets through the addresses it names. */
        OPENS,
        /** It keeps out the addresses it names. */
        BLOCKS,
        /** Whether it counts rests on what nobody here can weigh. */
        UNCLEAR
    }

    /** Copies the list. */
    public RuleEffect {
        because = List.copyOf(because);
    }

    /** The effect of a rule that matches so surely; none where it does not. */
    static Optional<RuleEffect> of(Digest rule, Match match) {
        if (match == Match.NO) {
            return Optional.empty();
        }
        boolean surely = match.and(rule.certain()) == Match.YES;
        Kind kind =
                switch (rule.action()) {
                    case ALLOW -> surely && !rule.remote().sure().isEmpty() ? Kind.OPENS : Kind.UNCLEAR;
                    case BLOCK -> surely && !rule.remote().sure().isEmpty() ? Kind.BLOCKS : Kind.UNCLEAR;
                    case BYPASS, ODD -> Kind.UNCLEAR;
                };
        List<String> because = new ArrayList<>(surely ? List.of() : rule.rule().conditions());
        because.addAll(rule.remote().words());
        because.addAll(rule.remote().odd());
        if (rule.action() == Rule.Action.BYPASS) {
            because.add("Action=ByPass");
        }
        return Optional.of(new RuleEffect(
                rule.rule(),
                kind,
                kind == Kind.UNCLEAR ? AddressSet.none() : rule.remote().sure(),
                rule.remote().possible(),
                because));
    }
}
