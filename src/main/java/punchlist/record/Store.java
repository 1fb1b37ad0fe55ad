package punchlist.record;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import punchlist.catalog.Control;
import punchlist.check.Finding;
import punchlist.check.Judged;
import punchlist.check.Verdict;
import punchlist.reading.Answer;
import punchlist.reading.AnswerJson;
import punchlist.reading.Question;
import punchlist.reading.QuestionKind;
import punchlist.reading.QuestionKinds;
import punchlist.reading.Reading;
import punchlist.reading.Readings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Turns readings and findings into what a record keeps, and readings back. */
public final class Store {

    private final QuestionKinds kinds;

    /** A store for questions of these kinds. */
    public Store(QuestionKinds kinds) {
        this.kinds = kinds;
    }

    /** The readings as a record keeps them. */
    public List<StoredReading> readings(Readings readings) {
        return readings.all().stream().map(this::stored).toList();
    }

    private <T> StoredReading stored(Reading<T> reading) {
        QuestionKind<Question<T>, T> kind = kinds.of(reading.question());
        return new StoredReading(
                kind.type().getSimpleName(),
                kind.key(reading.question()),
                reading.source(),
                reading.at(),
                reading.took().toMillis(),
                reading.origin(),
                AnswerJson.write(reading.answer(), kind.values()));
    }

    /** The reading of this question among stored ones, if it is there. */
    public <T> Optional<Reading<T>> find(Question<T> question, List<StoredReading> stored) {
        QuestionKind<Question<T>, T> kind = kinds.of(question);
        String key = kind.key(question);
        String name = kind.type().getSimpleName();
        return stored.stream()
                .filter(s -> s.key().equals(key) && s.kind().equals(name))
                .findFirst()
                .map(s -> new Reading<>(
                        question,
                        s.source(),
                        s.at(),
                        Duration.ofMillis(s.tookMillis()),
                        s.origin(),
                        AnswerJson.read(s.answer(), kind.values())));
    }

    /** An answer as JSON. */
    public <T> JsonNode answer(Question<T> question, Answer<T> answer) {
        return AnswerJson.write(answer, kinds.<Question<T>, T>of(question).values());
    }

    /** What was said of each control, as a record keeps it. */
    public List<StoredControl> controls(List<Judged> judged) {
        return judged.stream().map(this::stored).toList();
    }

    private StoredControl stored(Judged judged) {
        return new StoredControl(
                judged.control().id().text(),
                check(judged.control()),
                judged.findings().stream().map(this::stored).toList());
    }

    private static Optional<JsonNode> check(Control control) {
        return control.check().map(use -> {
            ObjectNode json = Node.object().put("kind", use.kind());
            json.set("parameters", use.parameters());
            return json;
        });
    }

    /** A finding as a record keeps it. */
    public StoredFinding stored(Finding finding) {
        Verdict verdict = finding.verdict();
        return new StoredFinding(
                finding.subject(),
                verdict.kind(),
                verdict.whatExpected(),
                verdict.whatFound(),
                verdict.whyJudged(),
                verdict.evidence().stream().map(r -> kinds.key(r.question())).toList());
    }
}
