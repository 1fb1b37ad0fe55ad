package punchlist.check.firewall;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Rules swept along the ports: at each port where some rule begins or ends, the addresses are changed by that rule alone.
 * Costs grow as n log n with the rules.
 */
final class Sweep {

    /**
     * A port at which a rule begins or ends.
     *
     * @param port the first port of the rule, or the one after its last
     * @param rule the rule
     * @param by 1 where it begins, -1 where it ends
     */
    record Event(int port, Digest rule, int by) {}

    /**
     * Ports from one on that fare alike.
     *
     * @param port the first of them
     * @param cover who comes through
     */
    record Turn(int port, Cover cover) {}

    private final List<Turn> turns;

    private Sweep(List<Turn> turns) {
        this.turns = List.copyOf(turns);
    }

    /** Where rules for everybody begin and end, along the ports. */
    static List<Event> events(List<Digest> rules) {
        List<Event> events = new ArrayList<>();
        for (Digest rule : rules) {
            if (rule.isSwept()) {
                for (Rule.PortRange range : rule.ports().ranges()) {
                    events.add(new Event(range.first(), rule, 1));
                    events.add(new Event(range.last() + 1, rule, -1));
                }
            }
        }
        events.sort(Comparator.comparingInt(Event::port));
        return events;
    }

    /**
     * The sweep of those rules that mark addresses.
     *
     * @param events where all rules begin and end
     * @param part what a rule marks; empty where it does not count
     */
    static Sweep of(List<Event> events, Function<Digest, Optional<Digest.Part>> part, Cover start, Cells cells) {
        List<Turn> turns = new ArrayList<>(List.of(new Turn(0, start)));
        Cover cover = start;
        for (Event event : events) {
            Optional<Digest.Part> marks = part.apply(event.rule());
            if (marks.isPresent()) {
                cover = cells.marked(cover, marks.get(), event.by());
                if (turns.getLast().port() == event.port()) {
                    turns.removeLast();
                }
                turns.add(new Turn(event.port(), cover));
            }
        }
        return new Sweep(turns);
    }

    /** Who comes through a port. */
    Cover at(int port) {
        int low = 0;
        int high = turns.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (turns.get(middle).port() <= port) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return turns.get(low).cover();
    }

    /** The ports that fare alike, in order; the first begin at 0, the last may begin after the last port. */
    List<Turn> turns() {
        return turns;
    }
}
