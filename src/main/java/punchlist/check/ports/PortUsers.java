package punchlist.check.ports;

import java.util.List;
import java.util.stream.Stream;
import punchlist.scope.Scope;

/** Whose addresses in the scope may reach a port. */
public enum PortUsers {
    STATIONS("stations", "igss.stations"),
    ODBC_STATIONS("odbc-stations", "igss.odbcStations"),
    UA_CLIENTS("ua-clients", "igss.uaClients"),
    PARTNER("partner", "igss.partner"),
    DRIVER_STATIONS("driver-stations", "igss.driverStations"),
    NOTIFIER_STATIONS("notifier-stations", "igss.notifierStations"),
    UPDATE_SOURCE("update-source", "igss.updateSource"),
    KEPWARE_UA_CLIENTS("kepware-ua-clients", "kepware.uaClients"),
    KEPWARE_REST_CLIENTS("kepware-rest-clients", "kepware.restClients"),
    KEPWARE_CONFIG_CLIENTS("kepware-config-clients", "kepware.configClients");

    private final String key;
    private final String field;

    PortUsers(String key, String field) {
        this.key = key;
        this.field = field;
    }

    /**
     * The users by their name in the table of ports.
     *
     * @throws IllegalArgumentException when there are none of this name
     */
    public static PortUsers ofKey(String key) {
        return Stream.of(values())
                .filter(who -> who.key.equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("who '" + key + "' is not known"));
    }

    /** The scope's field ("igss.stations"), for messages. */
    public String field() {
        return field;
    }

    /** The addresses and ranges in the scope, as they are written there; none where it does not say. */
    public List<String> in(Scope scope) {
        return switch (this) {
            case STATIONS -> scope.igss().stations();
            case ODBC_STATIONS -> scope.igss().odbcStations();
            case UA_CLIENTS -> scope.igss().uaClients();
            case PARTNER -> scope.igss().partner().stream().toList();
            case DRIVER_STATIONS -> scope.igss().driverStations();
            case NOTIFIER_STATIONS -> scope.igss().notifierStations();
            case UPDATE_SOURCE -> scope.igss().updateSource().stream().toList();
            case KEPWARE_UA_CLIENTS -> scope.kepware().uaClients();
            case KEPWARE_REST_CLIENTS -> scope.kepware().restClients();
            case KEPWARE_CONFIG_CLIENTS -> scope.kepware().configClients();
        };
    }
}
