package punchlist.machine.system;

import java.util.List;
import punchlist.machine.Json;
import punchlist.machine.Presence;
import punchlist.reading.Answer;
import punchlist.reading.AnswerJson;
import punchlist.reading.Section;
import punchlist.reading.SnapshotForm;
import punchlist.reading.ValueCodec;
import punchlist.reading.Why;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** Whether a policy file is there, in a snapshot: its own member, else whether its entries are recorded. */
record PolicyPresenceForm() implements SnapshotForm<PolicyFilePresence, Presence> {

    static final ValueCodec<Presence> PRESENCE =
            ValueCodec.of(p -> StringNode.valueOf(Json.word(p)), PolicyPresenceForm::presence);

    private static Presence presence(JsonNode json) {
        if (!Json.text(json).equals(Json.word(Presence.THERE))) {
            throw new IllegalArgumentException("expected the word '" + Json.word(Presence.THERE) + "'");
        }
        return Presence.THERE;
    }

    @Override
    public Answer<Presence> read(PolicyFilePresence question, Section section) {
        List<String> path = List.of(question.scope().word());
        return section.at(path).map(json -> AnswerJson.read(json, PRESENCE)).orElseGet(() -> {
            Answer<PolicyTable> file = section.beside(SystemKinds.POLICY)
                    .at(path)
                    .map(json -> AnswerJson.read(json, SystemKinds.TABLES))
                    .orElseGet(() -> Answer.unread(new Why.NotRecorded()));
            return switch (file) {
                case Answer.Known<PolicyTable> known -> Answer.known(Presence.THERE);
                case Answer.Absent<PolicyTable> absent -> Answer.absent();
                case Answer.Unread<PolicyTable>(Why why) -> Answer.unread(why);
            };
        });
    }

    @Override
    public void write(PolicyFilePresence question, Answer<Presence> answer, Section section) {
        if (!(answer instanceof Answer.Unread<Presence>(Why.NotRecorded n))) {
            section.put(List.of(question.scope().word()), AnswerJson.write(answer, PRESENCE));
        }
    }
}
