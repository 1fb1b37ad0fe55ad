package punchlist.machine;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * A descriptor in JSON: its SDDL as text; for a link, a junction or another reparse point
 * {@code {"sddl": "O:…", "reparsePoint": true}}, for a file with several names {@code {"sddl": "O:…", "names": 2}}.
 */
final class DescriptorForm {

    private static final String SDDL = "sddl";
    private static final String LINK = "reparsePoint";
    private static final String NAMES = "names";

    private DescriptorForm() {}

    static JsonNode json(Descriptors tree) {
        ObjectNode json = Json.object();
        tree.byPath().keySet().forEach(path -> json.set(path, one(tree, path)));
        return json;
    }

    /** One object of a tree. */
    static JsonNode one(Descriptors tree, String path) {
        String sddl = String.valueOf(tree.byPath().get(path));
        int names = tree.names().getOrDefault(path, 1);
        JsonNode json = one(sddl, tree.links().contains(path));
        if (names == 1) {
            return json;
        }
        ObjectNode longer =
                json instanceof ObjectNode object ? object : Json.object().put(SDDL, sddl);
        return longer.put(NAMES, names);
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
        Map<String, Integer> names = new HashMap<>();
        json.properties().forEach(member -> {
            byPath.put(member.getKey(), sddl(member.getValue()));
            if (isLink(member.getValue())) {
                links.add(member.getKey());
            }
            names(member.getValue()).ifPresent(count -> names.put(member.getKey(), count));
        });
        return new Descriptors(byPath, links, names);
    }

    /** Whether the member holds more than the text. */
    static boolean isLong(JsonNode value) {
        return value.isObject() && value.has(SDDL);
    }

    static boolean isLink(JsonNode value) {
        return isLong(value) && value.has(LINK) && Json.flag(value, LINK);
    }

    /** How many names it has, where it has several. */
    static Optional<Integer> names(JsonNode value) {
        return isLong(value) && value.has(NAMES)
                ? Optional.of(Math.clamp(Json.number(value, NAMES), 0, Integer.MAX_VALUE))
                        .filter(count -> count > 1)
                : Optional.empty();
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
