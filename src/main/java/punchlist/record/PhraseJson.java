package punchlist.record;

import java.util.ArrayList;
import java.util.List;
import punchlist.text.Phrase;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Phrases as JSON: {@code {"key":"check.limit.found","args":["InactivityTimeoutSecs",900]}}. */
public final class PhraseJson {

    private static final int MAX_DEPTH = 8;

    private PhraseJson() {}

    /** The phrase as JSON. */
    public static ObjectNode write(Phrase phrase) {
        ObjectNode json = Node.object().put("key", phrase.key());
        if (!phrase.arguments().isEmpty()) {
            ArrayNode args = json.putArray("args");
            for (Object argument : phrase.arguments()) {
                switch (argument) {
                    case String text -> args.add(text);
                    case Long number -> args.add(number);
                    case Phrase inner -> args.add(write(inner));
                    default -> throw new IllegalStateException("Phrase checks its arguments");
                }
            }
        }
        return json;
    }

    /**
     * The phrase back.
     *
     * @throws IllegalArgumentException when the JSON is no phrase
     */
    public static Phrase read(JsonNode json) {
        return read(json, 0);
    }

    private static Phrase read(JsonNode json, int depth) {
        if (depth > MAX_DEPTH) {
            throw new IllegalArgumentException("a phrase is nested too deeply");
        }
        List<Object> arguments = new ArrayList<>();
        for (JsonNode argument : json.path("args")) {
            if (argument.isString()) {
                arguments.add(argument.stringValue());
            } else if (argument.isIntegralNumber() && argument.canConvertToLong()) {
                arguments.add(argument.longValue());
            } else {
                arguments.add(read(argument, depth + 1));
            }
        }
        return new Phrase(new Node(json).text("key"), arguments);
    }
}
