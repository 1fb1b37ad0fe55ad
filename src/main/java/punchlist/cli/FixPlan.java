package punchlist.cli;

import java.util.List;
import punchlist.catalog.ControlId;
import punchlist.reading.Readings;
import punchlist.remedy.Plan;
import punchlist.text.Phrase;

/**
 * What a fix would do.
 *
 * @param plans what can be mended
 * @param left what cannot, and why
 * @param readings what it was planned by
 */
record FixPlan(List<Plan> plans, List<Left> left, Readings readings) {

    /** A control that stays as it is. */
    record Left(ControlId control, Phrase because) {}

    FixPlan {
        plans = List.copyOf(plans);
        left = List.copyOf(left);
    }

    int changes() {
        return plans.stream().mapToInt(p -> p.inOrder().size()).sum();
    }
}
