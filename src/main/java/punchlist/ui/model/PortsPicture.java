package punchlist.ui.model;

import java.util.ArrayList;
import java.util.List;
import punchlist.check.ports.view.PortPicture;
import punchlist.check.ports.view.Tie;
import punchlist.check.ports.view.Zone;

/**
 * The server between those who call it and those whom it calls, ready to be drawn.
 *
 * @param server its name
 * @param callers who calls it
 * @param called whom it calls
 * @param notes what could not be drawn
 * @param sentences the same in sentences
 * @param nothing what is to be said where nobody is in it
 */
public record PortsPicture(
        String server,
        List<Group> callers,
        List<Group> called,
        List<String> notes,
        List<String> sentences,
        String nothing) {

    /** How many groups are drawn on one side. */
    static final int GROUPS = 12;

    /**
     * Computers.
     *
     * @param who who they are
     * @param where their addresses
     * @param arrows the ports between them and the server
     */
    public record Group(String who, String where, List<Arrow> arrows) {
        /** Copies the list. */
        public Group {
            arrows = List.copyOf(arrows);
        }
    }

    /** Ports with how they stand, and how their line is drawn. */
    public record Arrow(String text, Tie.Style style) {}

    /** Copies the lists. */
    public PortsPicture {
        callers = List.copyOf(callers);
        called = List.copyOf(called);
        notes = List.copyOf(notes);
        sentences = List.copyOf(sentences);
    }

    /** Whether nobody is in it. */
    public boolean isEmpty() {
        return callers.isEmpty() && called.isEmpty();
    }

    static PortsPicture of(PortPicture picture, String server, String nothing, Words words) {
        List<String> notes = new ArrayList<>();
        if (Math.max(picture.callers().size(), picture.called().size()) > GROUPS) {
            notes.add(words.say("ports.picture.more", GROUPS));
        }
        picture.notes().forEach(note -> notes.add(words.say(note)));
        return new PortsPicture(
                words.plain(server),
                groups(picture.callers(), words),
                groups(picture.called(), words),
                notes,
                picture.sentences().stream().map(words::say).toList(),
                nothing);
    }

    private static List<Group> groups(List<Zone> zones, Words words) {
        return zones.stream()
                .limit(GROUPS)
                .map(zone -> new Group(
                        words.say(zone.who()),
                        words.say(zone.where()),
                        zone.flows().stream()
                                .map(flow -> new Arrow(
                                        words.say(flow.shown()), flow.tie().style()))
                                .toList()))
                .toList();
    }
}
