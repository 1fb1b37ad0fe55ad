package punchlist.cli;

import java.util.Locale;
import java.util.Optional;
import punchlist.record.DriftBeside;
import punchlist.record.LookDrift;
import punchlist.record.Looks;
import punchlist.record.RuleDrift;
import punchlist.text.Phrase;
import punchlist.text.Texts;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/** What {@code drift} prints beside the findings: the firewall's rules, and what looks from outside saw. */
record BesideView(Texts english) {

    static void text(Out out, DriftBeside beside) {
        for (DriftBeside.Part part : beside.parts()) {
            out.line(out.texts().render(part.title()));
            part.said().forEach(said -> out.line("  " + out.texts().render(said)));
        }
    }

    /** The contract's members {@code rules} and {@code looks}, each {@code null} where nothing could be compared. */
    ObjectNode into(ObjectNode json, DriftBeside beside) {
        beside.rules().ifPresentOrElse(rules -> rules(json.putArray("rules"), rules), () -> json.putNull("rules"));
        beside.looks().ifPresentOrElse(looks -> looks(json.putArray("looks"), looks), () -> json.putNull("looks"));
        return json;
    }

    private void rules(ArrayNode all, RuleDrift drift) {
        for (RuleDrift.Item item : drift.items()) {
            ObjectNode one = all.addObject()
                    .put("change", word(item.kind()))
                    .put("id", Harmless.shown(item.id()))
                    .put("name", Harmless.shown(item.name()))
                    .put("store", item.policy() ? "policy" : "local");
            phrase(one, "was", item.was());
            phrase(one, "is", item.is());
        }
    }

    private void phrase(ObjectNode json, String member, Optional<Phrase> said) {
        said.ifPresentOrElse(
                phrase -> json.put(member, Harmless.shown(english.render(phrase))),
                () -> json.set(member, NullNode.instance));
    }

    private static void looks(ArrayNode all, LookDrift drift) {
        for (LookDrift.Item item : drift.items()) {
            Looks.Said said = item.said();
            ObjectNode one = all.addObject()
                    .put("change", word(item.kind()))
                    .put("address", said.target().address());
            said.target().from().ifPresentOrElse(from -> one.put("from", from), () -> one.putNull("from"));
            one.put("protocol", said.port().protocol()).put("port", said.port().port());
            seen(one, "was", item.was());
            seen(one, "is", item.is());
        }
    }

    private static void seen(ObjectNode json, String member, Optional<Looks.Said> said) {
        if (said.isEmpty()) {
            json.putNull(member);
            return;
        }
        json.putObject(member)
                .put("look", said.get().told().id())
                .put("seen", said.get().port().seen().key())
                .put("outcome", said.get().port().outcome().key());
    }

    private static String word(Enum<?> kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
