package punchlist.machine.recorded.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import punchlist.machine.kinds.MachineKinds;
import punchlist.reading.Answer;
import punchlist.reading.Question;
import punchlist.reading.QuestionKind;
import punchlist.reading.QuestionKinds;
import punchlist.reading.Section;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The snapshot while it is built. Two files that say different things of one question are a problem. */
final class Draft {

    private final ObjectNode root = JsonNodeFactory.instance.objectNode();
    private final QuestionKinds kinds = new QuestionKinds(MachineKinds.all());
    private final Map<String, Section> sections = new HashMap<>();
    private final Map<String, List<String>> notes = new TreeMap<>();

    /** The snapshot's root. */
    ObjectNode root() {
        return root;
    }

    Section section(String name) {
        return sections.computeIfAbsent(name, n -> new Section(root, n));
    }

    /** What is recorded of a question so far. */
    <T> Answer<T> recorded(Question<T> question) {
        QuestionKind<Question<T>, T> kind = kinds.of(question);
        return kind.form().read(question, section(kind.section()));
    }

    /**
     * Records an answer.
     *
     * @throws IllegalArgumentException when another file has recorded another
     */
    <T> void record(Question<T> question, Answer<T> answer) {
        QuestionKind<Question<T>, T> kind = kinds.of(question);
        Answer<T> earlier = recorded(question);
        boolean told = earlier instanceof Answer.Known<T>;
        if (told && !kind.same(earlier, answer)) {
            throw new IllegalArgumentException("says something else than another file about " + kind.key(question));
        }
        kind.form().write(question, answer, section(kind.section()));
    }

    /** Writes JSON into a section that no question reads yet. */
    void put(String section, List<String> path, JsonNode json) {
        Optional<JsonNode> earlier = section(section).at(path);
        if (earlier.isPresent() && !earlier.get().equals(json)) {
            throw new IllegalArgumentException(
                    "says something else than another file about " + section + "/" + String.join("/", path));
        }
        section(section).put(path, json);
    }

    /** Says where the value of a setting comes from. */
    <T> void origin(Question<T> question, String origin) {
        section("origins").put(List.of(kinds.key(question)), JsonNodeFactory.instance.stringNode(origin));
    }

    /** Notes what of a file is not in the snapshot, or that it was read at all. */
    void note(String file, List<String> ignored) {
        notes.computeIfAbsent(file, f -> new ArrayList<>()).addAll(ignored);
    }

    /** Writes the notes: every file read, and what of it was left out. */
    void writeNotes() {
        ObjectNode from = JsonNodeFactory.instance.objectNode();
        notes.forEach((file, ignored) -> {
            var list = from.putArray(file);
            ignored.forEach(list::add);
        });
        root.set("importedFrom", from);
    }
}
