package punchlist.ui.model;

import java.util.List;
import java.util.Set;
import punchlist.catalog.ControlId;
import punchlist.remedy.Hazard;
import punchlist.remedy.Plan;
import punchlist.text.Phrase;

/**
 * What Punchlist could mend, and what it could not.
 *
 * @param plans what could be done
 * @param left what it cannot mend, and why
 */
public record Offers(List<Offer> plans, List<Left> left) {

    /** Copies the lists. */
    public Offers {
        plans = List.copyOf(plans);
        left = List.copyOf(left);
    }

    /**
     * A plan with its changes written out.
     *
     * @param connected who is connected now and may be cut off; empty where nobody is, or the plan cuts nobody off
     */
    public record Offer(ControlId control, Plan plan, List<Line> lines, List<Phrase> connected) {
        /** Copies the lists. */
        public Offer {
            lines = List.copyOf(lines);
            connected = List.copyOf(connected);
        }

        /** What it may do beyond its purpose. */
        public Set<Hazard> hazards() {
            return plan.hazards();
        }
    }

    /**
     * One change, written out.
     *
     * @param what where it is made
     * @param before how it is now
     * @param after how it will be
     * @param access who gains and who loses what in a folder or through the firewall; empty for other changes
     * @param effective when it counts
     * @param reversal exact, partial or impossible
     * @param lost what undo does not bring back
     */
    public record Line(
            String what,
            Phrase before,
            Phrase after,
            List<Phrase> access,
            Phrase effective,
            Phrase reversal,
            List<Phrase> lost) {

        /** Copies the lists. */
        public Line {
            access = List.copyOf(access);
            lost = List.copyOf(lost);
        }
    }

    /** Something that cannot be mended from here. */
    public record Left(ControlId control, Phrase because) {}
}
