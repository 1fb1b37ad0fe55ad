package punchlist.check.firewall;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Rules found by a port. A binary tree stands over all ports; a range of ports is kept at the few nodes that make it up, and
 * what is about a port stands on the way from its leaf to the root.
 */
final class PortIndex {

    private static final int PORTS = 1 << 16;

    private final List<Digest> rules;

    /** Positions of rules, ascending, by node: 1 is the root, the children of n are 2n and 2n + 1, leaves come last. */
    private final Map<Integer, List<Integer>> byNode = new HashMap<>();

    PortIndex(List<Digest> rules) {
        this.rules = List.copyOf(rules);
        for (int i = 0; i < rules.size(); i++) {
            Integer position = i;
            Ports ports = rules.get(i).ports();
            ports.ranges().forEach(range -> add(range, position));
            ports.perhaps().ifPresent(range -> add(range, position));
        }
    }

    private void add(Rule.PortRange range, Integer position) {
        int from = range.first() + PORTS;
        int end = range.last() + 1 + PORTS;
        while (from < end) {
            if (from % 2 == 1) {
                put(from++, position);
            }
            if (end % 2 == 1) {
                put(--end, position);
            }
            from /= 2;
            end /= 2;
        }
    }

    private void put(int node, Integer position) {
        byNode.computeIfAbsent(node, n -> new ArrayList<>()).add(position);
    }

    /** The rules that are about a port, and those for ports that move, which may be; in their order. */
    List<Digest> near(int port) {
        List<Integer> positions = new ArrayList<>();
        for (int node = port + PORTS; node > 0; node /= 2) {
            positions.addAll(at(node));
        }
        return positions.stream().sorted().distinct().map(rules::get).toList();
    }

    /** How many rules are found at a port, or some more: a rule may stand there for its fixed and its moving ports. */
    int count(int port) {
        int count = 0;
        for (int node = port + PORTS; node > 0; node /= 2) {
            count += at(node).size();
        }
        return count;
    }

    private List<Integer> at(int node) {
        return byNode.getOrDefault(node, List.of());
    }
}
