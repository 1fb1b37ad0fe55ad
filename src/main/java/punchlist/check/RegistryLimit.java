package punchlist.check;

import java.util.List;
import java.util.OptionalLong;
import punchlist.catalog.ControlId;
import punchlist.machine.RegistryData;
import punchlist.machine.RegistryValue;
import punchlist.reading.Answer;
import punchlist.reading.Question;
import punchlist.reading.Reading;
import punchlist.reading.Readings;
import punchlist.reading.Why;
import punchlist.scope.Scope;
import punchlist.text.Phrase;

/**
 * A number in the registry must lie between two bounds; absent and zero mean that there is no limit at all. Serves the
 * inactivity limit (Kepware guide 3.2).
 */
public final class RegistryLimit implements Check<RegistryLimit.Parameter> {

    /**
     * What is looked at.
     *
     * @param at the value
     * @param least the smallest good number
     * @param most the largest good number
     */
    public record Parameter(RegistryValue at, long least, long most) {}

    /** Under this name in the catalogue. */
    public static CheckKind<Parameter> kind() {
        return new CheckKind<>(
                "registry-limit",
                p -> new Parameter(
                        RegistryValue.hklm(p.text("key"), p.text("name")), p.number("least"), p.number("most")),
                new RegistryLimit());
    }

    @Override
    public List<Question<?>> needs(Parameter parameter, Scope scope, Readings soFar) {
        return List.of(parameter.at());
    }

    @Override
    public List<Finding> judge(ControlId control, Parameter parameter, Scope scope, Readings readings) {
        Reading<RegistryData> reading = readings.get(parameter.at());
        return List.of(new Finding(control, Subject.server(), verdict(parameter, reading)));
    }

    /** The verdict on the one value. */
    public static Verdict verdict(Parameter limit, Reading<RegistryData> reading) {
        Phrase expected = Phrase.of("check.limit.expected", limit.at().name(), limit.least(), limit.most());
        return switch (reading.answer()) {
            case Answer.Unread<RegistryData>(Why why) ->
                new Verdict.CouldNotCheck(List.of(reading), expected, Phrases.why(why));
            case Answer.Absent<RegistryData> absent ->
                fail(
                        reading,
                        expected,
                        Phrase.of("check.limit.absent", limit.at().name()));
            case Answer.Known<RegistryData>(RegistryData data) -> judge(limit, reading, expected, data);
        };
    }

    private static Verdict judge(Parameter limit, Reading<RegistryData> reading, Phrase expected, RegistryData data) {
        OptionalLong number = data.number();
        if (number.isEmpty()) {
            return fail(
                    reading,
                    expected,
                    Phrase.of("check.limit.type", limit.at().name(), data.type().name(), data.shown()));
        }
        long value = number.getAsLong();
        Phrase found = Phrase.of("check.limit.found", limit.at().name(), value);
        return value >= limit.least() && value <= limit.most()
                ? new Verdict.Pass(Proof.of(reading), expected, found)
                : fail(reading, expected, found);
    }

    private static Verdict fail(Reading<RegistryData> reading, Phrase expected, Phrase found) {
        return new Verdict.Fail(Proof.of(reading), expected, found, Phrase.of("check.limit.why"));
    }
}
