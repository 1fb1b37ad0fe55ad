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
import java.util.stream.Stream;

/** The looks from outside that a record tells of, those of a copy as those that were merged back. */
public final class Looks {

    /**
     * A look and where it stands.
     *
     * @param id W1, W2, … by its place among the looks of this record
     * @param entry the number of its line
     * @param line the hash of the line that it was written in first, which is its name wherever it is merged
     * @param at when it was taken into this record
     * @param on on how many entries of this record it was made
     * @param look what was seen, and what it means, computed from its stored readings
     * @param stored the look as it stands in the line, over which its seal is
     */
    public record Told(String id, long entry, String line, Instant at, long on, Look look, Look stored) {

        private static Told of(String id, Line where, String line, long on, Look stored) {
            return new Told(id, where.number(), line, where.at(), on, LookedAgain.of(stored), stored);
        }
    }

    /**
     * What the newest look from one place says of one port.
     *
     * @param told the look
     * @param target the address
     * @param port what was tried
     */
    public record Said(Told told, Look.Target target, Look.Port port) {

        /** Of which port of which address, seen from where. */
        Place place() {
            return new Place(port.protocol(), port.port(), target.address(), target.from());
        }
    }

    private Looks() {}

    /** All looks, in order. */
    public static List<Told> of(List<Line> lines) {
        List<Told> all = new ArrayList<>();
        for (Line line : lines) {
            String id = "W" + (all.size() + 1);
            if (line.entry() instanceof Entry.Looked(Look look)) {
                all.add(Told.of(id, line, line.hash(), line.number() - 1, look));
            } else if (line.entry() instanceof Entry.Witnessed witnessed) {
                all.add(Told.of(id, line, witnessed.line(), witnessed.shared(), witnessed.look()));
            }
        }
        return all;
    }

    /** A port of an address, seen from an address. */
    record Place(String protocol, int port, String address, Optional<String> from) {}

    /** Of each port of each address the newest look from each own address; the order of time is that of the looks. */
    public static List<Said> newest(List<Line> lines) {
        return newest(of(lines).stream());
    }

    /** The same of these looks. */
    static List<Said> newest(Stream<Told> looks) {
        Map<Place, Said> newest = new LinkedHashMap<>();
        looks.forEach(
                told -> told.look().targets().forEach(target -> target.ports().forEach(port -> {
                    Said said = new Said(told, target, port);
                    newest.merge(said.place(), said, Looks::newer);
                })));
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
