package punchlist.cli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import punchlist.catalog.Control;
import punchlist.catalog.ControlId;
import punchlist.check.Finding;
import punchlist.check.Judged;
import punchlist.check.Verdict;
import punchlist.check.VerdictKind;
import punchlist.machine.Change;
import punchlist.machine.MachineId;
import punchlist.reading.Answer;
import punchlist.reading.AnswerJson;
import punchlist.reading.Question;
import punchlist.reading.QuestionKind;
import punchlist.reading.Reading;
import punchlist.reading.Readings;
import punchlist.reading.Why;
import punchlist.remedy.Proposal;
import punchlist.remedy.firewall.RuleSentence;
import punchlist.scope.Scope;
import punchlist.scope.ScopeWriter;
import punchlist.session.CheckRun;
import punchlist.session.Product;
import punchlist.text.Phrase;
import punchlist.text.Texts;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/** A run as {@code punchlist-run/1} (docs/formats.md, "Run"). */
final class RunJson {

    private final Product product;
    private final Texts texts;

    RunJson(Product product, Texts texts) {
        this.product = product;
        this.texts = texts;
    }

    ObjectNode write(CheckRun run, MachineId machine, Scope scope, Map<ControlId, List<Proposal>> fixes) {
        ObjectNode json = object().put("format", "punchlist-run/1");
        json.set("machine", machine(machine));
        json.set("scope", ScopeWriter.write(scope));
        json.put("startedAt", time(run.startedAt()));
        json.put("finishedAt", time(run.finishedAt()));
        json.put("tool", product.version());
        json.put("catalogHash", product.catalog().hash());
        json.set("counts", counts(run.counts()));
        json.set("beyond", counts(run.beyond()));
        ArrayNode results = json.putArray("results");
        run.judged().forEach(judged -> results.add(result(judged, fixes, run.readings())));
        return json;
    }

    static ObjectNode machine(MachineId id) {
        return object().put("kind", id.kind().name().toLowerCase(Locale.ROOT))
                .put("id", id.id())
                .put("name", id.name());
    }

    static String time(Instant instant) {
        return instant.toString();
    }

    private static ObjectNode counts(Map<VerdictKind, Long> counts) {
        ObjectNode json = object();
        for (VerdictKind kind : List.of(
                VerdictKind.PASS,
                VerdictKind.ATTENTION,
                VerdictKind.FAIL,
                VerdictKind.COULD_NOT_CHECK,
                VerdictKind.NOT_APPLICABLE,
                VerdictKind.BY_HAND)) {
            json.put(kind.key(), counts.getOrDefault(kind, 0L));
        }
        return json;
    }

    private ObjectNode result(Judged judged, Map<ControlId, List<Proposal>> fixes, Readings readings) {
        Control control = judged.control();
        ObjectNode json = object().put("control", control.id().text())
                .put("step", control.step().key())
                .put("title", texts.render(control.title()))
                .put("method", control.method().key());
        ArrayNode requirements = json.putArray("requirements");
        control.requirements().forEach(requirements::add);
        verdict(json, control, judged.worst().verdict());
        ArrayNode findings = json.putArray("findings");
        judged.findings().forEach(finding -> findings.add(finding(control, finding)));
        List<ObjectNode> changes = changes(fixes.getOrDefault(control.id(), List.of()), readings);
        if (changes.isEmpty()) {
            json.set("fix", NullNode.instance);
        } else {
            ArrayNode all = json.putObject("fix").putArray("changes");
            changes.forEach(all::add);
        }
        return json;
    }

    private ObjectNode finding(Control control, Finding finding) {
        ObjectNode json = object().put("subject", finding.subject().label())
                .put("subjectKind", finding.subject().kind().name().toLowerCase(Locale.ROOT))
                .put("subjectId", finding.subject().id());
        verdict(json, control, finding.verdict());
        return json;
    }

    private void verdict(ObjectNode json, Control control, Verdict verdict) {
        json.put("verdict", verdict.kind().key());
        json.put("expected", texts.render(verdict.whatExpected().orElseGet(control::expected)));
        put(json, "found", verdict.whatFound());
        put(json, "reason", verdict.whyJudged());
        reasonCode(verdict).ifPresent(code -> json.put("reasonCode", code));
        ArrayNode evidence = json.putArray("evidence");
        verdict.evidence().forEach(reading -> evidence.add(evidence(reading)));
    }

    private void put(ObjectNode json, String name, Optional<Phrase> phrase) {
        if (phrase.isPresent()) {
            json.put(name, texts.render(phrase.get()));
        } else {
            json.set(name, NullNode.instance);
        }
    }

    private static Optional<String> reasonCode(Verdict verdict) {
        if (!(verdict instanceof Verdict.CouldNotCheck(List<Reading<?>> readings, Phrase e, Phrase b))) {
            return Optional.empty();
        }
        List<String> codes = new ArrayList<>();
        for (Reading<?> reading : readings) {
            switch (reading.answer()) {
                case Answer.Unread<?>(Why why) -> codes.addFirst(why.code());
                case Answer.Absent<?> a -> codes.add("absent");
                case Answer.Known<?> k -> {}
            }
        }
        return codes.stream().findFirst();
    }

    private <T> ObjectNode evidence(Reading<T> reading) {
        QuestionKind<Question<T>, T> kind = product.kinds().of(reading.question());
        ObjectNode json = object().put("source", reading.source()).put("question", kind.key(reading.question()));
        ObjectNode answer = json.putObject("answer");
        switch (reading.answer()) {
            case Answer.Known<T>(T value) ->
                answer.put("state", "known").set("value", kind.values().write(value));
            case Answer.Absent<T> absent -> answer.put("state", "absent");
            case Answer.Unread<T>(Why why) -> answer.put("state", "unread").set("why", AnswerJson.write(why));
        }
        reading.origin()
                .ifPresent(o ->
                        answer.put("origin", o.name().toLowerCase(Locale.ROOT).replace('_', '-')));
        return json.put("at", time(reading.at()));
    }

    private List<ObjectNode> changes(List<Proposal> proposals, Readings readings) {
        List<ObjectNode> all = new ArrayList<>();
        for (Proposal proposal : proposals) {
            if (proposal instanceof Proposal.Mend(var plan)) {
                for (Change<?> change : plan.inOrder()) {
                    ObjectNode json = ChangeView.write(product.kinds(), plan, change);
                    RuleSentence.of(change, readings).ifPresent(said -> json.put("meaning", texts.render(said)));
                    all.add(json);
                }
            }
        }
        return all;
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
