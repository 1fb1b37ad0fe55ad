package punchlist.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import punchlist.reading.IsoTime;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads members of an entry's body; a missing or wrong one is an {@link IllegalArgumentException} that names it. */
record Node(JsonNode json) {

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static ArrayNode array(List<? extends JsonNode> elements) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        elements.forEach(array::add);
        return array;
    }

    static ArrayNode texts(List<String> elements) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        elements.forEach(array::add);
        return array;
    }

    JsonNode any(String name) {
        JsonNode value = json.get(name);
        if (value == null) {
            throw new IllegalArgumentException("'" + name + "' is missing");
        }
        return value;
    }

    Optional<JsonNode> optional(String name) {
        return Optional.ofNullable(json.get(name));
    }

    String text(String name) {
        JsonNode value = any(name);
        if (!value.isString()) {
            throw new IllegalArgumentException("'" + name + "' is not a text");
        }
        return value.stringValue();
    }

    Optional<String> optionalText(String name) {
        return json.has(name) ? Optional.of(text(name)) : Optional.empty();
    }

    <E extends Enum<E>> E word(String name, Class<E> type) {
        String word = text(name);
        return Stream.of(type.getEnumConstants())
                .filter(e -> e.name().equalsIgnoreCase(word.replace('-', '_')))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + name + "' has the unknown word '" + word + "'"));
    }

    long number(String name) {
        JsonNode value = any(name);
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw new IllegalArgumentException("'" + name + "' is not a whole number");
        }
        return value.longValue();
    }

    boolean flag(String name) {
        JsonNode value = any(name);
        if (!value.isBoolean()) {
            throw new IllegalArgumentException("'" + name + "' is neither true nor false");
        }
        return value.booleanValue();
    }

    Instant instant(String name) {
        try {
            return IsoTime.parse(text(name));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("'" + name + "': " + e.getMessage(), e);
        }
    }

    <T> List<T> list(String name, Function<Node, T> read) {
        JsonNode value = any(name);
        if (!value.isArray()) {
            throw new IllegalArgumentException("'" + name + "' is not a list");
        }
        List<T> all = new ArrayList<>();
        value.forEach(element -> all.add(read.apply(new Node(element))));
        return all;
    }

    List<String> texts(String name) {
        return list(name, Node::asText);
    }

    String asText() {
        if (!json.isString()) {
            throw new IllegalArgumentException("expected a text");
        }
        return json.stringValue();
    }

    Node member(String name) {
        JsonNode value = any(name);
        if (!value.isObject()) {
            throw new IllegalArgumentException("'" + name + "' is not an object");
        }
        return new Node(value);
    }
}
