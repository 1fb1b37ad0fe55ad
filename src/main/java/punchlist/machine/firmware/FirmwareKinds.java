package punchlist.machine.firmware;

import java.util.List;
import punchlist.machine.Json;
import punchlist.reading.Intrusion;
import punchlist.reading.KeyCodec;
import punchlist.reading.QuestionKind;
import punchlist.reading.ValueCodec;
import tools.jackson.databind.node.StringNode;

/** The kinds of question put to the firmware besides its raw tables; in a snapshot {@code tpm} and {@code firmware}. */
public final class FirmwareKinds {

    private static final ValueCodec<String> TEXT = ValueCodec.of(StringNode::valueOf, Json::text);

    private FirmwareKinds() {}

    /** All kinds of this package. */
    public static List<QuestionKind<?, ?>> all() {
        return List.of(tpm(), settings());
    }

    private static QuestionKind<Tpm, String> tpm() {
        KeyCodec<Tpm> keys = KeyCodec.of(question -> List.of(), path -> new Tpm());
        return QuestionKind.of(Tpm.class, String.class, "tpm", Intrusion.LOOKS, keys, TEXT);
    }

    private static QuestionKind<FirmwareSetting, String> settings() {
        return QuestionKind.of(
                        FirmwareSetting.class,
                        String.class,
                        "firmware",
                        Intrusion.LOOKS,
                        KeyCodec.of(q -> List.of(q.at().key(), q.name()), FirmwareKinds::setting),
                        TEXT)
                .askedAt(question -> "wmi " + question.at().namespace());
    }

    private static FirmwareSetting setting(List<String> path) {
        if (path.size() != 2) {
            throw new IllegalArgumentException("an interface and a name are needed");
        }
        return new FirmwareSetting(FirmwareInterface.ofKey(path.getFirst()), path.getLast());
    }
}
