package punchlist.remedy;

import java.util.List;
import java.util.Set;
import punchlist.check.Finding;
import punchlist.machine.Change;
import punchlist.text.Phrase;

/**
 * How a finding is mended.
 *
 * @param mends the finding
 * @param inOrder the changes, in the order in which they are applied
 * @param hazards what they may do beyond their purpose
 * @param whoNotices who may notice, and what: the reason not to, said before the change
 */
public record Plan(Finding mends, List<Change<?>> inOrder, Set<Hazard> hazards, List<Phrase> whoNotices) {

    /** Copies the collections. */
    public Plan {
        inOrder = List.copyOf(inOrder);
        hazards = Set.copyOf(hazards);
        whoNotices = List.copyOf(whoNotices);
    }
}
