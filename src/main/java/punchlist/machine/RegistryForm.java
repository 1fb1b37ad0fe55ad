package punchlist.machine;

import java.util.List;
import punchlist.reading.Answer;
import punchlist.reading.AnswerJson;
import punchlist.reading.Section;
import punchlist.reading.SnapshotForm;
import punchlist.reading.Why;
import tools.jackson.databind.JsonNode;

/**
 * Registry values in a snapshot: {@code "registry":{"64":{"HKLM\\…":{"Name":{"type":…,"value":…}}}}}. A key that is null
 * was looked for and is not there, so none of its values is, nor any key below it ({@link RegistryAbsence}). The reserved member {@code "*": null} of a key says that
 * the key's listing is complete: every value it does not name is absent (an export lists all values of a key). Writing
 * an answer never makes one.
 */
record RegistryForm() implements SnapshotForm<RegistryValue, RegistryData> {

    /** The member that says that a key's other values are absent. */
    static final String REST = "*";

    @Override
    public Answer<RegistryData> read(RegistryValue question, Section section) {
        List<String> key = List.of(question.view().key(), question.path());
        if (section.at(key).map(JsonNode::isNull).orElse(false)) {
            return Answer.absent();
        }
        return section.at(List.of(question.view().key(), question.path(), question.name()))
                .map(json -> AnswerJson.read(json, RegistryDataCodec.VALUES))
                .orElseGet(() -> unlisted(question, section));
    }

    private static Answer<RegistryData> unlisted(RegistryValue question, Section section) {
        String view = question.view().key();
        if (section.at(List.of(view, question.path())).isEmpty()
                && RegistryAbsence.isGone(section, view, question.path())) {
            return Answer.absent();
        }
        boolean complete = section.at(List.of(question.view().key(), question.path(), REST))
                .filter(JsonNode::isNull)
                .isPresent();
        return complete ? Answer.absent() : Answer.unread(new Why.NotRecorded());
    }

    @Override
    public void write(RegistryValue question, Answer<RegistryData> answer, Section section) {
        if (answer instanceof Answer.Unread<RegistryData>(Why.NotRecorded n)) {
            return;
        }
        section.put(
                List.of(question.view().key(), question.path(), question.name()),
                AnswerJson.write(answer, RegistryDataCodec.VALUES));
    }
}
