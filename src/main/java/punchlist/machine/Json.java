package punchlist.machine;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Small steps of reading and writing JSON, with messages that say what was expected. */
public final class Json {

    private Json() {}

    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    public static ArrayNode array() {
        return JsonNodeFactory.instance.arrayNode();
    }

    public static ArrayNode texts(List<String> all) {
        ArrayNode array = array();
        all.forEach(array::add);
        return array;
    }

    public static List<String> texts(JsonNode json) {
        return elements(json).stream().map(Json::text).toList();
    }

    public static List<JsonNode> elements(JsonNode json) {
        if (!json.isArray()) {
            throw new IllegalArgumentException("expected a list, found " + json.getNodeType());
        }
        List<JsonNode> all = new ArrayList<>();
        json.forEach(all::add);
        return all;
    }

    public static String text(JsonNode json) {
        if (!json.isString()) {
            throw new IllegalArgumentException("expected a text, found " + json.getNodeType());
        }
        return json.stringValue();
    }

    public static JsonNode member(JsonNode json, String name) {
        JsonNode value = json.get(name);
        if (value == null) {
            throw new IllegalArgumentException("member '" + name + "' is missing");
        }
        return value;
    }

    public static String text(JsonNode json, String name) {
        return text(member(json, name));
    }

    public static Optional<String> optionalText(JsonNode json, String name) {
        JsonNode value = json.get(name);
        return value == null || value.isNull() ? Optional.empty() : Optional.of(text(value));
    }

    public static List<String> optionalTexts(JsonNode json, String name) {
        JsonNode value = json.get(name);
        return value == null || value.isNull() ? List.of() : texts(value);
    }

    public static long number(JsonNode json, String name) {
        JsonNode value = member(json, name);
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw new IllegalArgumentException("member '" + name + "' is not a whole number");
        }
        return value.longValue();
    }

    public static boolean flag(JsonNode json, String name) {
        JsonNode value = member(json, name);
        if (!value.isBoolean()) {
            throw new IllegalArgumentException("member '" + name + "' is neither true nor false");
        }
        return value.booleanValue();
    }

    public static <E extends Enum<E>> E word(JsonNode json, String name, Class<E> type) {
        String word = text(json, name);
        try {
            return Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("member '" + name + "' has the unknown word '" + word + "'", e);
        }
    }

    public static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
