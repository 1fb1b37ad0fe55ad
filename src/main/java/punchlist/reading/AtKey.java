package punchlist.reading;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * The plain snapshot form: an answer stands at its question's key. JSON null is absent, {@code {"unread": …}} is
 * unread, anything else is the value.
 */
record AtKey<Q extends Question<T>, T>(KeyCodec<Q> keys, ValueCodec<T> values) implements SnapshotForm<Q, T> {

    @Override
    public Answer<T> read(Q question, Section section) {
        List<String> path = keys.path(question);
        return section.at(path)
                .map(json -> AnswerJson.read(json, values))
                .orElseGet(() -> Answer.unread(new Why.NotRecorded()));
    }

    @Override
    public void write(Q question, Answer<T> answer, Section section) {
        if (answer instanceof Answer.Unread<T>(Why.NotRecorded n)) {
            return;
        }
        JsonNode json = AnswerJson.write(answer, values);
        section.put(keys.path(question), json);
    }
}
