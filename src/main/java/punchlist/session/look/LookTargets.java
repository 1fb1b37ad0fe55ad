package punchlist.session.look;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import punchlist.check.address.AddressSet;
import punchlist.check.address.AddressText;
import punchlist.machine.Listener;
import punchlist.probe.Url;
import punchlist.record.Look;
import punchlist.record.RecordState;
import punchlist.record.SeenPlace;
import punchlist.scope.Endpoint;
import punchlist.scope.Scope;

/**
 * What is tried on each address.
 *
 * @param ports the ports, in the order of the plan, endpoints, what was asked for, and what listens
 * @param endpoints the endpoints on the server, by their TCP port
 * @param leftOut how many ports there were beyond the bound
 */
public record LookTargets(List<PortToTry> ports, Map<Integer, List<Endpoint>> endpoints, int leftOut) {

    /** The most ports tried on one address. */
    public static final int MOST_PORTS = 200;

    /** Copies the collections. */
    public LookTargets {
        ports = List.copyOf(ports);
        endpoints = Map.copyOf(endpoints);
    }

    private record Key(Listener.Protocol protocol, int port) {}

    /**
     * All that is to be tried.
     *
     * @param planned the rows of the plan
     * @param asked TCP ports that the engineer named
     * @param state what the record tells of the server; empty list of its lines where there is none
     * @param addresses the addresses looked at
     */
    public static LookTargets of(
            List<PortToTry> planned,
            List<Integer> asked,
            Scope scope,
            Optional<RecordState> state,
            Collection<String> addresses) {
        Map<Key, PortToTry> all = new LinkedHashMap<>();
        planned.forEach(port -> all.merge(new Key(port.protocol(), port.port()), port, PortToTry::and));
        Map<Integer, List<Endpoint>> endpoints = endpoints(scope, names(state, addresses));
        endpoints.forEach((port, there) -> add(all, endpoint(port, there, scope)));
        asked.forEach(port -> add(all, asked(port)));
        state.map(SeenPlace::listeners).orElse(List.of()).stream()
                .sorted((a, b) -> a.protocol() == b.protocol()
                        ? Integer.compare(a.port(), b.port())
                        : a.protocol().compareTo(b.protocol()))
                .forEach(listener -> add(all, listening(listener)));
        List<PortToTry> ports = List.copyOf(all.values());
        int most = Math.min(ports.size(), MOST_PORTS);
        return new LookTargets(ports.subList(0, most), endpoints, ports.size() - most);
    }

    private static void add(Map<Key, PortToTry> all, PortToTry port) {
        all.putIfAbsent(new Key(port.protocol(), port.port()), port);
    }

    private static PortToTry asked(int port) {
        return new PortToTry(
                Listener.Protocol.TCP, port, List.of(), Look.Origin.ASKED, new PortToTry.Who.NoPlan());
    }

    /** What listens and stands in no row of the plan: nobody outside needs it. */
    private static PortToTry listening(Listener listener) {
        return new PortToTry(
                listener.protocol(), listener.port(), List.of(), Look.Origin.LISTENER, new PortToTry.Who.Nobody());
    }

    private static PortToTry endpoint(int port, List<Endpoint> there, Scope scope) {
        boolean ua = there.stream().anyMatch(e -> e.kind() == Endpoint.Kind.OPCUA);
        return new PortToTry(
                Listener.Protocol.TCP,
                port,
                List.of(),
                Look.Origin.ENDPOINT,
                ua ? clients(scope) : new PortToTry.Who.NoPlan());
    }

    private static PortToTry.Who clients(Scope scope) {
        AddressSet addresses = AddressSet.none();
        for (String client : scope.igss().uaClients()) {
            addresses = addresses.plus(AddressText.parse(client).orElseGet(AddressSet::none));
        }
        return addresses.isEmpty() ? new PortToTry.Who.NoPlan() : new PortToTry.Who.Named(addresses);
    }

    private static Set<String> names(Optional<RecordState> state, Collection<String> addresses) {
        List<String> names = new ArrayList<>(addresses);
        names.addAll(List.of("localhost", "127.0.0.1", "::1"));
        state.ifPresent(record -> {
            names.addAll(SeenPlace.addresses(record));
            names.add(record.header().machine().name());
        });
        return names.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    }

    /** The endpoints of the server itself: its own products', and what stands under one of its names. */
    private static Map<Integer, List<Endpoint>> endpoints(Scope scope, Set<String> names) {
        Map<Integer, List<Endpoint>> byPort = new HashMap<>();
        for (Endpoint endpoint : scope.endpoints()) {
            Url.find(endpoint.url())
                    .map(Url::address)
                    .filter(at -> isOfServer(endpoint, at.host(), names))
                    .ifPresent(at -> byPort.computeIfAbsent(at.port(), port -> new ArrayList<>())
                            .add(endpoint));
        }
        return byPort;
    }

    private static boolean isOfServer(Endpoint endpoint, String host, Set<String> names) {
        int dot = host.indexOf('.');
        boolean named = names.contains(host) || (dot > 0 && names.contains(host.substring(0, dot)));
        boolean product = endpoint.owner() == Endpoint.Owner.IGSS || endpoint.owner() == Endpoint.Owner.KEPWARE;
        return endpoint.kind() != Endpoint.Kind.SQL && (named || product);
    }
}
