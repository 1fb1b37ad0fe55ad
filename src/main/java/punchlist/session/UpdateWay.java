package punchlist.session;

import java.util.List;
import java.util.Optional;
import punchlist.catalog.ControlId;
import punchlist.check.Finding;
import punchlist.reading.Readings;
import punchlist.remedy.Proposal;
import punchlist.remedy.firewall.UpdateOpening;

/**
 * The way out for IGSS' update program, to be opened for a time (IGSS-PORT-443). Nothing is changed here: what is proposed is
 * applied with {@link Commissioning#applyForATime}.
 *
 * @param product the controls
 * @param looking at the machine
 */
public record UpdateWay(Product product, Looking looking) {

    /** The control it belongs to. */
    public static final ControlId CONTROL = new ControlId("IGSS-PORT-443");

    /** The shortest and the longest time, in minutes. */
    public static final int SHORTEST = 1;

    /** See {@link #SHORTEST}. */
    public static final int LONGEST = 24 * 60;

    /**
     * What is proposed.
     *
     * @param proposal the plan; already right where every program may call out anyway
     * @param readings what it was made from
     */
    public record Proposed(Proposal proposal, Readings readings) {}

    /**
     * Looks and proposes.
     *
     * @param program the update program's full path, where somebody said it; else the one that is seen running
     */
    public Proposed propose(Optional<String> program) {
        CheckRun run = looking.check(
                product.controls(List.of(CONTROL)), Checking.Comparing.NOTHING, Progress.NONE, () -> false);
        Finding finding = run.judged().getFirst().findings().getFirst();
        Readings readings = looking.ask(known -> UpdateOpening.questions());
        return new Proposed(UpdateOpening.plan(finding, program, readings), readings);
    }
}
