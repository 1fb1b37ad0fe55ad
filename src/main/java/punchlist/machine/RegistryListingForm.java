package punchlist.machine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import punchlist.reading.Answer;
import punchlist.reading.AnswerJson;
import punchlist.reading.Section;
import punchlist.reading.SnapshotForm;
import punchlist.reading.ValueCodec;
import punchlist.reading.Why;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A key's values in a snapshot: the key's own member in {@code registry}, where {@code "*": null} says that its listing
 * is complete. Without that nobody knows what else is under the key.
 */
record RegistryListingForm() implements SnapshotForm<RegistryListing, RegistryTable> {

    static final ValueCodec<RegistryTable> TABLES =
            ValueCodec.of(RegistryListingForm::json, RegistryListingForm::table);

    private static JsonNode json(RegistryTable table) {
        ObjectNode all = Json.object();
        table.byName().forEach((name, data) -> all.set(name, RegistryDataCodec.VALUES.write(data)));
        return all;
    }

    private static RegistryTable table(JsonNode json) {
        if (!json.isObject()) {
            throw new IllegalArgumentException("expected an object, found " + json.getNodeType());
        }
        Map<String, RegistryData> all = new LinkedHashMap<>();
        json.properties().forEach(m -> all.put(m.getKey(), RegistryDataCodec.VALUES.read(m.getValue())));
        return new RegistryTable(all);
    }

    private static List<String> path(RegistryListing question) {
        return List.of(question.view().key(), question.path());
    }

    @Override
    public Answer<RegistryTable> read(RegistryListing question, Section section) {
        return section.at(path(question))
                .map(RegistryListingForm::listed)
                .orElseGet(() -> RegistryAbsence.isGone(section, question.view().key(), question.path())
                        ? Answer.absent()
                        : Answer.unread(new Why.NotRecorded()));
    }

    private static Answer<RegistryTable> listed(JsonNode key) {
        if (key.isNull()) {
            return Answer.absent();
        }
        if (!key.isObject()) {
            return Answer.unread(new Why.NotUnderstood("expected an object, found " + key.getNodeType()));
        }
        JsonNode rest = key.path(RegistryForm.REST);
        if (!rest.isNull()) {
            return rest.has("unread") ? AnswerJson.read(rest, TABLES) : Answer.unread(new Why.NotRecorded());
        }
        Map<String, RegistryData> all = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> member : key.properties()) {
            if (!member.getKey().equals(RegistryForm.REST) && !member.getValue().isNull()) {
                Answer<RegistryData> data = AnswerJson.read(member.getValue(), RegistryDataCodec.VALUES);
                if (data instanceof Answer.Unread<RegistryData>(Why why)) {
                    return Answer.unread(why);
                }
                data.toOptional().ifPresent(value -> all.put(member.getKey(), value));
            }
        }
        return Answer.known(new RegistryTable(all));
    }

    @Override
    public void write(RegistryListing question, Answer<RegistryTable> answer, Section section) {
        JsonNode nothing = JsonNodeFactory.instance.nullNode();
        switch (answer) {
            case Answer.Known<RegistryTable>(RegistryTable table) -> {
                table.byName()
                        .forEach((name, data) ->
                                section.put(below(question, name), RegistryDataCodec.VALUES.write(data)));
                section.put(below(question, RegistryForm.REST), nothing);
            }
            case Answer.Absent<RegistryTable> absent -> {
                if (section.at(path(question)).isEmpty()) {
                    section.put(path(question), nothing);
                } else {
                    section.put(below(question, RegistryForm.REST), nothing);
                }
            }
            case Answer.Unread<RegistryTable>(Why why) -> {
                if (!(why instanceof Why.NotRecorded)) {
                    section.put(below(question, RegistryForm.REST), AnswerJson.write(answer, TABLES));
                }
            }
        }
    }

    private static List<String> below(RegistryListing question, String name) {
        List<String> path = new ArrayList<>(path(question));
        path.add(name);
        return path;
    }
}
