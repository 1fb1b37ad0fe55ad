package punchlist.check.ports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import punchlist.machine.Listener;
import punchlist.machine.ListenerTable;
import punchlist.reading.Answer;
import punchlist.scope.Scope;
import punchlist.text.Phrase;

/**
 * Which ports this server needs, in which direction and for whom: the vendors' tables by the version of IGSS and what the
 * scope says. Where sources name different ports for the same program, the one it listens on counts.
 *
 * @param ports the ports in the tables' order
 * @param igss the major version of IGSS it was made for, where that is known
 */
public record PortPlan(List<PlannedPort> ports, OptionalInt igss) {

    /** The row of ports that the scope lists for PLC drivers. */
    public static final String PLC = "plc";

    /** Copies the list. */
    public PortPlan {
        ports = List.copyOf(ports);
    }

    /** The plan of a server. */
    public static PortPlan of(PortTable table, Scope scope, Answer<ListenerTable> listeners) {
        OptionalInt igss = IgssMajor.of(scope, listeners);
        List<PlannedPort> all = new ArrayList<>();
        table.rows().forEach(row -> all.addAll(planned(row, scope, igss, listeners)));
        scope.plcPorts().forEach(port -> plc(port).ifPresent(all::add));
        scope.endpoints().forEach(endpoint -> CalledEndpoint.of(endpoint).ifPresent(all::add));
        return new PortPlan(all, igss);
    }

    /** The ports of one row. */
    static List<PlannedPort> planned(PortRow row, Scope scope, OptionalInt igss, Answer<ListenerTable> listeners) {
        Permitted permitted = permitted(row, scope, igss);
        List<PlannedPort> all = new ArrayList<>();
        Optional<Phrase> note = note(row, listeners);
        ports(row, igss, listeners).forEach(port -> all.add(at(row, port, permitted, note)));
        row.extra().forEach(port -> all.add(at(row, port, unneeded(permitted), note)));
        return all;
    }

    private static PlannedPort at(PortRow row, int port, Permitted permitted, Optional<Phrase> note) {
        return new PlannedPort(
                row.id(),
                row.owner(),
                row.component(),
                row.direction(),
                row.protocol(),
                port,
                permitted,
                row.programs(),
                note);
    }

    /** Where its program listens; while it does not, as the table says. */
    private static List<Integer> ports(PortRow row, OptionalInt igss, Answer<ListenerTable> listeners) {
        TreeSet<Integer> seen = seen(row, listeners);
        return row.otherPorts().isEmpty() || seen.isEmpty() ? row.ports(igss) : List.copyOf(seen);
    }

    private static TreeSet<Integer> seen(PortRow row, Answer<ListenerTable> listeners) {
        return listening(listeners)
                .filter(listener -> listener.protocol() == row.protocol() && row.isItsProgram(listener))
                .map(Listener::port)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** That sources differ on the port, and what decided. */
    private static Optional<Phrase> note(PortRow row, Answer<ListenerTable> listeners) {
        if (row.otherPorts().isEmpty()) {
            return Optional.empty();
        }
        String all = Stream.concat(row.ports().stream(), row.otherPorts().stream())
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
        if (listeners instanceof Answer.Unread<ListenerTable>) {
            return Optional.of(Phrase.of("check.port.undecidedUnseen", all));
        }
        String key = seen(row, listeners).isEmpty() ? "check.port.undecided" : "check.port.decided";
        return Optional.of(Phrase.of(key, all));
    }

    private static Stream<Listener> listening(Answer<ListenerTable> listeners) {
        return listeners.toOptional().stream().flatMap(table -> table.all().stream());
    }

    private static Permitted unneeded(Permitted permitted) {
        return permitted instanceof Permitted.Named named ? named.optional() : permitted;
    }

    /** Who may, by all uses of a row together. */
    private static Permitted permitted(PortRow row, Scope scope, OptionalInt igss) {
        List<Permitted> said =
                row.uses().stream().map(use -> use.permitted(scope, igss)).toList();
        return said.stream()
                .reduce(PortPlan::either)
                .orElseGet(() -> new Permitted.Nobody(Phrase.of("check.port.never")));
    }

    /** Named users count whatever else was not said; a doubt counts more than nobody. */
    private static Permitted either(Permitted one, Permitted other) {
        if (one instanceof Permitted.Named first && other instanceof Permitted.Named second) {
            return first.plus(second);
        }
        return rank(one) >= rank(other) ? one : other;
    }

    private static int rank(Permitted permitted) {
        return switch (permitted) {
            case Permitted.Nobody nobody -> 0;
            case Permitted.Unsaid unsaid -> 1;
            case Permitted.Named named -> 2;
            case Permitted.NotUnderstood odd -> 3;
        };
    }

    /** Ports of PLC drivers, which the scope lists; other protocols than TCP and UDP have none. */
    private static Optional<PlannedPort> plc(Scope.PlcPort port) {
        Permitted who = port.remote().equals("any")
                ? new Permitted.Unsaid("plcPorts")
                : Permitted.named("plcPorts", List.of(port.remote()), Permitted.Need.ALL);
        return Stream.of(Listener.Protocol.values())
                .filter(protocol -> protocol.name().equalsIgnoreCase(port.protocol()))
                .findFirst()
                .map(protocol -> new PlannedPort(
                        PLC,
                        PortRow.Owner.SITE,
                        "PLC",
                        PortRow.Direction.OUT,
                        protocol,
                        port.port(),
                        who,
                        List.of(),
                        Optional.empty()));
    }

    /** What comes in. */
    public List<PlannedPort> inbound() {
        return ports.stream().filter(p -> p.direction() == PortRow.Direction.IN).toList();
    }

    /** What goes out. */
    public List<PlannedPort> outbound() {
        return ports.stream()
                .filter(p -> p.direction() == PortRow.Direction.OUT)
                .toList();
    }
}
