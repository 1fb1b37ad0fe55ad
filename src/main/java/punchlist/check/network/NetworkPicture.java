package punchlist.check.network;

import java.util.List;
import java.util.Optional;
import punchlist.machine.AdapterTable;
import punchlist.machine.Adapters;
import punchlist.machine.network.RouteTable;
import punchlist.machine.network.Routes;
import punchlist.reading.Reading;
import punchlist.reading.Readings;
import punchlist.scope.Scope;

/**
 * The server's place between its subnets (IGSS guide, "Purdue Enterprise Reference Architecture": each zone has its own
 * network): which it stands in, which it reaches through a router, and who lives there by the scope.
 *
 * @param places the subnets: attached ones by adapter, then the others
 * @param unplaced whom the scope names without an address that says where they are
 */
public record NetworkPicture(List<Place> places, List<String> unplaced) {

    /** Copies the lists. */
    public NetworkPicture {
        places = List.copyOf(places);
        unplaced = List.copyOf(unplaced);
    }

    /** The picture of what was read; empty where the adapters were not read. Routes that were not read are left out. */
    public static Optional<NetworkPicture> of(Readings readings, Scope scope) {
        Optional<AdapterTable> adapters =
                readings.find(new Adapters()).map(Reading::answer).flatMap(answer -> answer.toOptional());
        Optional<RouteTable> routes =
                readings.find(new Routes()).map(Reading::answer).flatMap(answer -> answer.toOptional());
        return adapters.map(
                table -> new Survey(table.all(), routes.map(RouteTable::all).orElse(List.of())).of(Said.in(scope)));
    }

    /** The subnets that the server stands in. */
    public List<Place> attached() {
        return places.stream().filter(Place::isAttached).toList();
    }

    /** The places on one adapter. */
    List<Place> on(String adapter) {
        return places.stream()
                .filter(place -> place.adapter().equalsIgnoreCase(adapter))
                .toList();
    }

    /** The places where PLCs live. */
    List<Place> ofPlcs() {
        return places.stream().filter(Place::hasPlcs).toList();
    }
}
