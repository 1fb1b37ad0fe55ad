package punchlist.report;

import java.util.List;
import punchlist.check.ports.view.Tie;

/**
 * What is open on the server, to whom and why, by the last look.
 *
 * @param seenAt when it was looked at
 * @param notices what a reader must know before the table
 * @param looks the looks from other computers that the rows name
 * @param planned the ports of the plan
 * @param extra the ports that are open and in no plan
 * @param nothingExtra what is to be said where there are none
 * @param picture who reaches the server, and whom it calls
 * @param sentences the picture in sentences
 */
public record PortsPart(
        String seenAt,
        List<String> notices,
        List<String> looks,
        List<Row> planned,
        List<Row> extra,
        String nothingExtra,
        Drawing picture,
        List<String> sentences) {

    /**
     * A port.
     *
     * @param component whose it is
     * @param port the port
     * @param needed for whom it is needed, or why not
     * @param rule the rules that let in, and in which profiles
     * @param from who comes in by the rules, and what was seen from other computers
     * @param listener what listens, and who is connected
     * @param verdict how it stands, with its sign
     * @param right whether it is as it should be
     */
    public record Row(
            String component,
            String port,
            String needed,
            String rule,
            String from,
            String listener,
            String verdict,
            boolean right) {}

    /**
     * The server between those who call it and those whom it calls.
     *
     * @param server its name
     * @param callers who calls it
     * @param called whom it calls
     * @param notes what could not be drawn
     */
    public record Drawing(String server, List<Group> callers, List<Group> called, List<String> notes) {}

    /** Computers, with their addresses and arrows. */
    public record Group(String who, String where, List<Arrow> arrows) {}

    /** Ports with how they stand, and how their line is drawn. */
    public record Arrow(String text, Tie.Style style) {}

    /** Copies the lists. */
    public PortsPart {
        notices = List.copyOf(notices);
        looks = List.copyOf(looks);
        planned = List.copyOf(planned);
        extra = List.copyOf(extra);
        sentences = List.copyOf(sentences);
    }
}
