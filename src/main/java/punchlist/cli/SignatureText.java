package punchlist.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import punchlist.record.Entry;
import punchlist.record.seal.CheckedLock;
import punchlist.text.Phrase;
import punchlist.text.Texts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Locked revisions and their signatures in words and as JSON. */
final class SignatureText {

    private final Texts texts;

    SignatureText(Texts texts) {
        this.texts = texts;
    }

    /** One line that says how a locked revision's signature stands. */
    String of(CheckedLock lock) {
        List<String> parts = new ArrayList<>();
        parts.add(texts.get(
                "cli.signature." + lock.standing().word(),
                lock.locked().revision(),
                lock.at().toString()));
        keeper(lock).ifPresent(parts::add);
        lock.fingerprint().ifPresent(print -> parts.add(texts.get("cli.signature.key", print)));
        lock.by().ifPresent(file -> parts.add(texts.get("cli.signature.by", file.toString())));
        lock.why().ifPresent(why -> parts.add(texts.render(why)));
        return String.join("; ", parts);
    }

    private Optional<String> keeper(CheckedLock lock) {
        return lock.name().map(name -> texts.get("cli.signature.person", name)).or(() -> lock.locked()
                .seal()
                .filter(seal -> lock.isSound())
                .map(seal -> texts.get("cli.signature.machine")));
    }

    /** The contract's {@code signatures}. */
    static ArrayNode json(List<CheckedLock> locks, Texts english) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        for (CheckedLock lock : locks) {
            ObjectNode one = all.addObject()
                    .put("entry", lock.entry())
                    .put("revision", Harmless.shown(lock.locked().revision()));
            one.set("keeper", text(lock.locked().seal().map(Entry.Seal::keeper)));
            one.set("algorithm", text(lock.locked().seal().map(Entry.Seal::algorithm)));
            one.set("fingerprint", text(lock.fingerprint()));
            one.set("name", text(lock.name()));
            one.put("trust", lock.standing().word());
            one.set("by", text(lock.by().map(Object::toString)));
            one.put("at", lock.at().toString());
            one.set("why", text(lock.why().map((Phrase why) -> english.render(why))));
        }
        return all;
    }

    private static JsonNode text(Optional<String> value) {
        return value.<JsonNode>map(v -> StringNode.valueOf(Harmless.shown(v))).orElse(NullNode.instance);
    }
}
