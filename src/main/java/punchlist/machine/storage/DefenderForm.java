package punchlist.machine.storage;

import java.util.List;
import java.util.Optional;
import punchlist.reading.Answer;
import punchlist.reading.AnswerJson;
import punchlist.reading.KeyCodec;
import punchlist.reading.Section;
import punchlist.reading.SnapshotForm;
import punchlist.reading.ValueCodec;
import punchlist.reading.Why;
import tools.jackson.databind.JsonNode;

/**
 * Settings of Defender in a snapshot: their own member in {@code defender}; without one, the property of the WMI class in
 * {@code wmi}.
 */
record DefenderForm(KeyCodec<DefenderSetting> keys, ValueCodec<Long> values)
        implements SnapshotForm<DefenderSetting, Long> {

    @Override
    public Answer<Long> read(DefenderSetting question, Section section) {
        return section.at(keys.path(question))
                .map(json -> AnswerJson.read(json, values))
                .orElseGet(() -> fromWmi(question.which(), section.beside("wmi")));
    }

    private Answer<Long> fromWmi(DefenderSetting.Which which, Section wmi) {
        Optional<JsonNode> found = wmi.at(List.of(DefenderSetting.NAMESPACE, which.readFrom()));
        if (found.isEmpty()) {
            return Answer.unread(new Why.NotRecorded());
        }
        JsonNode instances = found.get();
        if (!instances.isArray()) {
            return AnswerJson.read(instances, values);
        }
        return instances.isEmpty()
                ? Answer.absent()
                : instances.get(0).properties().stream()
                        .filter(member -> member.getKey().equalsIgnoreCase(which.property()))
                        .findFirst()
                        .map(member -> number(member.getValue()))
                        .orElseGet(Answer::absent);
    }

    private Answer<Long> number(JsonNode json) {
        return json.isBoolean() ? Answer.known(json.booleanValue() ? 1L : 0L) : AnswerJson.read(json, values);
    }

    @Override
    public void write(DefenderSetting question, Answer<Long> answer, Section section) {
        if (!(answer instanceof Answer.Unread<Long>(Why.NotRecorded n))) {
            section.put(keys.path(question), AnswerJson.write(answer, values));
        }
    }
}
