package punchlist.check.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import punchlist.check.address.AddressSet;
import punchlist.check.address.AddressText;
import punchlist.machine.Adapter;
import punchlist.machine.network.Route;

/** Makes the {@link NetworkPicture}: first the subnets the server stands in, then what routers lead to. */
final class Survey {

    private final List<Adapter> adapters;
    private final List<Route> routes;
    private final List<Place> attached = new ArrayList<>();
    private final Map<String, Place> beyond = new LinkedHashMap<>();

    Survey(List<Adapter> adapters, List<Route> routes) {
        this.adapters = adapters.stream().filter(Survey::isInUse).toList();
        this.routes = routes;
    }

    /** Whether an adapter is one that networks are attached to. */
    static boolean isInUse(Adapter adapter) {
        return adapter.up() && adapter.kind() != Adapter.Kind.LOOPBACK && adapter.kind() != Adapter.Kind.TUNNEL;
    }

    NetworkPicture of(List<Said> said) {
        adapters.forEach(adapter -> attached.addAll(attach(adapter)));
        said.stream().filter(Said::isPlaceable).forEach(this::place);
        routes.stream()
                .filter(route -> !route.isDefault() && route.nextHop().isPresent())
                .filter(route -> !isAttached(set(route)) && isSomewhere(set(route)))
                .forEach(route -> beyond.putIfAbsent(route.range(), through(route, route.range())));
        List<String> unplaced = said.stream()
                .filter(one -> !one.isPlaceable())
                .map(Said::text)
                .distinct()
                .toList();
        return new NetworkPicture(
                Stream.concat(attached.stream(), beyond.values().stream()).toList(), unplaced);
    }

    private static List<Place> attach(Adapter adapter) {
        Map<String, List<Adapter.Address>> byRange = new LinkedHashMap<>();
        for (Adapter.Address address : adapter.addresses()) {
            if (!Ranges.isIn(address.address(), Ranges.LINK_LOCAL)) {
                byRange.computeIfAbsent(range(address), range -> new ArrayList<>())
                        .add(address);
            }
        }
        if (byRange.isEmpty()) {
            return List.of(new Place(
                    Place.Reach.ATTACHED,
                    adapter.id(),
                    adapter.name(),
                    "",
                    List.of(),
                    Place.Fixing.NONE,
                    List.of(),
                    Set.of()));
        }
        return byRange.entrySet().stream()
                .map(entry -> attach(adapter, entry.getKey(), entry.getValue(), byRange.keySet()))
                .toList();
    }

    private static String range(Adapter.Address address) {
        String written = address.address() + "/" + address.prefix();
        return AddressText.parse(written).map(AddressSet::toString).orElse(written);
    }

    private static Place attach(Adapter adapter, String range, List<Adapter.Address> own, Set<String> ranges) {
        List<String> gateways = adapter.gateways().stream()
                .filter(gateway -> home(gateway, ranges).equals(range))
                .toList();
        return new Place(
                Place.Reach.ATTACHED,
                adapter.id(),
                adapter.name(),
                range,
                own.stream().map(Adapter.Address::address).toList(),
                fixing(adapter, own),
                gateways,
                Set.of());
    }

    /** The subnet a gateway stands in; one with a link-local address in the first of its family. */
    private static String home(String gateway, Set<String> ranges) {
        AddressSet address = AddressText.parse(gateway).orElseGet(AddressSet::none);
        boolean four = Ranges.isIn(gateway, Ranges.IPV4);
        return Stream.concat(
                        ranges.stream().filter(range -> !address.isEmpty() && isWithin(address, range)),
                        ranges.stream().filter(range -> four == Ranges.isIn(range, Ranges.IPV4)))
                .findFirst()
                .orElse("");
    }

    private static boolean isWithin(AddressSet addresses, String range) {
        return AddressText.parse(range)
                .filter(set -> set.containsAll(addresses))
                .isPresent();
    }

    private static Place.Fixing fixing(Adapter adapter, List<Adapter.Address> own) {
        if (own.stream().anyMatch(address -> Addressing.byDhcp(adapter, address))) {
            return Place.Fixing.DHCP;
        }
        return own.stream().anyMatch(Addressing::announced) ? Place.Fixing.ANNOUNCED : Place.Fixing.FIXED;
    }

    private void place(Said said) {
        AddressSet where = said.addresses().orElseThrow();
        boolean near = false;
        for (int i = 0; i < attached.size(); i++) {
            if (Ranges.overlap(attached.get(i).addresses(), where)) {
                attached.set(i, attached.get(i).with(said.who()));
                near = true;
            }
        }
        if (!near) {
            Place far = far(said.text(), where);
            beyond.merge(far.range(), far.with(said.who()), (known, more) -> known.with(said.who()));
        }
    }

    private Place far(String text, AddressSet where) {
        Optional<Route> route =
                best(candidate -> !candidate.isDefault() && set(candidate).containsAll(where));
        if (route.isPresent()) {
            return through(route.get(), route.get().range());
        }
        Optional<Route> otherwise =
                best(candidate -> candidate.isDefault() && set(candidate).containsAll(where));
        return otherwise.map(last -> through(last, text)).orElseGet(() -> byGateway(text, where));
    }

    /** Of these routes the most particular, and of equal ones the cheapest. */
    private Optional<Route> best(Predicate<Route> wanted) {
        return routes.stream()
                .filter(route -> route.nextHop().isPresent())
                .filter(wanted)
                .max(Comparator.comparingInt(Route::prefix)
                        .thenComparing(Comparator.comparingLong(Route::metric).reversed()));
    }

    private Place byGateway(String text, AddressSet where) {
        boolean four = Ranges.IPV4.containsAll(where);
        for (Adapter adapter : adapters) {
            for (String gateway : adapter.gateways()) {
                if (four == Ranges.isIn(gateway, Ranges.IPV4)) {
                    return beyond(Place.Reach.ROUTED, adapter.id(), adapter.name(), text, List.of(gateway));
                }
            }
        }
        return beyond(Place.Reach.UNREACHED, "", "", text, List.of());
    }

    private Place through(Route route, String range) {
        String name = adapters.stream()
                .filter(adapter -> adapter.id().equalsIgnoreCase(route.adapter()))
                .map(Adapter::name)
                .findFirst()
                .orElse("");
        return beyond(
                Place.Reach.ROUTED,
                route.adapter(),
                name,
                range,
                route.nextHop().stream().toList());
    }

    private static Place beyond(Place.Reach reach, String adapter, String name, String range, List<String> via) {
        return new Place(reach, adapter, name, range, List.of(), Place.Fixing.NONE, via, Set.of());
    }

    private static AddressSet set(Route route) {
        return AddressText.parse(route.range()).orElseGet(AddressSet::none);
    }

    private boolean isAttached(AddressSet where) {
        return attached.stream().anyMatch(place -> place.addresses().containsAll(where));
    }

    private static boolean isSomewhere(AddressSet where) {
        return !where.isEmpty()
                && Stream.of(Ranges.MULTICAST, Ranges.LINK_LOCAL, Ranges.LOOPBACK, Ranges.DHCP_FAILED)
                        .noneMatch(range -> range.containsAll(where));
    }
}
