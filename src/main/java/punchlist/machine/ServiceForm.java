package punchlist.machine;

import java.util.List;
import java.util.Optional;
import punchlist.reading.Answer;
import punchlist.reading.AnswerJson;
import punchlist.reading.KeyCodec;
import punchlist.reading.Question;
import punchlist.reading.Section;
import punchlist.reading.SnapshotForm;
import punchlist.reading.ValueCodec;
import punchlist.reading.Why;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is asked of one service in a snapshot: its own member in {@code serviceSettings}; without one, what the table in
 * {@code services} tells. A service that the table does not name is not there.
 *
 * @param keys the path of the own member, the service's name first
 * @param values the value as JSON
 * @param byTable the answer from the table
 */
record ServiceForm<Q extends Question<T>, T>(KeyCodec<Q> keys, ValueCodec<T> values, ByTable<T> byTable)
        implements SnapshotForm<Q, T> {

    @Override
    public Answer<T> read(Q question, Section section) {
        return section.at(keys.path(question))
                .map(json -> AnswerJson.read(json, values))
                .orElseGet(() -> fromTable(keys.path(question).getFirst(), section.beside("services")));
    }

    private Answer<T> fromTable(String name, Section services) {
        Optional<JsonNode> table = services.at(List.of());
        if (table.isEmpty()) {
            return Answer.unread(new Why.NotRecorded());
        }
        if (!(table.get() instanceof ObjectNode all) || TableCodecs.isUnread(all)) {
            return AnswerJson.read(table.get(), ValueCodec.of(values::write, json -> {
                throw new IllegalArgumentException("expected an object, found " + json.getNodeType());
            }));
        }
        Optional<JsonNode> service = services.at(List.of(name));
        if (service.isEmpty() || service.get().isNull()) {
            return Answer.absent();
        }
        if (!(service.get() instanceof ObjectNode members)) {
            return Answer.unread(new Why.NotUnderstood("service '" + name + "' is no object"));
        }
        try {
            return byTable.answer(name, members, all);
        } catch (IllegalArgumentException e) {
            return Answer.unread(new Why.NotUnderstood(String.valueOf(e.getMessage())));
        }
    }

    @Override
    public void write(Q question, Answer<T> answer, Section section) {
        if (!(answer instanceof Answer.Unread<T>(Why.NotRecorded n))) {
            section.put(keys.path(question), AnswerJson.write(answer, values));
        }
    }

    /**
     * An answer from the table.
     *
     * @param <T> its type
     */
    @FunctionalInterface
    interface ByTable<T> {

        /**
         * The answer for the service of this name, which has these members, among all services.
         *
         * @throws IllegalArgumentException when a member is malformed
         */
        Answer<T> answer(String name, ObjectNode service, ObjectNode all);
    }
}
