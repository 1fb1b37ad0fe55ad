package punchlist.machine.wmi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import punchlist.machine.Json;
import punchlist.machine.wmi.WmiObject.Value;
import punchlist.reading.Intrusion;
import punchlist.reading.KeyCodec;
import punchlist.reading.QuestionKind;
import punchlist.reading.ValueCodec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.LongNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** The kind of question put to WMI: {@code "wmi": {"root\\cimv2": {"Win32_BIOS": [{"Name": "…"}]}}} in a snapshot. */
public final class WmiKinds {

    private static final ValueCodec<WmiTable> TABLES = ValueCodec.of(WmiKinds::json, WmiKinds::table);

    private WmiKinds() {}

    /** All kinds of this package. */
    public static List<QuestionKind<?, ?>> all() {
        return List.of(QuestionKind.of(
                        WmiInstances.class,
                        WmiTable.class,
                        "wmi",
                        Intrusion.LOOKS,
                        KeyCodec.of(q -> List.of(q.namespace(), q.wmiClass()), WmiKinds::question),
                        TABLES)
                .askedAt(question -> "wmi " + question.namespace()));
    }

    private static WmiInstances question(List<String> path) {
        if (path.size() != 2) {
            throw new IllegalArgumentException("a namespace and a class are needed");
        }
        return new WmiInstances(path.getFirst(), path.getLast());
    }

    private static JsonNode json(WmiTable table) {
        ArrayNode all = Json.array();
        for (WmiObject instance : table.all()) {
            ObjectNode json = Json.object();
            instance.properties().forEach((name, value) -> json.set(name, json(value)));
            all.add(json);
        }
        return all;
    }

    private static JsonNode json(Value value) {
        return switch (value) {
            case Value.Text(String text) -> StringNode.valueOf(text);
            case Value.Whole(long number) -> LongNode.valueOf(number);
            case Value.Flag(boolean flag) -> BooleanNode.valueOf(flag);
            case Value.Many(List<String> texts) -> Json.texts(texts);
        };
    }

    private static WmiTable table(JsonNode json) {
        return new WmiTable(Json.elements(json).stream().map(WmiKinds::instance).toList());
    }

    private static WmiObject instance(JsonNode json) {
        if (!json.isObject()) {
            throw new IllegalArgumentException("expected an object, found " + json.getNodeType());
        }
        Map<String, Value> properties = new LinkedHashMap<>();
        json.properties().forEach(member -> {
            if (!member.getValue().isNull()) {
                properties.put(member.getKey(), value(member.getValue()));
            }
        });
        return new WmiObject(properties);
    }

    private static Value value(JsonNode json) {
        if (json.isBoolean()) {
            return new Value.Flag(json.booleanValue());
        }
        if (json.isIntegralNumber() && json.canConvertToLong()) {
            return new Value.Whole(json.longValue());
        }
        return json.isArray() ? new Value.Many(Json.texts(json)) : new Value.Text(Json.text(json));
    }
}
