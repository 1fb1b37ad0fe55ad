package punchlist.record;

import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Locked revisions as JSON. */
final class LockedJson {

    private LockedJson() {}

    /** What a seal signs: everything that is said of the revision but the seal itself. */
    static ObjectNode unsealed(Entry.Locked locked) {
        return Node.object()
                .put("revision", locked.revision())
                .put("digest", locked.digest())
                .put("entries", locked.entries());
    }

    static ObjectNode write(Entry.Locked locked) {
        ObjectNode json = unsealed(locked);
        locked.seal().ifPresent(seal -> json.set("seal", write(seal)));
        return json;
    }

    private static ObjectNode write(Entry.Seal seal) {
        ObjectNode json = Node.object()
                .put("keeper", seal.keeper())
                .put("algorithm", seal.algorithm())
                .put("key", seal.key())
                .put("value", seal.value());
        json.set("certificates", Node.texts(seal.certificates()));
        return json;
    }

    static Entry.Locked read(Node body) {
        Optional<Entry.Seal> seal = body.json().has("seal") ? Optional.of(seal(body.member("seal"))) : Optional.empty();
        return new Entry.Locked(body.text("revision"), body.text("digest"), body.number("entries"), seal);
    }

    private static Entry.Seal seal(Node json) {
        return new Entry.Seal(
                json.text("keeper"),
                json.text("algorithm"),
                json.text("key"),
                json.texts("certificates"),
                json.text("value"));
    }
}
