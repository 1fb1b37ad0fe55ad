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
 * @param group with which others it is applied, and when
 * @param inOrder the changes, in the order in which they are applied
 * @param hazards what they may do beyond their purpose
 * @param whoNotices who may notice, and what: the reason not to, said before the change
 */
public record Plan(Finding mends, Group group, List<Change<?>> inOrder, Set<Hazard> hazards, List<Phrase> whoNotices) {

    /** A plan whose control has not said yet when it is applied: with what takes something away. */
    public Plan(Finding mends, List<Change<?>> inOrder, Set<Hazard> hazards, List<Phrase> whoNotices) {
        this(mends, Group.RESTRICTIONS, inOrder, hazards, whoNotices);
    }

    /** Copies the collections. */
    public Plan {
        inOrder = List.copyOf(inOrder);
        hazards = Set.copyOf(hazards);
        whoNotices = List.copyOf(whoNotices);
    }

    /** This plan, applied with this group. */
    public Plan in(Group when) {
        return new Plan(mends, when, inOrder, hazards, whoNotices);
    }
}
