package punchlist.check.ports.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import punchlist.text.Phrase;

/** Gathers arrows by the computers they belong to. */
final class Flows {

    private record Key(Phrase who, Phrase where) {}

    private final Map<Key, Map<Tie, Set<String>>> byZone = new LinkedHashMap<>();

    void add(Phrase who, Phrase where, Tie tie, String port) {
        byZone.computeIfAbsent(new Key(who, where), key -> new TreeMap<>())
                .computeIfAbsent(tie, t -> new LinkedHashSet<>())
                .add(port);
    }

    List<Zone> zones() {
        List<Zone> zones = new ArrayList<>();
        byZone.forEach((key, flows) -> zones.add(new Zone(
                key.who(),
                key.where(),
                flows.entrySet().stream()
                        .map(flow -> new Zone.Flow(flow.getKey(), List.copyOf(flow.getValue())))
                        .toList())));
        return zones;
    }
}
