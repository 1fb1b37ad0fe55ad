package punchlist.machine;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * A descriptor in JSON: its SDDL as text; for a link, a junction or another reparse point
 * {@code {"sddl": "O:…", "reparsePoint": true}}.
 */
final class DescriptorForm {

    private static final String SDDL = "sddl";
    private static final String LINK = "reparsePoint";

    private DescriptorForm() {}

    static JsonNode json(Descriptors tree) {
        ObjectNode json = Json.object();
        tree.byPath()
                .forEach((path, sddl) -> json.set(path, one(sddl, tree.links().contains(path))));
        return json;
    }

    static JsonNode one(String sddl, boolean link) {
        return link ? Json.object().put(SDDL, sddl).put(LINK, true) : StringNode.valueOf(sddl);
    }

    static Descriptors descriptors(JsonNode json) {
        if (!json.isObject()) {
            throw new IllegalArgumentException("expected an object, found " + json.getNodeType());
        }
        Map<String, String> byPath = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        Set<String> links = new HashSet<>();
        json.properties().forEach(member -> {
            byPath.put(member.getKey(), sddl(member.getValue()));
            if (isLink(member.getValue())) {
                links.add(member.getKey());
            }
        });
        return new Descriptors(byPath, links);
    }

    /** Whether the member holds more than the text. */
    static boolean isLong(JsonNode value) {
        return value.isObject() && value.has(SDDL);
    }

    static boolean isLink(JsonNode value) {
        return isLong(value) && value.has(LINK) && Json.flag(value, LINK);
    }

    static String sddl(JsonNode value) {
        if (isLong(value)) {
            return Json.text(value, SDDL);
        } else if (!value.isString()) {
            throw new IllegalArgumentException("expected a text, found " + value.getNodeType());
        }
        return value.stringValue();
    }
}
