package punchlist.check.ports;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import punchlist.check.firewall.Programs;
import punchlist.machine.Listener;
import punchlist.reference.Row;

/**
 * A row of the vendors' tables of ports.
 *
 * @param id its name in the table, by which the catalogue calls it
 * @param owner whose port it is
 * @param component what the guide calls the part that uses it
 * @param direction seen from this server
 * @param protocol TCP or UDP
 * @param ports its ports
 * @param extra ports that may be open to the same users and need not be
 * @param versioned whether the major version of IGSS is added to each port ("124nn")
 * @param otherPorts ports that other sources name instead: where its program listens decides then
 * @param privateOnly whether only private addresses may be let in
 * @param programs file names of the program that has the port; a star stands for any letters; none where no source says
 * @param uses what it is used for; none where it is never to be reached from outside
 * @param source where it is said
 */
public record PortRow(
        String id,
        Owner owner,
        String component,
        Direction direction,
        Listener.Protocol protocol,
        List<Integer> ports,
        List<Integer> extra,
        boolean versioned,
        List<Integer> otherPorts,
        boolean privateOnly,
        List<String> programs,
        List<PortUse> uses,
        String source) {

    private static final Set<String> MEMBERS = Stream.concat(
                    PortUse.MEMBERS.stream(),
                    Stream.of(
                            "row",
                            "name",
                            "direction",
                            "protocol",
                            "ports",
                            "extra",
                            "versioned",
                            "otherPorts",
                            "privateOnly",
                            "programs",
                            "source"))
            .collect(Collectors.toUnmodifiableSet());

    /** Whose port it is. */
    public enum Owner {
        IGSS,
        KEPWARE,
        /** Of what the scope itself lists: PLCs, brokers, other servers. */
        SITE
    }

    /** Which side begins a connection. */
    public enum Direction {
        IN,
        OUT
    }

    /** Copies the lists. */
    public PortRow {
        ports = List.copyOf(ports);
        extra = List.copyOf(extra);
        otherPorts = List.copyOf(otherPorts);
        programs = List.copyOf(programs);
        uses = List.copyOf(uses);
    }

    static PortRow of(Row row) {
        row.onlyMembers(MEMBERS);
        return new PortRow(
                row.text("row"),
                row.find("kepware").isPresent() ? Owner.KEPWARE : Owner.IGSS,
                row.text("name"),
                word(row, "direction", Direction.class),
                word(row, "protocol", Listener.Protocol.class),
                numbers(row, "ports"),
                numbers(row, "extra"),
                row.find("versioned").isPresent(),
                numbers(row, "otherPorts"),
                row.find("privateOnly").isPresent(),
                row.texts("programs"),
                PortUse.of(row).stream().toList(),
                row.text("source"));
    }

    private static <E extends Enum<E>> E word(Row row, String name, Class<E> type) {
        return Stream.of(type.getEnumConstants())
                .filter(one -> one.name().equalsIgnoreCase(row.text(name)))
                .findFirst()
                .orElseThrow(() -> row.bad("field '" + name + "' is no known word"));
    }

    private static List<Integer> numbers(Row row, String name) {
        try {
            return row.texts(name).stream().map(Integer::valueOf).toList();
        } catch (NumberFormatException e) {
            throw row.bad("field '" + name + "' holds something that is no port");
        }
    }

    /** This row with the uses of another that goes on with it. */
    PortRow with(PortRow more) {
        List<PortUse> all = new ArrayList<>(uses);
        all.addAll(more.uses);
        return new PortRow(
                id,
                owner,
                component,
                direction,
                protocol,
                ports,
                extra,
                versioned,
                otherPorts,
                privateOnly,
                programs,
                all,
                source);
    }

    /** Whether a socket is its program's. */
    boolean isItsProgram(Listener listener) {
        return listener.process()
                .filter(new Programs(programs, List.of())::isOurs)
                .isPresent();
    }

    /** Its ports on a computer with this version of IGSS; none where it depends on the version and that is not known. */
    public List<Integer> ports(OptionalInt igss) {
        if (!versioned) {
            return ports;
        }
        return igss.isPresent()
                ? ports.stream().map(port -> port + igss.getAsInt()).toList()
                : List.of();
    }

    /** Every port it may mean, whatever the version. */
    public Set<Integer> anyPorts() {
        Set<Integer> all = new TreeSet<>(extra);
        ports.forEach(port ->
                Stream.iterate(0, n -> n < (versioned ? 100 : 1), n -> n + 1).forEach(n -> all.add(port + n)));
        return all;
    }
}
