package punchlist.session.look;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import punchlist.check.ports.Permitted;
import punchlist.machine.Listener;
import punchlist.probe.Url;
import punchlist.record.Look;
import punchlist.record.RecordState;
import punchlist.record.SeenPlace;
import punchlist.scope.Endpoint;
import punchlist.scope.Scope;
import punchlist.session.Product;
import punchlist.text.Phrase;

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
     * @param scope who may reach what; empty where there is no plan
     * @param state what the record tells of the server; empty where there is none
     * @param asked TCP ports that the engineer named
     * @param addresses the addresses looked at
     */
    public static LookTargets of(
            Product product,
            Optional<Scope> scope,
            Optional<RecordState> state,
            List<Integer> asked,
            List<NamedAddress> addresses) {
        Map<Key, PortToTry> all = new LinkedHashMap<>();
        scope.map(said -> TargetPlan.of(product, said, state))
                .orElse(List.of())
                .forEach(port -> all.merge(new Key(port.protocol(), port.port()), port, PortToTry::and));
        Map<Integer, List<Endpoint>> endpoints =
                scope.map(said -> endpoints(said, names(state, addresses))).orElse(Map.of());
        endpoints.forEach((port, there) -> add(all, endpoint(port, there, scope.orElseGet(Scope::unsaid))));
        asked.forEach(port -> add(all, asked(port)));
        state.map(SeenPlace::listeners).orElse(List.of()).stream()
                .sorted(Comparator.comparing(Listener::protocol).thenComparingInt(Listener::port))
                .forEach(listener -> add(all, listening(listener)));
        List<PortToTry> ports = List.copyOf(all.values());
        int most = Math.min(ports.size(), MOST_PORTS);
        return new LookTargets(ports.subList(0, most), endpoints, ports.size() - most);
    }

    private static void add(Map<Key, PortToTry> all, PortToTry port) {
        all.putIfAbsent(new Key(port.protocol(), port.port()), port);
    }

    private static PortToTry asked(int port) {
        return new PortToTry(Listener.Protocol.TCP, port, List.of(), Look.Origin.ASKED, List.of());
    }

    /** What listens and stands in no row of the plan: nobody outside needs it. */
    private static PortToTry listening(Listener listener) {
        return new PortToTry(
                listener.protocol(),
                listener.port(),
                List.of(TargetPlan.NEEDED_ONLY),
                Look.Origin.LISTENER,
                List.of(new Permitted.Nobody(Phrase.of("look.unplanned"))));
    }

    private static PortToTry endpoint(int port, List<Endpoint> there, Scope scope) {
        boolean ua = there.stream().anyMatch(e -> e.kind() == Endpoint.Kind.OPCUA);
        return new PortToTry(
                Listener.Protocol.TCP, port, List.of(), Look.Origin.ENDPOINT, ua ? clients(scope) : List.of());
    }

    private static List<Permitted> clients(Scope scope) {
        List<String> clients = scope.igss().uaClients();
        return clients.isEmpty() ? List.of() : List.of(Permitted.named("igss.uaClients", clients, Permitted.Need.NONE));
    }

    private static Set<String> names(Optional<RecordState> state, List<NamedAddress> addresses) {
        List<String> names = new ArrayList<>();
        addresses.forEach(at -> names.addAll(List.of(at.named(), at.address())));
        names.addAll(List.of("localhost", "127.0.0.1", "::1"));
        state.ifPresent(record -> {
            names.addAll(SeenPlace.addresses(record));
            names.add(record.header().machine().name());
        });
        return names.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    }

    /** The endpoints of the server itself: its own products', and what stands under one of its names. */
    private static Map<Integer, List<Endpoint>> endpoints(Scope scope, Set<String> names) {
        Map<Integer, List<Endpoint>> byPort = new TreeMap<>();
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
