package punchlist.check;

import java.util.List;
import java.util.Optional;

/**
 * The difference between this run and the record's last one.
 *
 * @param since the earlier run ("R1")
 * @param worse controls that became worse
 * @param better controls that became better
 * @param different controls with the same verdict on something different
 * @param rules how the firewall's rules changed; empty where one of the two looks did not read them
 */
public record DriftSummary(
        String since, List<String> worse, List<String> better, List<String> different, Optional<RuleChanges> rules) {

    /** Copies the lists. */
    public DriftSummary {
        worse = List.copyOf(worse);
        better = List.copyOf(better);
        different = List.copyOf(different);
    }
}
