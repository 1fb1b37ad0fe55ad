package punchlist.record;

import java.util.Locale;
import java.util.Optional;
import punchlist.check.Subject;
import punchlist.check.VerdictKind;
import punchlist.reading.Origin;
import punchlist.text.Phrase;
import tools.jackson.databind.node.ObjectNode;

/** Readings and findings of a run as JSON. */
final class StoredJson {

    private StoredJson() {}

    static ObjectNode write(StoredReading reading) {
        ObjectNode json = Node.object()
                .put("kind", reading.kind())
                .put("key", reading.key())
                .put("source", reading.source())
                .put("at", reading.at().toString())
                .put("tookMs", reading.tookMillis());
        reading.origin().ifPresent(origin -> json.put("origin", word(origin)));
        json.set("answer", reading.answer());
        return json;
    }

    static StoredReading reading(Node json) {
        return new StoredReading(
                json.text("kind"),
                json.text("key"),
                json.text("source"),
                json.instant("at"),
                json.number("tookMs"),
                json.json().has("origin") ? Optional.of(json.word("origin", Origin.class)) : Optional.empty(),
                json.any("answer"));
    }

    static ObjectNode write(StoredControl control) {
        ObjectNode json = Node.object().put("control", control.control());
        control.check().ifPresent(check -> json.set("check", check));
        json.set(
                "findings",
                Node.array(control.findings().stream().map(StoredJson::write).toList()));
        return json;
    }

    static StoredControl control(Node json) {
        return new StoredControl(
                json.text("control"), json.optional("check"), json.list("findings", StoredJson::finding));
    }

    private static ObjectNode write(StoredFinding finding) {
        ObjectNode json = Node.object();
        json.set("subject", write(finding.subject()));
        json.put("verdict", finding.verdict().key());
        put(json, "expected", finding.expected());
        put(json, "found", finding.found());
        put(json, "reason", finding.reason());
        json.set("evidence", Node.texts(finding.evidence()));
        return json;
    }

    private static void put(ObjectNode json, String name, Optional<Phrase> phrase) {
        phrase.ifPresent(p -> json.set(name, PhraseJson.write(p)));
    }

    private static StoredFinding finding(Node json) {
        return new StoredFinding(
                subject(json.member("subject")),
                verdict(json.text("verdict")),
                json.optional("expected").map(PhraseJson::read),
                json.optional("found").map(PhraseJson::read),
                json.optional("reason").map(PhraseJson::read),
                json.texts("evidence"));
    }

    private static VerdictKind verdict(String word) {
        return VerdictKind.ofKey(word)
                .orElseThrow(() -> new IllegalArgumentException("verdict '" + word + "' is not known"));
    }

    private static ObjectNode write(Subject subject) {
        return Node.object()
                .put("kind", word(subject.kind()))
                .put("id", subject.id())
                .put("label", subject.label());
    }

    private static Subject subject(Node json) {
        return new Subject(json.word("kind", Subject.Kind.class), json.text("id"), json.text("label"));
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
