package punchlist.machine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import punchlist.reading.ValueCodec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Tables of the machine as JSON (docs/formats.md, "Snapshot"). */
final class TableCodecs {

    static final ValueCodec<String> TEXT = ValueCodec.of(StringNode::valueOf, Json::text);

    static final ValueCodec<Presence> PRESENCE =
            ValueCodec.of(p -> StringNode.valueOf(Json.word(p)), TableCodecs::presence);

    static final ValueCodec<Descriptors> DESCRIPTORS = ValueCodec.of(DescriptorForm::json, DescriptorForm::descriptors);

    static final ValueCodec<RuleTexts> RULES = ValueCodec.of(r -> texts(r.byId()), json -> new RuleTexts(texts(json)));

    static final ValueCodec<ListenerTable> LISTENERS = ValueCodec.of(
            table -> array(table.all().stream().map(TableCodecs::listener).toList()),
            json -> new ListenerTable(
                    Json.elements(json).stream().map(TableCodecs::listener).toList()));

    static final ValueCodec<PeerTable> PEERS = ValueCodec.of(
            table -> array(table.all().stream().map(TableCodecs::peer).toList()),
            json -> new PeerTable(
                    Json.elements(json).stream().map(TableCodecs::peer).toList()));

    static final ValueCodec<AdapterTable> ADAPTERS = ValueCodec.of(
            table -> array(table.all().stream().map(TableCodecs::adapter).toList()),
            json -> new AdapterTable(
                    Json.elements(json).stream().map(TableCodecs::adapter).toList()));

    static final ValueCodec<MemberList> MEMBERS = ValueCodec.of(
            list -> array(list.all().stream().map(TableCodecs::member).toList()),
            json -> new MemberList(
                    Json.elements(json).stream().map(TableCodecs::member).toList()));

    static final ValueCodec<ServiceTable> SERVICES = ValueCodec.of(TableCodecs::services, TableCodecs::services);

    private TableCodecs() {}

    private static Presence presence(JsonNode json) {
        if (!Json.text(json).equals(Json.word(Presence.THERE))) {
            throw new IllegalArgumentException("expected the word '" + Json.word(Presence.THERE) + "'");
        }
        return Presence.THERE;
    }

    private static ArrayNode array(List<? extends JsonNode> elements) {
        ArrayNode array = Json.array();
        elements.forEach(array::add);
        return array;
    }

    private static JsonNode texts(Map<String, String> map) {
        ObjectNode json = Json.object();
        map.forEach(json::put);
        return json;
    }

    private static Map<String, String> texts(JsonNode json) {
        if (!json.isObject()) {
            throw new IllegalArgumentException("expected an object, found " + json.getNodeType());
        }
        Map<String, String> map = new LinkedHashMap<>();
        json.properties().forEach(e -> map.put(e.getKey(), Json.text(e.getValue())));
        return map;
    }

    private static JsonNode listener(Listener listener) {
        ObjectNode json = Json.object()
                .put("protocol", listener.protocol().name())
                .put("address", listener.address())
                .put("port", listener.port())
                .put("pid", listener.pid());
        listener.process().ifPresent(path -> json.put("process", path));
        json.set("services", Json.texts(listener.services()));
        return json;
    }

    private static Listener listener(JsonNode json) {
        return new Listener(
                Json.word(json, "protocol", Listener.Protocol.class),
                Json.text(json, "address"),
                port(json, "port"),
                json.has("pid") ? Json.number(json, "pid") : 0,
                Json.optionalText(json, "process"),
                Json.optionalTexts(json, "services"));
    }

    private static int port(JsonNode json, String name) {
        long port = Json.number(json, name);
        if (port < 0 || port > 65535) {
            throw new IllegalArgumentException("port " + port + " is not between 0 and 65535");
        }
        return (int) port;
    }

    private static JsonNode peer(Peer peer) {
        ObjectNode json = Json.object()
                .put("protocol", peer.protocol().name())
                .put("localAddress", peer.localAddress())
                .put("localPort", peer.localPort())
                .put("remoteAddress", peer.remoteAddress())
                .put("remotePort", peer.remotePort())
                .put("pid", peer.pid());
        peer.process().ifPresent(path -> json.put("process", path));
        return json;
    }

    private static Peer peer(JsonNode json) {
        return new Peer(
                Json.word(json, "protocol", Listener.Protocol.class),
                Json.text(json, "localAddress"),
                port(json, "localPort"),
                Json.text(json, "remoteAddress"),
                port(json, "remotePort"),
                json.has("pid") ? Json.number(json, "pid") : 0,
                Json.optionalText(json, "process"));
    }

    private static JsonNode adapter(Adapter adapter) {
        ObjectNode json = Json.object()
                .put("id", adapter.id())
                .put("name", adapter.name())
                .put("description", adapter.description())
                .put("kind", Json.word(adapter.kind()))
                .put("up", adapter.up())
                .put("dhcp", adapter.dhcp());
        json.set(
                "addresses",
                array(adapter.addresses().stream().map(TableCodecs::address).toList()));
        json.set("gateways", Json.texts(adapter.gateways()));
        return json;
    }

    private static Adapter adapter(JsonNode json) {
        return new Adapter(
                Json.text(json, "id"),
                Json.text(json, "name"),
                Json.optionalText(json, "description").orElse(""),
                Json.word(json, "kind", Adapter.Kind.class),
                Json.flag(json, "up"),
                Json.flag(json, "dhcp"),
                Json.elements(Json.member(json, "addresses")).stream()
                        .map(TableCodecs::address)
                        .toList(),
                Json.optionalTexts(json, "gateways"));
    }

    private static Adapter.Address address(JsonNode json) {
        long prefix = Json.number(json, "prefix");
        if (prefix < 0 || prefix > 128) {
            throw new IllegalArgumentException("prefix " + prefix + " is not between 0 and 128");
        }
        Optional<Adapter.Source> source =
                json.has("source") ? Optional.of(Json.word(json, "source", Adapter.Source.class)) : Optional.empty();
        return new Adapter.Address(Json.text(json, "address"), (int) prefix, source);
    }

    private static JsonNode address(Adapter.Address address) {
        ObjectNode json = Json.object().put("address", address.address()).put("prefix", address.prefix());
        address.source().ifPresent(source -> json.put("source", Json.word(source)));
        return json;
    }

    static JsonNode member(Member member) {
        return Json.object()
                .put("sid", member.sid().text())
                .put("name", member.name())
                .put("kind", Json.word(member.kind()));
    }

    static Member member(JsonNode json) {
        return new Member(
                new Sid(Json.text(json, "sid")),
                Json.optionalText(json, "name").orElse(""),
                Json.word(json, "kind", Member.Kind.class));
    }

    private static JsonNode services(ServiceTable table) {
        Map<String, ObjectNode> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (Service service : table.all()) {
            ObjectNode json = Json.object()
                    .put("displayName", service.displayName())
                    .put("state", Json.word(service.state()))
                    .put("start", Json.word(service.start()));
            service.account().ifPresent(account -> json.put("account", account));
            service.image().ifPresent(image -> json.put("image", image));
            byName.put(service.name(), json);
        }
        ObjectNode all = Json.object();
        byName.forEach(all::set);
        return all;
    }

    /** Whether this is an unread answer as snapshots write it. */
    static boolean isUnread(JsonNode json) {
        return json.isObject() && json.size() == 1 && json.path("unread").isObject();
    }

    private static ServiceTable services(JsonNode json) {
        if (!json.isObject()) {
            throw new IllegalArgumentException("expected an object, found " + json.getNodeType());
        }
        return new ServiceTable(json.properties().stream()
                .filter(e -> !e.getValue().isNull())
                .map(e -> service(e.getKey(), e.getValue()))
                .toList());
    }

    private static Service service(String name, JsonNode json) {
        return new Service(
                name,
                Json.optionalText(json, "displayName").orElse(name),
                Json.word(json, "state", Service.State.class),
                Json.word(json, "start", Service.Start.class),
                Json.optionalText(json, "account"),
                Json.optionalText(json, "image"));
    }
}
