package punchlist.machine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import punchlist.reading.Answer;
import punchlist.reading.AnswerJson;
import punchlist.reading.Section;
import punchlist.reading.SnapshotForm;
import punchlist.reading.Why;
import tools.jackson.databind.JsonNode;

/**
 * Names of values in a snapshot: their own member in {@code registryValueNames}; without one, what {@code registry} tells
 * by the way. A key that is null there is not there; a complete listing names its values, unless one of them was left
 * unread and nothing else says that it is there.
 */
record RegistryNamesForm() implements SnapshotForm<RegistryValueNames, Names> {

    private static List<String> path(RegistryValueNames question) {
        return List.of(question.view().key(), question.path());
    }

    @Override
    public Answer<Names> read(RegistryValueNames question, Section section) {
        return section.at(path(question))
                .map(json -> AnswerJson.read(json, RegistryValueKinds.NAMES))
                .orElseGet(() ->
                        byTheWay(question, section.beside("registry"), section.beside(RegistryValueKinds.PRESENCES)));
    }

    private static Answer<Names> byTheWay(RegistryValueNames question, Section registry, Section presences) {
        Optional<JsonNode> key = registry.at(path(question));
        if (key.filter(JsonNode::isNull).isPresent()) {
            return Answer.absent();
        }
        boolean complete = key.filter(json -> json.has(RegistryForm.REST)).isPresent();
        if (!complete) {
            return Answer.unread(new Why.NotRecorded());
        }
        List<String> names = new ArrayList<>();
        for (var member : key.get().properties()) {
            String name = member.getKey();
            boolean left = member.getValue().isObject() && member.getValue().has("unread");
            if (left
                    && presences
                            .at(List.of(question.view().key(), question.path(), name))
                            .isEmpty()) {
                return Answer.unread(new Why.NotRecorded());
            }
            if (!name.equals(RegistryForm.REST) && !member.getValue().isNull()) {
                names.add(name);
            }
        }
        return Answer.known(new Names(names));
    }

    @Override
    public void write(RegistryValueNames question, Answer<Names> answer, Section section) {
        if (!(answer instanceof Answer.Unread<Names>(Why.NotRecorded n))) {
            section.put(path(question), AnswerJson.write(answer, RegistryValueKinds.NAMES));
        }
    }
}
