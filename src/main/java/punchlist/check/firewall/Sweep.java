package punchlist.check.firewall;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Rules swept along the ports: at each port where some rule begins or ends, the addresses are changed by that rule alone.
 * Costs grow as n log n with the rules.
 */
final class Sweep {

    private record Placed(Cover.Mark mark, List<Cells.Range> cells) {}

    private record Event(int port, Placed rule, int by) {}

    private final NavigableMap<Integer, Cover> byFirstPort;

    private Sweep(NavigableMap<Integer, Cover> byFirstPort) {
        this.byFirstPort = byFirstPort;
    }

    static Sweep of(List<Digest> rules, Bound bound, Cover start, Cells cells) {
        List<Event> events = new ArrayList<>();
        for (Digest rule : rules) {
            Optional<Digest.Part> part = rule.isSwept() ? rule.part(bound, rule.swept()) : Optional.empty();
            if (part.isPresent()) {
                Placed placed =
                        new Placed(part.get().mark(), cells.ranges(part.get().addresses()));
                for (Rule.PortRange range : rule.ports().ranges()) {
                    events.add(new Event(range.first(), placed, 1));
                    events.add(new Event(range.last() + 1, placed, -1));
                }
            }
        }
        events.sort(Comparator.comparingInt(Event::port));
        Cover cover = start;
        NavigableMap<Integer, Cover> byFirstPort = new TreeMap<>(Map.of(0, cover));
        for (Event event : events) {
            cover = cells.marked(cover, event.rule().cells(), event.rule().mark(), event.by());
            byFirstPort.put(event.port(), cover);
        }
        return new Sweep(byFirstPort);
    }

    Cover at(int port) {
        return byFirstPort.floorEntry(port).getValue();
    }

    /** The covers by the first port of which each is. */
    NavigableMap<Integer, Cover> turns() {
        return byFirstPort;
    }
}
