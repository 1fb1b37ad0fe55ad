package punchlist.machine.logs;

import java.util.List;
import punchlist.reading.Answer;
import punchlist.reading.AnswerJson;
import punchlist.reading.Section;
import punchlist.reading.SnapshotForm;
import punchlist.reading.Why;
import tools.jackson.databind.JsonNode;

/**
 * Channels in a snapshot: {@code "eventChannels": {"Security": {"enabled": true, "maxSize": 20971520, "access": "O:…"}}}.
 * A channel that is null was looked for and is not there.
 */
record ChannelForm() implements SnapshotForm<EventChannel, ChannelSetting> {

    @Override
    public Answer<ChannelSetting> read(EventChannel question, Section section) {
        if (section.at(List.of(question.channel())).map(JsonNode::isNull).orElse(false)) {
            return Answer.absent();
        }
        return section.at(LogKinds.path(question))
                .map(json -> AnswerJson.read(json, LogKinds.CHANNEL_SETTINGS))
                .orElseGet(() -> Answer.unread(new Why.NotRecorded()));
    }

    @Override
    public void write(EventChannel question, Answer<ChannelSetting> answer, Section section) {
        if (answer instanceof Answer.Unread<ChannelSetting>(Why.NotRecorded n)) {
            return;
        }
        section.put(LogKinds.path(question), AnswerJson.write(answer, LogKinds.CHANNEL_SETTINGS));
    }
}
