package punchlist.session.changes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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

    /**
     * The changes of all plans in the order in which they are made: by group, within it as given. What two plans have in
     * common, as two services that a third needs, is made once.
     */
    static List<Planned> inOrder(List<Plan> plans) {
        List<Planned> all = new ArrayList<>();
        Set<Change<?>> known = new HashSet<>();
        plans.stream().sorted(Comparator.comparing(Plan::group)).forEach(plan -> plan.inOrder().stream()
                .filter(known::add)
                .forEach(change -> all.add(new Planned(plan, change))));
        return all;
    }

    Group group() {
        return plan.group();
    }
}
