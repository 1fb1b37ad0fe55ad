package punchlist.session.changes;

import punchlist.machine.Change;
import punchlist.machine.Outcome;
import punchlist.remedy.Plan;

/**
 * A change that was tried.
 *
 * @param id its id in the record; a dry run has none and shows "-"
 * @param plan the plan it belongs to
 * @param change the change
 * @param outcome what became of it
 */
public record Applied(String id, Plan plan, Change<?> change, Outcome outcome) {}
