package punchlist.cli;

import java.util.List;
import java.util.Optional;
import punchlist.record.Line;
import punchlist.record.Looks;
import punchlist.record.seal.LookSeal;
import punchlist.record.seal.Standing;
import punchlist.record.seal.Trust;
import punchlist.text.Texts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * A look from outside and what was found of its seal.
 *
 * @param told the look
 * @param seal what was found
 */
record CheckedLook(Looks.Told told, LookSeal seal) {

    /** All looks of a record. */
    static List<CheckedLook> all(List<Line> lines, Trust trust) {
        return Looks.of(lines).stream()
                .map(told -> new CheckedLook(told, LookSeal.of(told.stored(), trust)))
                .toList();
    }

    boolean isSound() {
        return seal.standing() != Standing.WRONG;
    }

    /** What is wrong with it, or was not looked at. */
    String why(Texts texts) {
        return seal.why().map(texts::render).orElse("");
    }

    String text(Texts texts) {
        String how = seal.fingerprint()
                .map(fingerprint -> texts.get("look.sealed", fingerprint))
                .orElseGet(() -> isSound() ? texts.get("look.unsealed") : why(texts));
        return texts.get(
                "cli.verify.look." + seal.standing().word(),
                told.id(),
                told.look().by(),
                told.look().from().name(),
                RunJson.time(told.look().startedAt()),
                how);
    }

    /** The contract's {@code looks}. */
    static ArrayNode json(List<CheckedLook> looks, Texts english) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        for (CheckedLook look : looks) {
            ObjectNode one = all.addObject()
                    .put("entry", look.told().entry())
                    .put("look", look.told().id())
                    .put("by", Harmless.shown(look.told().look().by()))
                    .put("at", RunJson.time(look.told().look().startedAt()))
                    .put("trust", look.seal().standing().word());
            one.set("fingerprint", text(look.seal().fingerprint()));
            one.set("why", text(look.seal().why().map(english::render)));
        }
        return all;
    }

    private static JsonNode text(Optional<String> value) {
        return value.<JsonNode>map(v -> StringNode.valueOf(Harmless.shown(v))).orElse(NullNode.instance);
    }
}
