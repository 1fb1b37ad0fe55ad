package punchlist.session.watch;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import punchlist.machine.Listener;
import punchlist.scope.Igss;

/** A list of addresses in the scope, with the ports at which its stations are seen. */
public enum ScopeField {
    /** Operator stations: operator connection and Data Server (IGSS guide, port table). */
    STATIONS("stations", Set.of(12397, 12401), Igss::stations),
    /** ODBC clients; sources name different ports, and the program decides where it is known. */
    ODBC_STATIONS("odbcStations", Set.of(20202, 20222, 22202), Igss::odbcStations),
    /** OPC UA clients of IGSS and of Kepware. */
    UA_CLIENTS("uaClients", Set.of(12403, 49320), Igss::uaClients);

    private static final String ODBC_PROGRAM = "odbcix";

    private final String member;
    private final Set<Integer> ports;
    private final Function<Igss, List<String>> said;

    ScopeField(String member, Set<Integer> ports, Function<Igss, List<String>> said) {
        this.member = member;
        this.ports = ports;
        this.said = said;
    }

    /** Its name in {@code igss}. */
    public String member() {
        return member;
    }

    /** What the scope says there. */
    List<String> in(Igss igss) {
        return said.apply(igss);
    }

    /** Whether who comes in at this port belongs here. */
    boolean isMetAt(WatchedPort port) {
        return port.protocol() == Listener.Protocol.TCP
                && (ports.contains(port.port()) || (this == ODBC_STATIONS && isOdbc(port)));
    }

    private static boolean isOdbc(WatchedPort port) {
        return port.programs().stream()
                .map(path -> path.substring(path.lastIndexOf('\\') + 1).toLowerCase(Locale.ROOT))
                .anyMatch(name -> name.startsWith(ODBC_PROGRAM));
    }
}
