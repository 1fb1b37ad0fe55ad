package punchlist.ui.model;

import java.util.List;
import punchlist.text.Phrase;
import tools.jackson.databind.JsonNode;

/** Stored values as people read them. */
final class Values {

    private static final int LONGEST = 400;

    private Values() {}

    /** A path below a kind's section; a registry path starts with its view, which nobody needs to see first. */
    static String what(List<String> path) {
        boolean viewed = path.size() > 1
                && (path.getFirst().equals("64") || path.getFirst().equals("32"));
        String shown = String.join("\\", viewed ? path.subList(1, path.size()) : path);
        return viewed && path.getFirst().equals("32") ? shown + " (32-bit)" : shown;
    }

    /** An answer as JSON: null is absent. */
    static Phrase shown(JsonNode json) {
        if (json.isNull()) {
            return Phrase.of("ui.value.absent");
        }
        if (json.isObject() && json.has("unread")) {
            return Phrase.of(
                    "ui.value.unread", json.path("unread").path("reasonCode").asString("unknown"));
        }
        if (json.isObject() && json.size() == 2 && json.has("type") && json.has("value")) {
            return Phrase.of(
                    "ui.value.typed", plain(json.get("value")), json.get("type").asString(""));
        }
        return Phrase.of("ui.value.plain", plain(json));
    }

    private static String plain(JsonNode json) {
        String text = json.isString() ? json.stringValue() : json.toString();
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
