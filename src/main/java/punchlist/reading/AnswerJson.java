package punchlist.reading;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Answers as JSON, in snapshots and records: null is absent, an object with the one member {@code unread} is unread,
 * anything else is the value as its kind writes it.
 */
public final class AnswerJson {

    private static final String UNREAD = "unread";
    private static final Duration LONGEST = Duration.ofDays(365);

    private AnswerJson() {}

    /** The answer as JSON. */
    public static <T> JsonNode write(Answer<T> answer, ValueCodec<T> values) {
        return switch (answer) {
            case Answer.Known<T>(T value) -> values.write(value);
            case Answer.Absent<T> absent -> NullNode.instance;
            case Answer.Unread<T>(Why why) -> {
                ObjectNode outer = JsonNodeFactory.instance.objectNode();
                outer.set(UNREAD, write(why));
                yield outer;
            }
        };
    }

    /** The answer back. A value that its kind does not understand gives {@link Why.NotUnderstood}, never a guess. */
    public static <T> Answer<T> read(JsonNode json, ValueCodec<T> values) {
        if (json.isNull()) {
            return Answer.absent();
        }
        try {
            if (json.isObject() && json.size() == 1 && json.get(UNREAD) instanceof ObjectNode why) {
                return Answer.unread(readWhy(why));
            }
            return Answer.known(values.read(json));
        } catch (IllegalArgumentException e) {
            return Answer.unread(new Why.NotUnderstood(String.valueOf(e.getMessage())));
        }
    }

    /** A reason as JSON: {@code reasonCode} and what belongs to it. */
    public static ObjectNode write(Why why) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("reasonCode", why.code());
        switch (why) {
            case Why.Denied(String right) -> json.put("missingRight", right);
            case Why.TimedOut(Duration after) -> json.put("after", after.toString());
            case Why.Unsupported(String by) -> json.put("by", by);
            case Why.Failed(String call, String error) -> json.put("call", call).put("code", error);
            case Why.NotRecorded n -> {}
            case Why.NotAllowed(Intrusion needed) ->
                json.put("needed", needed.name().toLowerCase(Locale.ROOT));
            case Why.NotUnderstood(String what) -> json.put("what", what);
            case Why.Incomplete(String budget) -> json.put("budget", budget);
        }
        return json;
    }

    /**
     * A reason back.
     *
     * @throws IllegalArgumentException when the code is none of {@link Why#code()}
     */
    public static Why readWhy(JsonNode json) {
        String code = text(json, "reasonCode");
        return switch (code) {
            case "denied" -> new Why.Denied(text(json, "missingRight"));
            case "timed-out" -> new Why.TimedOut(duration(text(json, "after")));
            case "unsupported" -> new Why.Unsupported(text(json, "by"));
            case "failed" -> new Why.Failed(text(json, "call"), text(json, "code"));
            case "not-recorded" -> new Why.NotRecorded();
            case "not-allowed" -> new Why.NotAllowed(intrusion(text(json, "needed")));
            case "not-understood" -> new Why.NotUnderstood(text(json, "what"));
            case "incomplete" -> new Why.Incomplete(text(json, "budget"));
            default -> throw new IllegalArgumentException("reasonCode '" + code + "' is not known");
        };
    }

    private static Duration duration(String text) {
        try {
            Duration duration = Duration.parse(text);
            if (duration.isNegative() || duration.compareTo(LONGEST) > 0) {
                throw new IllegalArgumentException("'" + text + "' is no time that anybody waited");
            }
            return duration;
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("'" + text + "' is not an ISO 8601 duration", e);
        }
    }

    private static Intrusion intrusion(String word) {
        return Stream.of(Intrusion.values())
                .filter(i -> i.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("needed '" + word + "' is not known"));
    }

    private static String text(JsonNode json, String member) {
        JsonNode value = json.get(member);
        if (value == null || !value.isString()) {
            throw new IllegalArgumentException("member '" + member + "' with a text is missing");
        }
        return value.stringValue();
    }
}
