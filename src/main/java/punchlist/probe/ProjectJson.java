package punchlist.probe;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import punchlist.reading.StrictJson;
import punchlist.reading.Why;
import tools.jackson.databind.JsonNode;

/**
 * Reads the body of {@code GET /project}. A byte order mark in front is skipped, unknown properties are left alone, and
 * texts are not taken over: one of them may be a key.
 */
final class ProjectJson {

    private static final String PROJECT_ID = "PROJECT_ID";
    private static final List<String> JUDGED = List.of(
            "opcdaserver.",
            "uaserverinterface.",
            "ddeserver.",
            "wwtoolkitinterface.",
            "aeserverinterface.",
            "hdaserver.",
            "thingworxinterface.");
    private static final StrictJson JSON = new StrictJson(32);

    private ProjectJson() {}

    static ProjectProperties read(byte[] body) throws ProbeStop {
        JsonNode json = parse(body);
        if (!json.isObject()) {
            throw new ProbeStop(new Why.NotUnderstood("the project is a JSON " + json.getNodeType()));
        }
        Map<String, Boolean> flags = new HashMap<>();
        Map<String, Long> numbers = new HashMap<>();
        for (Map.Entry<String, JsonNode> member : json.properties()) {
            String name = member.getKey();
            JsonNode value = member.getValue();
            if (JUDGED.stream().noneMatch(name::startsWith)) {
                continue;
            }
            if (value.isBoolean()) {
                flags.put(name, value.booleanValue());
            } else if (value.isIntegralNumber() && value.canConvertToLong()) {
                numbers.put(name, value.longValue());
            }
        }
        Optional<Long> id = Optional.ofNullable(json.get(PROJECT_ID))
                .filter(value -> value.isIntegralNumber() && value.canConvertToLong())
                .map(JsonNode::longValue);
        return new ProjectProperties(id, flags, numbers);
    }

    private static JsonNode parse(byte[] body) throws ProbeStop {
        try {
            return JSON.read(body);
        } catch (IllegalArgumentException e) {
            throw new ProbeStop(new Why.NotUnderstood("the project is no JSON"));
        }
    }
}
