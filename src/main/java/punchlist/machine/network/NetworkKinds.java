package punchlist.machine.network;

import java.util.List;
import java.util.function.Function;
import punchlist.machine.Json;
import punchlist.reading.Intrusion;
import punchlist.reading.KeyCodec;
import punchlist.reading.Question;
import punchlist.reading.QuestionKind;
import punchlist.reading.ValueCodec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The kinds of question about networks, with their places in a snapshot (docs/formats.md, "Snapshot"). */
public final class NetworkKinds {

    private static final int LONGEST_PREFIX = 128;

    private static final ValueCodec<RouteTable> ROUTES =
            list(RouteTable::all, NetworkKinds::json, RouteTable::new, NetworkKinds::route);

    private static final ValueCodec<NeighbourTable> NEIGHBOURS =
            list(NeighbourTable::all, NetworkKinds::json, NeighbourTable::new, NetworkKinds::neighbour);

    private static final ValueCodec<IpInterfaceTable> INTERFACES =
            list(IpInterfaceTable::all, NetworkKinds::json, IpInterfaceTable::new, NetworkKinds::ipInterface);

    static final ValueCodec<PortProxyTable> PORT_PROXIES =
            list(PortProxyTable::all, NetworkKinds::json, PortProxyTable::new, NetworkKinds::proxy);

    private NetworkKinds() {}

    /** All kinds of this package. */
    public static List<QuestionKind<?, ?>> all() {
        return List.of(
                whole(Routes.class, RouteTable.class, "routes", new Routes(), ROUTES),
                whole(Neighbours.class, NeighbourTable.class, "neighbours", new Neighbours(), NEIGHBOURS),
                whole(IpInterfaces.class, IpInterfaceTable.class, "ipInterfaces", new IpInterfaces(), INTERFACES),
                whole(PortProxies.class, PortProxyTable.class, "portProxies", new PortProxies(), PORT_PROXIES)
                        .standing(new PortProxyForm()),
                whole(
                        SeenConnections.class,
                        SeenTable.class,
                        "seenConnections",
                        new SeenConnections(),
                        SeenCodec.TABLE));
    }

    private static <Q extends Question<T>, T> QuestionKind<Q, T> whole(
            Class<Q> type, Class<T> value, String section, Q question, ValueCodec<T> values) {
        KeyCodec<Q> keys = KeyCodec.of(q -> List.of(), (List<String> path) -> question);
        return QuestionKind.of(type, value, section, Intrusion.LOOKS, keys, values);
    }

    private static <T, R> ValueCodec<T> list(
            Function<T, List<R>> rows,
            Function<R, JsonNode> write,
            Function<List<R>, T> table,
            Function<JsonNode, R> read) {
        return ValueCodec.of(
                value -> {
                    ArrayNode array = Json.array();
                    rows.apply(value).forEach(row -> array.add(write.apply(row)));
                    return array;
                },
                json -> table.apply(Json.elements(json).stream().map(read).toList()));
    }

    private static JsonNode json(Route route) {
        ObjectNode json = Json.object().put("destination", route.destination()).put("prefix", route.prefix());
        route.nextHop().ifPresent(hop -> json.put("nextHop", hop));
        return json.put("adapter", route.adapter())
                .put("metric", route.metric())
                .put("origin", Json.word(route.origin()));
    }

    private static Route route(JsonNode json) {
        long prefix = Json.number(json, "prefix");
        if (prefix < 0 || prefix > LONGEST_PREFIX) {
            throw new IllegalArgumentException("prefix " + prefix + " is not between 0 and " + LONGEST_PREFIX);
        }
        return new Route(
                Json.text(json, "destination"),
                (int) prefix,
                Json.optionalText(json, "nextHop"),
                Json.optionalText(json, "adapter").orElse(""),
                Json.number(json, "metric"),
                Json.word(json, "origin", Route.Origin.class));
    }

    private static JsonNode json(Neighbour neighbour) {
        ObjectNode json = Json.object().put("address", neighbour.address());
        neighbour.mac().ifPresent(mac -> json.put("mac", mac));
        return json.put("adapter", neighbour.adapter()).put("state", Json.word(neighbour.state()));
    }

    private static Neighbour neighbour(JsonNode json) {
        return new Neighbour(
                Json.text(json, "address"),
                Json.optionalText(json, "mac"),
                Json.optionalText(json, "adapter").orElse(""),
                Json.word(json, "state", Neighbour.State.class));
    }

    private static JsonNode json(IpInterface row) {
        return Json.object()
                .put("adapter", row.adapter())
                .put("family", Json.word(row.family()))
                .put("forwarding", row.forwarding())
                .put("connected", row.connected());
    }

    private static IpInterface ipInterface(JsonNode json) {
        return new IpInterface(
                Json.optionalText(json, "adapter").orElse(""),
                Json.word(json, "family", IpInterface.Family.class),
                Json.flag(json, "forwarding"),
                Json.flag(json, "connected"));
    }

    private static JsonNode json(PortProxy proxy) {
        return Json.object()
                .put("kind", Json.word(proxy.kind()))
                .put("listen", proxy.listen())
                .put("connect", proxy.connect());
    }

    private static PortProxy proxy(JsonNode json) {
        return new PortProxy(
                Json.word(json, "kind", PortProxy.Kind.class), Json.text(json, "listen"), Json.text(json, "connect"));
    }
}
