package punchlist.probe;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import punchlist.reading.Why;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

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
    private static final byte[] BOM = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

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
                .filter(JsonNode::isIntegralNumber)
                .map(JsonNode::longValue);
        return new ProjectProperties(id, flags, numbers);
    }

    private static JsonNode parse(byte[] body) throws ProbeStop {
        int start = body.length >= 3 && body[0] == BOM[0] && body[1] == BOM[1] && body[2] == BOM[2] ? BOM.length : 0;
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(
                        StreamReadConstraints.builder().maxNestingDepth(32).build())
                .build();
        try {
            return new JsonMapper(factory).readTree(body, start, body.length - start);
        } catch (JacksonException e) {
            throw new ProbeStop(new Why.NotUnderstood("the project is no JSON"));
        }
    }
}
