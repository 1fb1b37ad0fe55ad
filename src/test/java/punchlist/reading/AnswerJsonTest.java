package punchlist.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.StringNode;

/** Known, absent and unread stay apart in JSON. */
class AnswerJsonTest {

    private static final ValueCodec<String> TEXT = ValueCodec.of(StringNode::valueOf, json -> {
        if (!json.isString()) {
            throw new IllegalArgumentException("expected a text");
        }
        return json.stringValue();
    });

    static Stream<Why> whys() {
        return Stream.concat(
                Stream.of(
                        new Why.Denied("SeSecurityPrivilege"),
                        new Why.TimedOut(Duration.ofMillis(20_001)),
                        new Why.Unsupported("linux"),
                        new Why.Failed("RegQueryValueEx", "0x80041010"),
                        new Why.NotRecorded(),
                        new Why.NotUnderstood("an odd ACE \"ü\""),
                        new Why.Incomplete("20000 objects")),
                Arrays.stream(Intrusion.values()).map(Why.NotAllowed::new));
    }

    @ParameterizedTest
    @MethodSource("whys")
    void everyReasonComesBackAsItWas(Why why) {
        Answer<String> unread = Answer.unread(why);
        JsonNode json =
                JsonMapper.shared().readTree(AnswerJson.write(unread, TEXT).toString());
        assertThat(AnswerJson.read(json, TEXT)).isEqualTo(unread);
    }

    @Test
    void everyKindOfReasonIsAmongThem() {
        assertThat(whys().map(Object::getClass).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(List.of(Why.class.getPermittedSubclasses()));
    }

    @Test
    void theCodesAreThoseOfTheContract() {
        assertThat(whys().map(Why::code).distinct())
                .containsExactlyInAnyOrder(
                        "denied",
                        "timed-out",
                        "unsupported",
                        "failed",
                        "not-recorded",
                        "not-allowed",
                        "not-understood",
                        "incomplete");
    }

    @Test
    void nullIsAbsent() {
        assertThat(read("null")).isEqualTo(Answer.absent());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7",
                "{}",
                "[]",
                "{\"unread\":{}}",
                "{\"unread\":{\"reasonCode\":\"made-up\"}}",
                "{\"unread\":{\"reasonCode\":7}}",
                "{\"unread\":{\"reasonCode\":\"timed-out\",\"after\":\"soon\"}}",
                "{\"unread\":{\"reasonCode\":\"not-allowed\",\"needed\":\"everything\"}}",
                "{\"unread\":{\"reasonCode\":\"not-recorded\"},\"value\":1}"
            })
    void whatIsMalformedIsNotUnderstoodAndNeverAGuess(String json) {
        assertThat(read(json)).isInstanceOfSatisfying(Answer.Unread.class, unread -> assertThat(unread.why())
                .isInstanceOf(Why.NotUnderstood.class));
    }

    private static Answer<String> read(String json) {
        return AnswerJson.read(JsonMapper.shared().readTree(json), TEXT);
    }
}
