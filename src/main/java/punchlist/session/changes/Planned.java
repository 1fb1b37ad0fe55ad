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
     * The changes of all plans in the order in which they are made: by group, within it as given. What two plans want alike
     * is made once: the second would find it made already, take it for somebody else's work and stop.
     */
    static List<Planned> inOrder(List<Plan> plans) {
        List<Planned> all = new ArrayList<>();
        plans.stream().sorted(Comparator.comparing(Plan::group)).forEach(plan -> plan.inOrder().stream()
                .filter(change -> all.stream().noneMatch(earlier -> isAlike(earlier.change(), change)))
                .forEach(change -> all.add(new Planned(plan, change))));
        return all;
    }

    private static boolean isAlike(Change<?> one, Change<?> other) {
        return one.at().equals(other.at())
                && one.before().equals(other.before())
                && one.after().equals(other.after());
    }

    Group group() {
        return plan.group();
    }
}
