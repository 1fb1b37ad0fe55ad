package punchlist.reading;

import java.util.List;
import java.util.Optional;
import punchlist.check.Phrases;
import punchlist.fuzz.Seeds;
import punchlist.fuzz.Target;
import punchlist.machine.kinds.MachineKinds;
import punchlist.text.BundledTexts;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Answers and reasons of the computer under fire. */
public final class AnswerFuzz {

    private static final BundledTexts TEXTS = BundledTexts.in(java.util.Locale.ENGLISH);

    private AnswerFuzz() {}

    /** The targets of this package. */
    public static List<Target> targets() {
        List<byte[]> seeds = Seeds.of(
                "{\"type\":\"REG_SZ\",\"value\":\"x\"}",
                "{\"type\":\"REG_DWORD\",\"value\":9}",
                "{\"type\":\"REG_MULTI_SZ\",\"value\":[\"a\",\"b\"]}",
                "{\"type\":\"REG_77\",\"value\":\"AAE=\"}",
                "{\"type\":\"REG_DWORD\",\"bytes\":\"AAE=\"}",
                "[\"a\",\"b\"]",
                "{\"C:\\\\A\":\"O:BA\"}",
                "[{\"protocol\":\"TCP\",\"address\":\"::\",\"port\":80,\"pid\":4,\"process\":\"p\",\"services\":[\"s\"]}]",
                "[{\"id\":\"i\",\"name\":\"n\",\"kind\":\"ethernet\",\"up\":true,\"dhcp\":false,"
                        + "\"addresses\":[{\"address\":\"10.0.0.1\",\"prefix\":24}],\"gateways\":[]}]",
                "{\"S\":{\"displayName\":\"s\",\"state\":\"running\",\"start\":\"automatic\",\"account\":\"a\",\"image\":\"i\"}}",
                "[{\"sid\":\"S-1-5-18\",\"name\":\"n\",\"kind\":\"user\"}]",
                "{\"sid\":\"S-1-5-18\",\"name\":\"n\",\"kind\":\"user\"}",
                "\"AAE=\"",
                "{\"unread\":{\"reasonCode\":\"denied\",\"missingRight\":\"administrator\"}}",
                "{\"unread\":{\"reasonCode\":\"timed-out\",\"after\":\"PT20S\"}}",
                "{\"unread\":{\"reasonCode\":\"not-allowed\",\"needed\":\"looks\"}}");
        return List.of(Target.of("answer", 270, Target.Form.JSON, seeds, AnswerFuzz::answer));
    }

    private static Optional<String> answer(byte[] input) {
        JsonNode json;
        try {
            json = JsonMapper.shared().readTree(input);
        } catch (JacksonException e) {
            return Optional.of("no JSON, which its file's reader refuses");
        }
        boolean taken = false;
        String why = "";
        for (QuestionKind<?, ?> kind : MachineKinds.all()) {
            String refused = read(kind, json);
            taken |= refused.isEmpty();
            why = refused;
        }
        return taken ? Optional.empty() : Optional.of(why);
    }

    private static <T> String read(QuestionKind<?, T> kind, JsonNode json) {
        return switch (AnswerJson.read(json, kind.values())) {
            case Answer.Known<T>(T value) -> {
                JsonNode written = kind.values().write(value);
                T again = kind.values().read(JsonMapper.shared().readTree(written.toString()));
                Target.promise(
                        kind.values().write(again).equals(written), kind.section() + ": another value: " + written);
                yield "";
            }
            case Answer.Absent<T> a -> "";
            case Answer.Unread<T>(Why why) -> {
                Target.promise(AnswerJson.readWhy(AnswerJson.write(why)).equals(why), "another reason after writing");
                yield TEXTS.render(Phrases.why(why));
            }
        };
    }
}
