package punchlist.machine;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import punchlist.reading.Answer;
import punchlist.reading.AnswerJson;
import punchlist.reading.Section;
import punchlist.reading.SnapshotForm;
import punchlist.reading.ValueCodec;
import punchlist.reading.Why;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/**
 * Folder trees in a snapshot: one flat member per object, path to SDDL. The tree of a folder is the folder's own member
 * and those below it; the listing is taken as complete unless the member {@code path\**} holds an unread reason. A
 * folder whose own member is null was looked for and is not there.
 */
record TreeForm() implements SnapshotForm<FolderDescriptors, Descriptors> {

    private static final String REST = "\\**";
    private static final ValueCodec<String> SDDL = ValueCodec.of(StringNode::valueOf, DescriptorForm::sddl);

    @Override
    public Answer<Descriptors> read(FolderDescriptors question, Section section) {
        String root = question.root();
        Optional<JsonNode> rest = section.at(List.of(root + REST));
        if (rest.isPresent()) {
            return AnswerJson.read(rest.get(), TableCodecs.DESCRIPTORS);
        }
        Optional<JsonNode> own = section.at(List.of(root));
        if (own.isEmpty()) {
            return Answer.unread(new Why.NotRecorded());
        }
        if (own.get().isNull()) {
            return Answer.absent();
        }
        return collect(root, section);
    }

    private static Answer<Descriptors> collect(String root, Section section) {
        Map<String, String> tree = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        Set<String> links = new HashSet<>();
        Map<String, Integer> names = new HashMap<>();
        for (Map.Entry<String, JsonNode> member : section.members(List.of()).toList()) {
            if (!WindowsPath.isWithin(member.getKey(), root)
                    || member.getValue().isNull()) {
                continue;
            }
            Answer<String> one = AnswerJson.read(member.getValue(), SDDL);
            switch (one) {
                case Answer.Known<String>(String sddl) -> {
                    tree.put(member.getKey(), sddl);
                    if (DescriptorForm.isLink(member.getValue())) {
                        links.add(member.getKey());
                    }
                    DescriptorForm.names(member.getValue()).ifPresent(count -> names.put(member.getKey(), count));
                }
                case Answer.Absent<String> a -> {}
                case Answer.Unread<String>(Why why) -> {
                    return Answer.unread(why);
                }
            }
        }
        return Answer.known(new Descriptors(tree, links, names));
    }

    @Override
    public void write(FolderDescriptors question, Answer<Descriptors> answer, Section section) {
        switch (answer) {
            case Answer.Known<Descriptors>(Descriptors known) ->
                known.byPath().keySet().forEach(path -> section.put(List.of(path), DescriptorForm.one(known, path)));
            case Answer.Absent<Descriptors> a ->
                section.put(List.of(question.root()), AnswerJson.write(answer, TableCodecs.DESCRIPTORS));
            case Answer.Unread<Descriptors>(Why.NotRecorded n) -> {}
            case Answer.Unread<Descriptors> u ->
                section.put(List.of(question.root() + REST), AnswerJson.write(answer, TableCodecs.DESCRIPTORS));
        }
    }
}
