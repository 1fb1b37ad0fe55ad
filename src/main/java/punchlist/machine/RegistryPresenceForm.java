package punchlist.machine;

import java.util.List;
import punchlist.machine.RegistryValuePresence.Seen;
import punchlist.reading.Answer;
import punchlist.reading.AnswerJson;
import punchlist.reading.Section;
import punchlist.reading.SnapshotForm;
import punchlist.reading.Why;

/**
 * Values that are not read, in a snapshot: their own member in {@code registryValues}; without one, what {@code registry}
 * tells of the value, of which only is said whether it holds anything.
 */
record RegistryPresenceForm() implements SnapshotForm<RegistryValuePresence, Seen> {

    private static List<String> path(RegistryValuePresence question) {
        return List.of(question.view().key(), question.path(), question.name());
    }

    @Override
    public Answer<Seen> read(RegistryValuePresence question, Section section) {
        return section.at(path(question))
                .map(json -> AnswerJson.read(json, RegistryValueKinds.SEEN))
                .orElseGet(() -> byTheWay(question, section.beside("registry")));
    }

    private static Answer<Seen> byTheWay(RegistryValuePresence question, Section registry) {
        RegistryValue value = new RegistryValue(question.hive(), question.key(), question.name(), question.view());
        return switch (new RegistryForm().read(value, registry)) {
            case Answer.Known<RegistryData>(RegistryData data) -> Answer.known(Seen.of(data));
            case Answer.Absent<RegistryData> absent -> Answer.absent();
            case Answer.Unread<RegistryData>(Why.NotUnderstood why) -> Answer.known(Seen.FILLED);
            case Answer.Unread<RegistryData>(Why why) -> Answer.unread(why);
        };
    }

    @Override
    public void write(RegistryValuePresence question, Answer<Seen> answer, Section section) {
        if (!(answer instanceof Answer.Unread<Seen>(Why.NotRecorded n))) {
            section.put(path(question), AnswerJson.write(answer, RegistryValueKinds.SEEN));
        }
    }
}
