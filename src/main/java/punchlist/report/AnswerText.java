package punchlist.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import punchlist.check.Phrases;
import punchlist.reading.AnswerJson;
import tools.jackson.databind.JsonNode;

/** Stored answers as people read them. */
final class AnswerText {

    /** An object of more members is a list, one member a line. */
    private static final int FEW = 5;

    private final Wording wording;

    AnswerText(Wording wording) {
        this.wording = wording;
    }

    /** The answer: absent, why it is unread, or its value. */
    String of(JsonNode answer) {
        if (answer.isNull()) {
            return wording.say("answer.absent");
        }
        if (answer.isObject() && answer.size() == 1 && answer.path("unread").isObject()) {
            return why(answer.path("unread"));
        }
        return wording.plain(value(answer));
    }

    /** A stored reason. */
    String why(JsonNode why) {
        try {
            return wording.phrase(Phrases.why(AnswerJson.readWhy(why)));
        } catch (IllegalArgumentException e) {
            return wording.plain(why.toString());
        }
    }

    private static String value(JsonNode value) {
        if (value.isString()) {
            return value.stringValue();
        }
        if (value.isArray()) {
            List<String> parts = new ArrayList<>();
            value.forEach(part -> parts.add(value(part)));
            boolean records = value.size() > 1 && value.path(0).isObject();
            return String.join(records ? "\n" : "; ", parts);
        }
        if (value.isObject()) {
            return object(value);
        }
        return value.toString();
    }

    private static boolean isTable(JsonNode value) {
        return value.size() > FEW && value.valueStream().allMatch(v -> v.isObject() || v.isString());
    }

    private static String object(JsonNode value) {
        if (value.size() == 2 && value.path("type").isString() && value.has("value")) {
            return value.path("type").stringValue() + " " + value(value.path("value"));
        }
        List<String> parts = new ArrayList<>();
        for (Map.Entry<String, JsonNode> member : value.properties()) {
            parts.add(member.getKey() + ": " + value(member.getValue()));
        }
        return String.join(isTable(value) ? "\n" : ", ", parts);
    }
}
