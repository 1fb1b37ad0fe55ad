package punchlist.check.firewall;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import punchlist.machine.firewall.RuleText;

/**
 * The ports a rule is about (MS-GPFAS 2.2.2.19, PORT_KEYWORDS).
 *
 * @param ranges fixed ports in order, no two overlapping; all where the rule names none or one outside the grammar
 * @param moving the words for ports that a program gets anew each time it starts
 */
record Ports(List<Rule.PortRange> ranges, Set<Moving> moving) {

    /** First of the ports that Windows gives to who asks for none in particular; unless somebody moved the range. */
    static final int DYNAMIC_FROM = 49152;

    /** Below this no range of dynamic ports can begin. */
    private static final int LOWEST_DYNAMIC = 1025;

    private static final int LAST = 65535;
    private static final List<Rule.PortRange> ALL = List.of(new Rule.PortRange(0, LAST));
    private static final Pattern RANGE = Pattern.compile("(\\d{1,5})(?:-(\\d{1,5}))?");
    private static final int TCP = 6;
    private static final int UDP = 17;

    /** Words for fixed ports: the endpoint mapper, IP-HTTPS, multicast DNS. */
    private static final Map<String, Integer> FIXED = Map.of(
            "rpc-epmap",
            135,
            "iphttps",
            443,
            "iphttpsin",
            443,
            "iphttpsout",
            443,
            "iptlsin",
            443,
            "iptlsout",
            443,
            "mdns",
            5353);

    /** Words for ports that move. */
    enum Moving {
        /** TCP ports that the RPC runtime gave to the rule's program. */
        RPC,
        /** A UDP port of Teredo or of "Play to". */
        UDP_OF_ITS_OWN,
        /** A word whose ports nobody here knows. */
        UNKNOWN
    }

    Ports {
        ranges = List.copyOf(ranges);
        moving = Set.copyOf(moving);
    }

    /** The ports of one end: {@code LPort} or {@code RPort} with their newer forms. */
    static Ports of(RuleText text, String key) {
        List<String> values = text.allForms(key);
        if (values.isEmpty()) {
            return new Ports(ALL, Set.of());
        }
        List<Rule.PortRange> ranges = new ArrayList<>();
        Set<Moving> moving = EnumSet.noneOf(Moving.class);
        for (String value : values) {
            for (String part : Grammar.parts(value)) {
                add(part.strip().toLowerCase(Locale.ROOT), ranges, moving);
            }
        }
        return new Ports(merged(ranges), moving);
    }

    /** The ranges in order, those that overlap or touch as one. */
    private static List<Rule.PortRange> merged(List<Rule.PortRange> ranges) {
        if (ranges.size() <= 1) {
            return ranges;
        }
        ranges.sort(Comparator.comparingInt(Rule.PortRange::first));
        List<Rule.PortRange> merged = new ArrayList<>();
        for (Rule.PortRange range : ranges) {
            if (merged.isEmpty() || range.first() > merged.getLast().last() + 1) {
                merged.add(range);
            } else {
                Rule.PortRange last = merged.removeLast();
                merged.add(new Rule.PortRange(last.first(), Math.max(last.last(), range.last())));
            }
        }
        return merged;
    }

    private static void add(String part, List<Rule.PortRange> ranges, Set<Moving> moving) {
        if (!Grammar.isPort(part) || part.equals("*")) { // outside the grammar: perhaps any
            ranges.addAll(ALL);
            return;
        }
        Matcher range = RANGE.matcher(part);
        if (range.matches()) {
            int from = Integer.parseInt(range.group(1));
            ranges.add(new Rule.PortRange(from, range.group(2) == null ? from : Integer.parseInt(range.group(2))));
        } else if (FIXED.containsKey(part)) {
            int port = FIXED.getOrDefault(part, 0);
            ranges.add(new Rule.PortRange(port, port));
        } else {
            moving.add(
                    switch (part) {
                        case "rpc" -> Moving.RPC;
                        case "teredo", "ply2disc" -> Moving.UDP_OF_ITS_OWN;
                        default -> Moving.UNKNOWN;
                    });
        }
    }

    /** Whether a fixed port is among them. */
    boolean contains(int port) {
        int low = 0;
        int high = ranges.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Rule.PortRange range = ranges.get(middle);
            if (range.first() <= port && port <= range.last()) {
                return true;
            }
            if (range.last() < port) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return false;
    }

    /** Where its moving ports may be: in a dynamic range, or anywhere; empty where it has none. */
    Optional<Rule.PortRange> perhaps() {
        return moving.stream()
                .map(word -> switch (word) {
                    case RPC -> LOWEST_DYNAMIC;
                    case UDP_OF_ITS_OWN -> DYNAMIC_FROM;
                    case UNKNOWN -> 0;
                })
                .min(Comparator.naturalOrder())
                .map(first -> new Rule.PortRange(first, LAST));
    }

    /**
     * Whether they are about a port on which a program listens. A TCP port out of the dynamic range of the program or
     * service to which the rule is bound is taken for one that RPC gave it; without such a bond nobody can say. As that range
     * can be moved, a lower port of that program is perhaps one. Nobody is kept out by a port that is only taken for one.
     */
    Match at(int protocol, int port, boolean bound, boolean blocks) {
        if (contains(port)) {
            return Match.YES;
        }
        Match match = Match.NO;
        boolean dynamic = port >= DYNAMIC_FROM;
        for (Moving word : moving) {
            match = match.or(
                    switch (word) {
                        case RPC -> protocol == TCP ? rpc(port, bound && !blocks) : Match.NO;
                        case UDP_OF_ITS_OWN -> dynamic && protocol == UDP ? Match.MAYBE : Match.NO;
                        case UNKNOWN -> Match.MAYBE;
                    });
        }
        return match;
    }

    private static Match rpc(int port, boolean taken) {
        if (port >= DYNAMIC_FROM) {
            return taken ? Match.YES : Match.MAYBE;
        }
        return taken && port >= LOWEST_DYNAMIC ? Match.MAYBE : Match.NO;
    }
}
