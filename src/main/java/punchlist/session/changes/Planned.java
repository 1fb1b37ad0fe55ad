package punchlist.session.changes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import punchlist.machine.Change;
import punchlist.remedy.Group;
import punchlist.remedy.Plan;

/**
 * A change in its plan.
 *
 * @param plan the plan it belongs to
 * @param change the change
 */
public record Planned(Plan plan, Change<?> change) {

    /** The changes of all plans in the order in which they are made: by group, within it as given. */
    static List<Planned> inOrder(List<Plan> plans) {
        List<Planned> all = new ArrayList<>();
        plans.stream().sorted(Comparator.comparing(Plan::group)).forEach(plan -> plan.inOrder()
                .forEach(change -> all.add(new Planned(plan, change))));
        return all;
    }

    Group group() {
        return plan.group();
    }
}
