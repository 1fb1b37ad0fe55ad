package punchlist.record;

import java.util.Optional;
import punchlist.machine.MachineId;
import punchlist.text.Phrase;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Looks from outside as JSON. */
public final class LookJson {

    private LookJson() {}

    /** What a seal signs: everything but the signature's value. */
    static ObjectNode toSign(Look look) {
        ObjectNode json = unsealed(look);
        look.seal().ifPresent(seal -> json.set("seal", LockedJson.unsigned(seal)));
        return json;
    }

    /** The whole look. */
    public static ObjectNode write(Look look) {
        ObjectNode json = unsealed(look);
        look.seal().ifPresent(seal -> json.set("seal", LockedJson.unsigned(seal).put("value", seal.value())));
        return json;
    }

    static ObjectNode write(Entry.Witnessed witnessed) {
        ObjectNode json = Node.object().put("entry", witnessed.entry()).put("line", witnessed.line());
        json.put("shared", witnessed.shared());
        json.set("look", write(witnessed.look()));
        return json;
    }

    private static ObjectNode unsealed(Look look) {
        ObjectNode json = Node.object()
                .put("by", look.by())
                .put("account", look.account())
                .put("tool", look.tool())
                .put("catalogHash", look.catalogHash())
                .put("follows", look.follows())
                .put("startedAt", look.startedAt().toString())
                .put("finishedAt", look.finishedAt().toString());
        json.putObject("from")
                .put("kind", StoredJson.word(look.from().kind()))
                .put("id", look.from().id())
                .put("name", look.from().name());
        json.set("ownAddresses", Node.texts(look.ownAddresses()));
        json.set(
                "targets",
                Node.array(look.targets().stream().map(LookJson::write).toList()));
        json.set(
                "readings",
                Node.array(look.readings().stream().map(StoredJson::write).toList()));
        return json;
    }

    private static ObjectNode write(Look.Target target) {
        ObjectNode json = Node.object()
                .put("address", target.address())
                .put("own", target.own())
                .put("answered", target.answered());
        target.from().ifPresent(from -> json.put("from", from));
        json.set(
                "ports", Node.array(target.ports().stream().map(LookJson::write).toList()));
        return json;
    }

    /** One port. */
    private static ObjectNode write(Look.Port port) {
        ObjectNode json = Node.object()
                .put("protocol", port.protocol())
                .put("port", port.port())
                .put("origin", port.origin().key())
                .put("planned", port.planned().key())
                .put("seen", port.seen().key())
                .put("outcome", port.outcome().key());
        json.set("controls", Node.texts(port.controls()));
        json.set("evidence", Node.texts(port.evidence()));
        json.set(
                "notes", Node.array(port.notes().stream().map(PhraseJson::write).toList()));
        return json;
    }

    static Entry.Witnessed witnessed(Node body) {
        return new Entry.Witnessed(
                read(body.member("look")), body.text("line"), body.number("entry"), body.number("shared"));
    }

    static Look read(Node body) {
        Node from = body.member("from");
        Optional<Entry.Seal> seal =
                body.json().has("seal") ? Optional.of(LockedJson.seal(body.member("seal"))) : Optional.empty();
        return new Look(
                body.text("by"),
                new MachineId(from.word("kind", MachineId.Kind.class), from.text("id"), from.text("name")),
                body.texts("ownAddresses"),
                body.text("account"),
                body.text("tool"),
                body.text("catalogHash"),
                body.text("follows"),
                body.instant("startedAt"),
                body.instant("finishedAt"),
                body.list("targets", LookJson::target),
                body.list("readings", StoredJson::reading),
                seal);
    }

    private static Look.Target target(Node json) {
        return new Look.Target(
                json.text("address"),
                json.optionalText("from"),
                json.flag("own"),
                json.flag("answered"),
                json.list("ports", LookJson::port));
    }

    private static Look.Port port(Node json) {
        long number = json.number("port");
        if (number < 1 || number > 65_535) {
            throw new IllegalArgumentException("'port' is not between 1 and 65535");
        }
        return new Look.Port(
                json.text("protocol"),
                (int) number,
                json.texts("controls"),
                json.word("origin", Look.Origin.class),
                json.word("planned", Look.Planned.class),
                json.word("seen", Look.Seen.class),
                json.word("outcome", Look.Outcome.class),
                json.texts("evidence"),
                json.list("notes", note -> phrase(note.json())));
    }

    private static Phrase phrase(JsonNode json) {
        return PhraseJson.read(json);
    }
}
