package punchlist.scope;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is said about IGSS.
 *
 * @param version the major version (17)
 * @param components the components in use (operator-stations, ab, distributed-drivers, odbc, mobile, opcua, mqtt,
 *     notifier, global-alarm, update-source, audit-trail); empty Optional when nothing was said
 * @param operators accounts that operate the plant, by name or SID
 * @param stations operator stations, by address or range
 * @param partner the other server of an A/B pair
 * @param odbcStations stations that use ODBC, by address or range
 * @param uaClients OPC UA clients, by address or range
 * @param driverStations stations that run distributed drivers, by address or range
 * @param notifierStations stations that run Notifier or show the alarm list, by address or range
 * @param updateSource the station that pushes software updates to the others
 * @param project the project (configuration) folder
 * @param installer the set-up file that IGSS was or will be installed from, by its full path on the server
 */
public record Igss(
        Optional<Integer> version,
        Optional<Set<String>> components,
        List<String> operators,
        List<String> stations,
        Optional<String> partner,
        List<String> odbcStations,
        List<String> uaClients,
        List<String> driverStations,
        List<String> notifierStations,
        Optional<String> updateSource,
        Optional<String> project,
        Optional<String> installer) {

    /** Copies the collections. */
    public Igss {
        components = components.map(Set::copyOf);
        operators = List.copyOf(operators);
        stations = List.copyOf(stations);
        odbcStations = List.copyOf(odbcStations);
        uaClients = List.copyOf(uaClients);
        driverStations = List.copyOf(driverStations);
        notifierStations = List.copyOf(notifierStations);
    }

    static Igss unsaid() {
        return new Igss(
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
