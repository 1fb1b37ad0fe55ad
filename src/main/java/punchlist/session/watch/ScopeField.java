package punchlist.session.watch;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import punchlist.machine.Listener;
import punchlist.scope.Igss;

/** A list of addresses in the scope, with the ports at which its stations are seen. */
public enum ScopeField {
    /** Operator stations: operator connection and Data Server (IGSS guide, port table). */
    STATIONS("stations"),
    /** ODBC clients; sources name different ports, and the program decides where it is known. */
    ODBC_STATIONS("odbcStations"),
    /** OPC UA clients of IGSS and of Kepware. */
    UA_CLIENTS("uaClients");

    private static final String ODBC_PROGRAM = "odbcix";

    private final String member;

    ScopeField(String member) {
        this.member = member;
    }

    /** Its name in {@code igss}. */
    public String member() {
        return member;
    }

    /** What the scope says there. */
    List<String> in(Igss igss) {
        return switch (this) {
            case STATIONS -> igss.stations();
            case ODBC_STATIONS -> igss.odbcStations();
            case UA_CLIENTS -> igss.uaClients();
        };
    }

    private Set<Integer> ports() {
        return switch (this) {
            case STATIONS -> Set.of(12397, 12401);
            case ODBC_STATIONS -> Set.of(20202, 20222, 22202);
            case UA_CLIENTS -> Set.of(12403, 49320);
        };
    }

    /** Whether who comes in at this port belongs here. */
    boolean isMetAt(WatchedPort port) {
        return port.protocol() == Listener.Protocol.TCP
                && (ports().contains(port.port()) || (this == ODBC_STATIONS && isOdbc(port)));
    }

    private static boolean isOdbc(WatchedPort port) {
        return port.programs().stream()
                .map(path -> path.substring(path.lastIndexOf('\\') + 1).toLowerCase(Locale.ROOT))
                .anyMatch(name -> name.startsWith(ODBC_PROGRAM));
    }
}
