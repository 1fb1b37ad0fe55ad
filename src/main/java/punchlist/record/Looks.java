package punchlist.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The looks from outside that a record tells of, those of a copy as those that were merged back. */
public final class Looks {

    /**
     * A look and where it stands.
     *
     * @param id W1, W2, … by its place among the looks of this record
     * @param entry the number of its line
     * @param line the hash of the line that it was written in first, which is its name wherever it is merged
     * @param at when it was taken into this record
     * @param look what was seen
     */
    public record Told(String id, long entry, String line, Instant at, Look look) {}

    /**
     * What the newest look from one place says of one port.
     *
     * @param told the look
     * @param target the address
     * @param port what was tried
     */
    public record Said(Told told, Look.Target target, Look.Port port) {}

    private Looks() {}

    /** All looks, in order. */
    public static List<Told> of(List<Line> lines) {
        List<Told> all = new ArrayList<>();
        for (Line line : lines) {
            String id = "W" + (all.size() + 1);
            if (line.entry() instanceof Entry.Looked(Look look)) {
                all.add(new Told(id, line.number(), line.hash(), line.at(), look));
            } else if (line.entry() instanceof Entry.Witnessed witnessed) {
                all.add(new Told(id, line.number(), witnessed.line(), line.at(), witnessed.look()));
            }
        }
        return all;
    }

    private record Place(String protocol, int port, String address, Optional<String> from) {}

    /** Of each port of each address the newest look from each own address; the order of time is that of the looks. */
    public static List<Said> newest(List<Line> lines) {
        Map<Place, Said> newest = new LinkedHashMap<>();
        for (Told told : of(lines)) {
            for (Look.Target target : told.look().targets()) {
                for (Look.Port port : target.ports()) {
                    Said said = new Said(told, target, port);
                    newest.merge(
                            new Place(port.protocol(), port.port(), target.address(), target.from()),
                            said,
                            Looks::newer);
                }
            }
        }
        return List.copyOf(newest.values());
    }

    private static Said newer(Said one, Said other) {
        boolean later =
                other.told().look().startedAt().isBefore(one.told().look().startedAt());
        return later ? one : other;
    }

    /** What the newest looks say of the ports of a control. */
    public static List<Said> of(List<Line> lines, String control) {
        return newest(lines).stream()
                .filter(said -> said.port().controls().contains(control))
                .toList();
    }

    /** The controls of which a newest look contradicts the plan and nobody has answered since it was taken in. */
    static Set<String> doubted(List<Line> lines) {
        Map<String, Long> answered = new HashMap<>();
        for (Line line : lines) {
            if (line.entry() instanceof Entry.Answered answer) {
                answered.put(answer.control(), line.number());
            }
        }
        Set<String> doubted = new TreeSet<>();
        for (Said said : contradictions(lines)) {
            for (String control : said.port().controls()) {
                if (answered.getOrDefault(control, 0L) < said.told().entry()) {
                    doubted.add(control);
                }
            }
        }
        return Collections.unmodifiableSet(doubted);
    }

    /** Where the newest looks contradict the plan. */
    public static List<Said> contradictions(List<Line> lines) {
        return newest(lines).stream()
                .filter(said -> said.port().outcome().isContradiction())
                .toList();
    }
}
