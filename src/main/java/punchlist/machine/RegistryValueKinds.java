package punchlist.machine;

import java.util.List;
import punchlist.reading.Intrusion;
import punchlist.reading.KeyCodec;
import punchlist.reading.QuestionKind;
import punchlist.reading.ValueCodec;
import tools.jackson.databind.node.StringNode;

/**
 * The kinds of question about registry values that do not read what they hold:
 * {@code "registryValues": {"64": {"HKLM\\…": {"Name": "filled"}}}} and
 * {@code "registryValueNames": {"64": {"HKLM\\…": ["Name"]}}}; without a member there, what {@code registry} tells.
 */
final class RegistryValueKinds {

    /** The section of values that are not read. */
    static final String PRESENCES = "registryValues";

    static final ValueCodec<RegistryValuePresence.Seen> SEEN = ValueCodec.of(
            seen -> StringNode.valueOf(Json.word(seen)),
            json -> Json.word(Json.object().set("seen", json), "seen", RegistryValuePresence.Seen.class));

    static final ValueCodec<Names> NAMES =
            ValueCodec.of(names -> Json.texts(names.all()), json -> new Names(Json.texts(json)));

    private RegistryValueKinds() {}

    static List<QuestionKind<?, ?>> all() {
        return List.of(
                QuestionKind.of(
                                RegistryValuePresence.class,
                                RegistryValuePresence.Seen.class,
                                PRESENCES,
                                Intrusion.LOOKS,
                                KeyCodec.of(
                                        q -> List.of(q.view().key(), q.path(), q.name()), RegistryValueKinds::presence),
                                SEEN)
                        .standing(new RegistryPresenceForm()),
                QuestionKind.of(
                                RegistryValueNames.class,
                                Names.class,
                                "registryValueNames",
                                Intrusion.LOOKS,
                                KeyCodec.of(q -> List.of(q.view().key(), q.path()), RegistryValueKinds::names),
                                NAMES)
                        .standing(new RegistryNamesForm()));
    }

    private static RegistryValuePresence presence(List<String> path) {
        if (path.size() != 3) {
            throw new IllegalArgumentException("a view, a key and a name are needed");
        }
        RegistryPath.HiveAndKey at = RegistryPath.parse(path.get(1));
        return new RegistryValuePresence(at.hive(), at.key(), path.get(2), RegistryView.ofKey(path.getFirst()));
    }

    private static RegistryValueNames names(List<String> path) {
        if (path.size() != 2) {
            throw new IllegalArgumentException("a view and a key are needed");
        }
        RegistryPath.HiveAndKey at = RegistryPath.parse(path.get(1));
        return new RegistryValueNames(at.hive(), at.key(), RegistryView.ofKey(path.getFirst()));
    }
}
