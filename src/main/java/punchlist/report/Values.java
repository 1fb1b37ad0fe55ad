package punchlist.report;

import java.util.ArrayList;
import java.util.List;
import punchlist.text.Phrase;
import punchlist.text.Visible;
import tools.jackson.databind.JsonNode;

/** Stored values as people read them. */
public final class Values {

    private Values() {}

    /** A path below a kind's section; a registry path starts with its view, which nobody needs to see first. */
    public static String what(List<String> path) {
        boolean viewed = path.size() == 3
                && (path.getFirst().equals("64") || path.getFirst().equals("32"));
        if (!viewed) {
            return Visible.of(String.join("\\", path));
        }
        String shown = Visible.of(path.get(1) + ", " + path.get(2));
        return path.getFirst().equals("32") ? shown + " (32-bit)" : shown;
    }

    /** One of two answers; of a table only the lines in which they differ. */
    public static Phrase shown(JsonNode json, JsonNode other) {
        if (!isTable(json) || !isTable(other)) {
            return shown(json);
        }
        List<Phrase> lines = new ArrayList<>();
        json.properties().forEach(line -> {
            if (!line.getValue().equals(other.get(line.getKey()))) {
                lines.add(Phrase.of("value.line", line.getKey(), plain(line.getValue())));
            }
        });
        int same = json.size() - lines.size();
        if (same > 0) {
            lines.add(Phrase.of("value.same", same));
        }
        return lines.stream().reduce((a, b) -> Phrase.of("value.lines", a, b)).orElse(Phrase.of("value.plain", ""));
    }

    private static boolean isTable(JsonNode json) {
        return json.isObject() && !json.has("unread") && !(json.has("type") && json.has("value"));
    }

    /** An answer as JSON: null is absent. */
    public static Phrase shown(JsonNode json) {
        if (json.isNull()) {
            return Phrase.of("value.absent");
        }
        if (json.isObject() && json.has("unread")) {
            return Phrase.of(
                    "value.unread", json.path("unread").path("reasonCode").asString("unknown"));
        }
        if (json.isObject() && json.size() == 2 && json.has("type") && json.has("value")) {
            return Phrase.of(
                    "value.typed", plain(json.get("value")), json.get("type").asString(""));
        }
        return Phrase.of("value.plain", plain(json));
    }

    private static String plain(JsonNode json) {
        return json.isString() ? json.stringValue() : json.toString();
    }
}
