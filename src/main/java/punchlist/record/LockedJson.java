package punchlist.record;

import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Locked revisions as JSON. */
final class LockedJson {

    private LockedJson() {}

    /** What a seal signs: everything that is said of the revision and of the seal, but the signature's value. */
    static ObjectNode toSign(Entry.Locked locked) {
        ObjectNode json = revision(locked);
        locked.seal().ifPresent(seal -> json.set("seal", unsigned(seal)));
        return json;
    }

    static ObjectNode write(Entry.Locked locked) {
        ObjectNode json = revision(locked);
        locked.seal().ifPresent(seal -> json.set("seal", unsigned(seal).put("value", seal.value())));
        return json;
    }

    private static ObjectNode revision(Entry.Locked locked) {
        return Node.object()
                .put("revision", locked.revision())
                .put("digest", locked.digest())
                .put("entries", locked.entries());
    }

    static ObjectNode unsigned(Entry.Seal seal) {
        ObjectNode json = Node.object()
                .put("keeper", seal.keeper())
                .put("algorithm", seal.algorithm())
                .put("key", seal.key());
        json.set("certificates", Node.texts(seal.certificates()));
        return json;
    }

    static Entry.Locked read(Node body) {
        Optional<Entry.Seal> seal = body.json().has("seal") ? Optional.of(seal(body.member("seal"))) : Optional.empty();
        return new Entry.Locked(body.text("revision"), body.text("digest"), body.number("entries"), seal);
    }

    static Entry.Seal seal(Node json) {
        return new Entry.Seal(
                json.text("keeper"),
                json.text("algorithm"),
                json.text("key"),
                json.texts("certificates"),
                json.text("value"));
    }
}
