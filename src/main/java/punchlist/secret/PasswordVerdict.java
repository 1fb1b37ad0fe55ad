package punchlist.secret;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * What the checker says of a candidate. Holds nothing of the candidate itself.
 *
 * @param broken the rules it does not hold to
 * @param guesses about how many guesses it withstands
 */
public record PasswordVerdict(Set<PasswordRule> broken, Guesses guesses) {

    /** One rule and whether the candidate holds to it. */
    public record Point(PasswordRule rule, boolean holds) {}

    /** Copies the set. */
    public PasswordVerdict {
        broken = Set.copyOf(broken);
    }

    /** Whether it holds to every rule. */
    public boolean isStrong() {
        return broken.isEmpty();
    }

    /** Every rule in order. */
    public List<Point> points() {
        return Arrays.stream(PasswordRule.values())
                .map(rule -> new Point(rule, !broken.contains(rule)))
                .toList();
    }
}
