package punchlist.machine.system;

import java.util.List;
import punchlist.machine.RegistryData;
import punchlist.machine.RegistryDataCodec;
import punchlist.reading.Answer;
import punchlist.reading.AnswerJson;
import punchlist.reading.Section;
import punchlist.reading.SnapshotForm;
import punchlist.reading.Why;

/** Entries of a policy file in a snapshot: their own member, else what the file as a whole says. */
record PolicyValueForm() implements SnapshotForm<PolicyValue, RegistryData> {

    @Override
    public Answer<RegistryData> read(PolicyValue question, Section section) {
        return section.at(question.path())
                .map(json -> AnswerJson.read(json, RegistryDataCodec.VALUES))
                .orElseGet(() -> inFile(question, section.beside(SystemKinds.POLICY)));
    }

    private static Answer<RegistryData> inFile(PolicyValue question, Section policy) {
        Answer<PolicyTable> file = policy.at(List.of(question.scope().word()))
                .map(json -> AnswerJson.read(json, SystemKinds.TABLES))
                .orElseGet(() -> Answer.unread(new Why.NotRecorded()));
        return switch (file) {
            case Answer.Known<PolicyTable>(PolicyTable table) ->
                table.find(question.key(), question.name()).map(Answer::known).orElseGet(Answer::absent);
            case Answer.Absent<PolicyTable> absent -> Answer.absent();
            case Answer.Unread<PolicyTable>(Why why) -> Answer.unread(why);
        };
    }

    @Override
    public void write(PolicyValue question, Answer<RegistryData> answer, Section section) {
        if (!(answer instanceof Answer.Unread<RegistryData>(Why.NotRecorded n))) {
            section.put(question.path(), AnswerJson.write(answer, RegistryDataCodec.VALUES));
        }
    }
}
