package punchlist.check.network;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import punchlist.check.address.AddressSet;
import punchlist.check.address.AddressText;
import punchlist.scope.Endpoint;
import punchlist.scope.Scope;

/**
 * Somebody whose address the scope names.
 *
 * @param who who it is
 * @param text how the scope writes the address or range
 * @param addresses the addresses; empty where the scope gives a name, of which no name server is asked
 */
record Said(Resident who, String text, Optional<AddressSet> addresses) {

    private Said(Resident who, String text) {
        this(who, text, AddressText.parse(text));
    }

    /** All whom the scope names, without this computer itself. */
    static List<Said> in(Scope scope) {
        List<Said> all = new ArrayList<>();
        scope.plcPorts().forEach(port -> all.add(new Said(Resident.PLCS, port.remote())));
        add(all, Resident.PARTNER, scope.igss().partner().stream().toList());
        add(all, Resident.STATIONS, scope.igss().stations());
        add(all, Resident.STATIONS, scope.igss().odbcStations());
        add(all, Resident.STATIONS, scope.igss().driverStations());
        add(all, Resident.STATIONS, scope.igss().notifierStations());
        add(all, Resident.STATIONS, scope.igss().updateSource().stream().toList());
        add(all, Resident.CLIENTS, scope.igss().uaClients());
        add(all, Resident.CLIENTS, scope.kepware().uaClients());
        add(all, Resident.CLIENTS, scope.kepware().restClients());
        add(all, Resident.CLIENTS, scope.kepware().configClients());
        for (Endpoint endpoint : scope.endpoints()) {
            owner(endpoint.owner())
                    .ifPresent(who -> host(endpoint.url()).ifPresent(host -> all.add(new Said(who, host))));
        }
        return all.stream()
                .distinct()
                .filter(said ->
                        said.addresses().filter(Ranges.LOOPBACK::containsAll).isEmpty())
                .toList();
    }

    private static void add(List<Said> all, Resident who, Collection<String> texts) {
        texts.forEach(text -> all.add(new Said(who, text)));
    }

    private static Optional<Resident> owner(Endpoint.Owner owner) {
        return switch (owner) {
            case PLC -> Optional.of(Resident.PLCS);
            case BROKER -> Optional.of(Resident.BROKER);
            case IGSS, KEPWARE, OTHER -> Optional.empty();
        };
    }

    private static Optional<String> host(String url) {
        try {
            return Optional.ofNullable(URI.create(url).getHost())
                    .map(host -> host.startsWith("[") ? host.substring(1, host.length() - 1) : host);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Whether it says where it lives: addresses are known, and not every address there is. */
    boolean isPlaceable() {
        return addresses.filter(set -> !set.isEmpty() && !set.isWide()).isPresent();
    }
}
