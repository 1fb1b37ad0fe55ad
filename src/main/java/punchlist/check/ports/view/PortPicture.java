package punchlist.check.ports.view;

import java.util.List;
import java.util.stream.Stream;
import punchlist.text.Phrase;

/**
 * The server, who reaches it and whom it calls.
 *
 * @param callers who reaches it, or should
 * @param called whom it calls
 * @param notes what could not be drawn
 */
public record PortPicture(List<Zone> callers, List<Zone> called, List<Phrase> notes) {

    /** Copies the lists. */
    public PortPicture {
        callers = List.copyOf(callers);
        called = List.copyOf(called);
        notes = List.copyOf(notes);
    }

    /** Whether there is nothing to draw. */
    public boolean isEmpty() {
        return callers.isEmpty() && called.isEmpty();
    }

    /** The picture in sentences, for who cannot see it. */
    public List<Phrase> sentences() {
        return Stream.concat(
                        callers.stream().flatMap(zone -> zone.inSentences().stream()),
                        called.stream().flatMap(zone -> zone.outSentences().stream()))
                .toList();
    }
}
