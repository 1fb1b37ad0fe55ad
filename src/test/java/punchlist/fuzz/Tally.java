package punchlist.fuzz;

import java.util.List;

/**
 * What became of a target's inputs.
 *
 * @param target its name
 * @param inputs how many it was fed
 * @param accepted how many it took
 * @param refused how many it refused with a reason
 * @param slowestMillis processor time of the slowest
 * @param mostBytes what the greediest allocated
 * @param findings what it did not bear
 */
public record Tally(
        String target,
        long inputs,
        long accepted,
        long refused,
        long slowestMillis,
        long mostBytes,
        List<Finding> findings) {

    /** Copies the list. */
    public Tally {
        findings = List.copyOf(findings);
    }
}
