package punchlist.check.logs;

import java.util.List;
import java.util.OptionalLong;
import punchlist.machine.RegistryData;
import punchlist.machine.RegistryValue;
import punchlist.reading.Answer;
import punchlist.reading.Question;
import punchlist.reading.Reading;
import punchlist.reading.Readings;
import punchlist.reading.Why;

/**
 * A number in the registry that a policy may set: where the policy has a value, that one counts (design law 10).
 *
 * @param policy where the policy writes it
 * @param own where the component itself keeps it
 */
public record Governed(RegistryValue policy, RegistryValue own) {

    /** A value of HKLM whose policy has the same name. */
    static Governed of(String policyKey, String ownKey, String name) {
        return new Governed(RegistryValue.hklm(policyKey, name), RegistryValue.hklm(ownKey, name));
    }

    /** Both places. */
    public List<Question<?>> questions() {
        return List.of(policy, own);
    }

    /** The number that counts; empty where neither place has one. */
    public Seen<OptionalLong> seen(Readings readings) {
        Reading<RegistryData> above = readings.get(policy);
        return above.answer() instanceof Answer.Absent<RegistryData> ? number(readings.get(own)) : number(above);
    }

    private static Seen<OptionalLong> number(Reading<RegistryData> reading) {
        return switch (reading.answer()) {
            case Answer.Unread<RegistryData>(Why why) -> Seen.unread(reading, why);
            case Answer.Absent<RegistryData> absent -> new Seen.Value<>(OptionalLong.empty(), reading);
            case Answer.Known<RegistryData>(RegistryData data) ->
                data.number().isPresent()
                        ? new Seen.Value<>(data.number(), reading)
                        : Seen.odd(reading, data.type().name() + " " + data.shown());
        };
    }
}
