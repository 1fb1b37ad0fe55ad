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
        intent.notices()
                .ifPresent(notices -> json.set(
                        "notices",
                        Node.array(notices.stream().map(PhraseJson::write).toList())));
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
                body.text("by"),
                body.optional("notices").map(all -> body.list("notices", one -> PhraseJson.read(one.json()))));
    }

    static ObjectNode write(Entry.Outcome o) {
        ObjectNode json = write(o.change(), o.outcome(), o.found(), o.why());
        o.later().ifPresent(later -> json.put("later", later));
        o.boot().ifPresent(boot -> json.put("boot", boot));
        return json;
    }

    static ObjectNode write(Entry.UndoOutcome o) {
        ObjectNode json = write(o.change(), o.outcome(), o.found(), o.why());
        o.later().ifPresent(later -> json.put("later", later));
        return json;
    }

    private static ObjectNode write(String change, String outcome, Optional<JsonNode> found, Optional<JsonNode> why) {
        ObjectNode json = Node.object().put("change", change).put("outcome", outcome);
        found.ifPresent(f -> json.set("found", f));
        why.ifPresent(w -> json.set("why", w));
        return json;
    }

    static Entry.Outcome outcome(Node body) {
        return new Entry.Outcome(
                body.text("change"),
                body.text("outcome"),
                body.optional("found"),
                body.optional("why"),
                body.optionalText("later"),
                body.optionalText("boot"));
    }

    static Entry.UndoOutcome undoOutcome(Node body) {
        return new Entry.UndoOutcome(
                body.text("change"),
                body.text("outcome"),
                body.optional("found"),
                body.optional("why"),
                body.optionalText("later"));
    }

    static ObjectNode write(Entry.Health health) {
        ObjectNode json = Node.object().put("after", health.after());
        json.set("lost", Node.array(health.lost().stream().map(ChangeJson::loss).toList()));
        json.set(
                "unseen",
                Node.array(health.unseen().stream().map(PhraseJson::write).toList()));
        return json;
    }

    private static ObjectNode loss(Entry.Loss loss) {
        ObjectNode json = Node.object().put("kind", loss.kind()).put("what", loss.what());
        loss.harmless().ifPresent(harmless -> json.set("harmless", PhraseJson.write(harmless)));
        return json;
    }

    static Entry.Health health(Node body) {
        return new Entry.Health(
                body.text("after"),
                body.list(
                        "lost",
                        l -> new Entry.Loss(
                                l.text("kind"),
                                l.text("what"),
                                l.optional("harmless").map(PhraseJson::read))),
                body.list("unseen", p -> PhraseJson.read(p.json())));
    }

    static ObjectNode write(Entry.Guard guard) {
        ObjectNode json = Node.object()
                .put("state", guard.state())
                .put("until", guard.until().toString())
                .put("by", guard.by());
        json.set("changes", Node.texts(guard.changes()));
        return json;
    }

    static Entry.Guard guard(Node body) {
        return new Entry.Guard(body.texts("changes"), body.text("state"), body.instant("until"), body.text("by"));
    }
}
