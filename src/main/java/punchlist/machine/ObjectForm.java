package punchlist.machine;

import java.util.List;
import java.util.Optional;
import punchlist.reading.Answer;
import punchlist.reading.AnswerJson;
import punchlist.reading.Section;
import punchlist.reading.SnapshotForm;
import punchlist.reading.ValueCodec;
import punchlist.reading.Why;
import tools.jackson.databind.JsonNode;

/**
 * One object's descriptor in a snapshot: its own member in {@code objectDescriptors}; without one, the object's member in
 * {@code descriptors}, where trees stand.
 */
record ObjectForm() implements SnapshotForm<ObjectDescriptor, ObjectAccess> {

    static final String SECTION = "objectDescriptors";
    static final ValueCodec<ObjectAccess> ONE = ValueCodec.of(
            access -> DescriptorForm.one(access.sddl(), access.link()),
            json -> new ObjectAccess(DescriptorForm.sddl(json), DescriptorForm.isLink(json)));

    @Override
    public Answer<ObjectAccess> read(ObjectDescriptor question, Section section) {
        List<String> at = List.of(question.path());
        Optional<JsonNode> own = section.at(at);
        return own.or(() -> section.beside("descriptors").at(at))
                .map(json -> AnswerJson.read(json, ONE))
                .orElseGet(() -> Answer.unread(new Why.NotRecorded()));
    }

    @Override
    public void write(ObjectDescriptor question, Answer<ObjectAccess> answer, Section section) {
        if (!(answer instanceof Answer.Unread<ObjectAccess>(Why.NotRecorded n))) {
            section.put(List.of(question.path()), AnswerJson.write(answer, ONE));
        }
    }
}
