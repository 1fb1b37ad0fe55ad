package punchlist.cli;

import java.util.Locale;
import punchlist.machine.Change;
import punchlist.machine.Reversal;
import punchlist.reading.AnswerJson;
import punchlist.reading.Question;
import punchlist.reading.QuestionKind;
import punchlist.reading.QuestionKinds;
import punchlist.remedy.Plan;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A planned change as JSON. */
final class ChangeView {

    private ChangeView() {}

    static <T> ObjectNode write(QuestionKinds kinds, Plan plan, Change<T> change) {
        ObjectNode json = write(kinds, change);
        json.put("reversal", reversal(change.reversal()));
        json.put("effective", change.effective().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        ArrayNode hazards = json.putArray("hazards");
        plan.hazards().stream().map(Enum::name).sorted().forEach(hazards::add);
        return json;
    }

    static <T> ObjectNode write(QuestionKinds kinds, Change<T> change) {
        QuestionKind<Question<T>, T> kind = kinds.of(change.at());
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("what", kind.key(change.at()));
        json.set("before", AnswerJson.write(change.before(), kind.values()));
        json.set("after", AnswerJson.write(change.after(), kind.values()));
        return json;
    }

    private static String reversal(Reversal reversal) {
        return switch (reversal) {
            case Reversal.Exact e -> "exact";
            case Reversal.Partial p -> "partial";
            case Reversal.Impossible i -> "impossible";
        };
    }
}
