package punchlist.cli;

import java.util.Optional;
import punchlist.record.Entry;
import punchlist.secret.PasswordVerdict;
import punchlist.text.Texts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A password's verdict, printed: {@code punchlist-password/1}. Nothing of the password is in it. */
final class PasswordView {

    private PasswordView() {}

    static JsonNode json(PasswordVerdict verdict, Optional<Entry.PasswordChecked> recorded, Texts english) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("format", "punchlist-password/1")
                .put("outcome", verdict.isStrong() ? "strong" : "weak");
        ArrayNode rules = json.putArray("rules");
        verdict.points().forEach(point -> rules.addObject()
                .put("rule", point.rule().key())
                .put("holds", point.holds())
                .put("demand", english.render(point.rule().demand())));
        json.put("guesses", verdict.guesses().key());
        json.put("estimate", english.render(verdict.guesses().words()));
        recorded.ifPresentOrElse(
                entry -> json.putObject("recorded")
                        .put("control", entry.control())
                        .put("account", entry.account())
                        .put("by", entry.by()),
                () -> json.putNull("recorded"));
        return json;
    }

    static void text(PasswordVerdict verdict, Optional<Entry.PasswordChecked> recorded, Out out) {
        Texts texts = out.texts();
        out.line(texts.get(verdict.isStrong() ? "cli.password.strong" : "cli.password.weak"));
        verdict.points()
                .forEach(point -> out.line(texts.get(
                        point.holds() ? "cli.password.holds" : "cli.password.broken",
                        texts.render(point.rule().demand()))));
        out.line(texts.get(
                "cli.password.estimate", texts.render(verdict.guesses().words())));
        recorded.ifPresent(entry -> out.say("cli.password.recorded", entry.control(), entry.account(), entry.by()));
    }
}
