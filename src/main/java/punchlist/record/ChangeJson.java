package punchlist.record;

import java.util.Optional;
import punchlist.text.Phrase;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Intents and outcomes as JSON. */
final class ChangeJson {

    private ChangeJson() {}

    static ObjectNode write(Entry.Intent intent) {
        ObjectNode json = Node.object()
                .put("change", intent.id())
                .put("control", intent.control())
                .put("subject", intent.subject())
                .put("kind", intent.kind())
                .put("effective", intent.effective())
                .put("reversal", intent.reversal())
                .put("by", intent.by());
        json.set("path", Node.texts(intent.path()));
        json.set("before", intent.before());
        json.set("after", intent.after());
        json.set("hazards", Node.texts(intent.hazards()));
        intent.lost().ifPresent(lost -> json.set("lost", PhraseJson.write(lost)));
        return json;
    }

    static Entry.Intent intent(Node body) {
        Optional<Phrase> lost = body.optional("lost").map(PhraseJson::read);
        return new Entry.Intent(
                body.text("change"),
                body.text("control"),
                body.text("subject"),
                body.text("kind"),
                body.texts("path"),
                body.any("before"),
                body.any("after"),
                body.text("effective"),
                body.text("reversal"),
                lost,
                body.texts("hazards"),
                body.text("by"));
    }

    static ObjectNode write(String change, String outcome, Optional<JsonNode> found, Optional<JsonNode> why) {
        ObjectNode json = Node.object().put("change", change).put("outcome", outcome);
        found.ifPresent(f -> json.set("found", f));
        why.ifPresent(w -> json.set("why", w));
        return json;
    }

    static Entry.Outcome outcome(Node body) {
        return new Entry.Outcome(
                body.text("change"), body.text("outcome"), body.optional("found"), body.optional("why"));
    }

    static Entry.UndoOutcome undoOutcome(Node body) {
        return new Entry.UndoOutcome(
                body.text("change"), body.text("outcome"), body.optional("found"), body.optional("why"));
    }
}
