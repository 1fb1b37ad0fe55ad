package punchlist.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import punchlist.reading.Intrusion;
import punchlist.reading.KeyCodec;
import punchlist.reading.QuestionKind;
import punchlist.reading.ValueCodec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The kinds of question put to the record itself. */
public final class RecordKinds {

    private RecordKinds() {}

    /** All kinds of this sort. */
    public static List<QuestionKind<?, ?>> all() {
        return List.of(QuestionKind.of(
                RunDrift.class,
                DriftSummary.class,
                "drift",
                Intrusion.LOOKS,
                KeyCodec.of(q -> List.of(), path -> new RunDrift()),
                ValueCodec.of(RecordKinds::write, RecordKinds::read)));
    }

    private static JsonNode write(DriftSummary drift) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("since", drift.since());
        put(json, "worse", drift.worse());
        put(json, "better", drift.better());
        put(json, "different", drift.different());
        drift.rules().ifPresent(rules -> {
            ObjectNode node = json.putObject("firewallRules");
            put(node, "added", rules.added());
            put(node, "removed", rules.removed());
            put(node, "changed", rules.changed());
        });
        return json;
    }

    private static void put(ObjectNode json, String name, List<String> texts) {
        ArrayNode array = json.putArray(name);
        texts.forEach(array::add);
    }

    private static DriftSummary read(JsonNode json) {
        JsonNode rules = json.path("firewallRules");
        return new DriftSummary(
                json.path("since").asString(""),
                texts(json, "worse"),
                texts(json, "better"),
                texts(json, "different"),
                rules.isObject()
                        ? Optional.of(new RuleChanges(
                                texts(rules, "added"), texts(rules, "removed"), texts(rules, "changed")))
                        : Optional.empty());
    }

    private static List<String> texts(JsonNode json, String name) {
        List<String> texts = new ArrayList<>();
        json.path(name).forEach(element -> texts.add(element.asString("")));
        return texts;
    }
}
