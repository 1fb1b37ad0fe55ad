package punchlist.machine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import punchlist.reading.Answer;
import punchlist.reading.AnswerJson;
import punchlist.reading.Section;
import punchlist.reading.SnapshotForm;
import punchlist.reading.Why;
import tools.jackson.databind.JsonNode;

/**
 * Keys in a snapshot: their own member in {@code registryKeys}; without one, what {@code registry} tells by the way. A
 * key that is null there was looked for in vain; one with a value, or with a complete listing, is there; one whose known
 * values are all absent may be either.
 */
record RegistryKeyForm() implements SnapshotForm<RegistryKeyPresence, Presence> {

    private static List<String> path(RegistryKeyPresence question) {
        return List.of(question.view().key(), question.path());
    }

    @Override
    public Answer<Presence> read(RegistryKeyPresence question, Section section) {
        return section.at(path(question))
                .map(json -> AnswerJson.read(json, TableCodecs.PRESENCE))
                .orElseGet(() -> byTheWay(question, section.beside("registry")));
    }

    private static Answer<Presence> byTheWay(RegistryKeyPresence question, Section registry) {
        Optional<JsonNode> key = registry.at(path(question));
        if (key.isEmpty()) {
            return RegistryAbsence.isGone(registry, question.view().key(), question.path())
                    ? Answer.absent()
                    : Answer.unread(new Why.NotRecorded());
        }
        if (key.get().isNull()) {
            return Answer.absent();
        }
        boolean there = key.get().properties().stream().anyMatch(RegistryKeyForm::showsItsKey);
        return there ? Answer.known(Presence.THERE) : Answer.unread(new Why.NotRecorded());
    }

    private static boolean showsItsKey(Map.Entry<String, JsonNode> member) {
        boolean known = !member.getValue().isNull() && !member.getValue().has("unread");
        return known
                || (member.getKey().equals(RegistryForm.REST)
                        && member.getValue().isNull());
    }

    @Override
    public void write(RegistryKeyPresence question, Answer<Presence> answer, Section section) {
        if (!(answer instanceof Answer.Unread<Presence>(Why.NotRecorded n))) {
            section.put(path(question), AnswerJson.write(answer, TableCodecs.PRESENCE));
        }
    }
}
