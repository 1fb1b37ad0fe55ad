package punchlist.ui.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import punchlist.check.filtering.KnownFirewalls;
import punchlist.check.ports.PortTable;
import punchlist.check.ports.view.PortCells;
import punchlist.check.ports.view.PortMark;
import punchlist.check.ports.view.PortView;
import punchlist.record.SeenPorts;

/**
 * What is open on the server, to whom and why, in words.
 *
 * @param seen when it was looked at, and what it is worked out from
 * @param notices what a reader must know before the table
 * @param planned the ports of the plan
 * @param extra the ports that are open and in no plan
 * @param nothingExtra what is to be said where there are none
 * @param picture who reaches the server, and whom it calls
 */
public record PortsTable(
        String seen,
        List<String> notices,
        List<Row> planned,
        List<Row> extra,
        String nothingExtra,
        PortsPicture picture) {

    /**
     * A port.
     *
     * @param port the port
     * @param component whose it is
     * @param needed for whom it is needed, or why not
     * @param rule the rules that let in
     * @param profile the profiles in which somebody comes in
     * @param from who comes in
     * @param listener what listens
     * @param connected who is connected
     * @param mark the shape of how it stands
     * @param word how it stands, in a word
     * @param verdict the same in a sentence
     */
    public record Row(
            String port,
            String component,
            String needed,
            String rule,
            String profile,
            String from,
            String listener,
            String connected,
            Mark mark,
            String word,
            String verdict) {

        /** Whether nobody has to do anything about it. */
        public boolean isRight() {
            return mark == Mark.PASS;
        }
    }

    /** Copies the lists. */
    public PortsTable {
        notices = List.copyOf(notices);
        planned = List.copyOf(planned);
        extra = List.copyOf(extra);
    }

    /** The table by the last look; empty where none saw rules or listeners. Takes its time where there are many rules. */
    static Optional<PortsTable> of(Situation now, Words words) {
        PortTable plan = PortTable.of(now.data().table(PortTable.NAME));
        KnownFirewalls others = KnownFirewalls.of(now.data().table(KnownFirewalls.NAME));
        String server = now.state().header().machine().name();
        return SeenPorts.last(now.state(), plan, others).map(view -> of(view, server, words));
    }

    private static PortsTable of(PortView view, String server, Words words) {
        List<Row> planned =
                view.planned().stream().map(cells -> row(cells, words)).toList();
        List<Row> extra = view.extra().stream().map(cells -> row(cells, words)).toList();
        boolean seen = Stream.concat(planned.stream(), extra.stream()).noneMatch(r -> r.mark() == Mark.COULD_NOT_CHECK);
        return new PortsTable(
                words.say("ports.seen", words.time(view.seenAt())),
                view.notices().stream().map(words::say).toList(),
                planned,
                extra,
                words.say(view.nothingExtra()),
                PortsPicture.of(
                        view.picture(),
                        server,
                        words.say(seen ? "ports.picture.none" : "ports.picture.unseen"),
                        words));
    }

    private static Row row(PortCells cells, Words words) {
        return new Row(
                cells.port(),
                cells.component().map(words::plain).orElseGet(() -> words.say("ports.noPlan")),
                words.say(cells.needed()),
                words.say(cells.rules()),
                words.say(cells.profiles()),
                words.say(cells.from()),
                words.say(cells.listeners()),
                words.say(cells.connected()),
                mark(cells.mark()),
                words.say(cells.mark().word()),
                words.say(cells.verdict()));
    }

    private static Mark mark(PortMark mark) {
        return switch (mark) {
            case RIGHT -> Mark.PASS;
            case WIDE, SHUT, OPEN -> Mark.FAIL;
            case IDLE, UNCLEAR -> Mark.ATTENTION;
            case UNSAID, UNSEEN -> Mark.COULD_NOT_CHECK;
        };
    }

    /** The same without what is right. */
    PortsTable onlyNotRight() {
        return new PortsTable(seen, notices, notRight(planned), notRight(extra), nothingExtra, picture);
    }

    private static List<Row> notRight(List<Row> rows) {
        return rows.stream().filter(row -> !row.isRight()).toList();
    }

    /** How many ports of the plan are not as they should be. */
    long wrong() {
        return notRight(planned).size();
    }

    /** A port in a sentence: for who hears it, and for the text that is copied. */
    public static String sentence(Row row, Words words) {
        return words.say(
                "ports.row",
                row.port(),
                row.component(),
                row.word(),
                row.verdict(),
                row.needed(),
                row.rule(),
                row.profile(),
                row.from(),
                row.listener(),
                row.connected());
    }

    /** All of it as text: one line a port, then the picture in sentences. */
    String text(Words words) {
        List<String> lines = new ArrayList<>(List.of(words.say("ports.title"), seen));
        lines.addAll(notices);
        planned.forEach(row -> lines.add(sentence(row, words)));
        lines.add("");
        lines.add(words.say("ports.extra"));
        extra.forEach(row -> lines.add(sentence(row, words)));
        if (extra.isEmpty()) {
            lines.add(nothingExtra);
        }
        lines.add("");
        lines.add(words.say("ports.picture.title"));
        lines.addAll(picture.sentences());
        return String.join("\n", Stream.concat(lines.stream(), Stream.of("")).toList());
    }
}
