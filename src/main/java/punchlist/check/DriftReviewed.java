package punchlist.check;

import java.util.List;
import punchlist.catalog.ControlId;
import punchlist.reading.Answer;
import punchlist.reading.Question;
import punchlist.reading.Reading;
import punchlist.reading.Readings;
import punchlist.reading.Why;
import punchlist.scope.Scope;
import punchlist.text.Phrase;

/** Nothing has become worse since the record's last run (Kepware guide 8.5.2). */
public final class DriftReviewed implements Check<DriftReviewed.Parameter> {

    /** No parameters. */
    public record Parameter() {}

    /** Under this name in the catalogue. */
    public static CheckKind<Parameter> kind() {
        return new CheckKind<>("drift-reviewed", p -> new Parameter(), new DriftReviewed());
    }

    @Override
    public List<Question<?>> needs(Parameter parameter, Scope scope, Readings soFar) {
        return List.of(new RunDrift());
    }

    @Override
    public List<Finding> judge(ControlId control, Parameter parameter, Scope scope, Readings readings) {
        Reading<DriftSummary> reading = readings.get(new RunDrift());
        return List.of(new Finding(control, Subject.server(), verdict(reading)));
    }

    private static Verdict verdict(Reading<DriftSummary> reading) {
        Phrase expected = Phrase.of("check.drift.expected");
        return switch (reading.answer()) {
            case Answer.Unread<DriftSummary>(Why why) ->
                new Verdict.CouldNotCheck(List.of(reading), expected, Phrases.why(why));
            case Answer.Absent<DriftSummary> absent ->
                new Verdict.CouldNotCheck(List.of(reading), expected, Phrase.of("check.drift.first"));
            case Answer.Known<DriftSummary>(DriftSummary drift) -> judge(reading, expected, drift);
        };
    }

    private static Verdict judge(Reading<DriftSummary> reading, Phrase expected, DriftSummary drift) {
        Phrase found = Phrase.of(
                "check.drift.found",
                drift.worse().size(),
                drift.better().size(),
                drift.different().size());
        return drift.worse().isEmpty()
                ? new Verdict.Pass(Proof.of(reading), expected, found)
                : new Verdict.Fail(
                        Proof.of(reading),
                        expected,
                        found,
                        Phrase.of("check.drift.worse", String.join(", ", drift.worse())));
    }
}
