package punchlist.report;

import java.util.List;

/**
 * What was changed at the firewall, beside the table of changes.
 *
 * @param openings the openings for an update of IGSS
 * @param told who was said to notice, before each change was confirmed
 * @param rules the rules before and after
 */
public record FirewallPart(List<Opening> openings, List<Told> told, List<RuleLine> rules) {

    /**
     * An opening for an update.
     *
     * @param text when, by whom, until when, and how it was closed
     * @param open whether nothing shows that it was closed
     */
    public record Opening(String text, boolean open) {}

    /** Changes that were confirmed together, and what was said of them. */
    public record Told(String changes, String text) {}

    /** A rule's text before and after a change. */
    public record RuleLine(String change, String name, String before, String after) {}

    /** Copies the lists. */
    public FirewallPart {
        openings = List.copyOf(openings);
        told = List.copyOf(told);
        rules = List.copyOf(rules);
    }
}
