package punchlist.session.watch;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import punchlist.machine.Listener;
import punchlist.scope.Igss;
import punchlist.scope.Scope;

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

    /** The same scope with more addresses here. */
    Scope with(Scope scope, List<String> more) {
        Igss igss = scope.igss();
        Igss then = new Igss(
                igss.version(),
                igss.components(),
                igss.operators(),
                then(STATIONS, igss, more),
                igss.partner(),
                then(ODBC_STATIONS, igss, more),
                then(UA_CLIENTS, igss, more),
                igss.driverStations(),
                igss.notifierStations(),
                igss.updateSource(),
                igss.project(),
                igss.installer());
        return new Scope(
                scope.running(),
                scope.production(),
                scope.gate(),
                scope.role(),
                then,
                scope.kepware(),
                scope.endpoints(),
                scope.plcPorts(),
                scope.mustStayVisible(),
                scope.siteCa(),
                scope.identification());
    }

    private List<String> then(ScopeField field, Igss igss, List<String> more) {
        List<String> there = field.in(igss);
        return field == this ? Stream.concat(there.stream(), more.stream()).toList() : there;
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
