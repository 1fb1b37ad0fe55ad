package punchlist.machine.firmware;

import java.util.List;
import java.util.Locale;
import punchlist.machine.Json;
import punchlist.machine.firmware.BitLockerProtection.State;
import punchlist.reading.Intrusion;
import punchlist.reading.KeyCodec;
import punchlist.reading.QuestionKind;
import punchlist.reading.ValueCodec;
import tools.jackson.databind.node.StringNode;

/** The kinds of question put to the firmware besides its raw tables; in a snapshot {@code tpm}, {@code firmware} and {@code bitLockerProtection}. */
public final class FirmwareKinds {

    private static final ValueCodec<String> TEXT = ValueCodec.of(StringNode::valueOf, Json::text);

    private FirmwareKinds() {}

    /** All kinds of this package. */
    public static List<QuestionKind<?, ?>> all() {
        return List.of(tpm(), settings(), protection());
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

    private static QuestionKind<BitLockerProtection, State> protection() {
        return QuestionKind.of(
                        BitLockerProtection.class,
                        State.class,
                        "bitLockerProtection",
                        Intrusion.LOOKS,
                        KeyCodec.of(q -> List.of(q.drive()), path -> new BitLockerProtection(path.getFirst())),
                        ValueCodec.of(
                                state -> StringNode.valueOf(state.name().toLowerCase(Locale.ROOT)),
                                json -> State.valueOf(Json.text(json).toUpperCase(Locale.ROOT))))
                .askedAt(question -> "wmi bitlocker");
    }

    private static FirmwareSetting setting(List<String> path) {
        if (path.size() != 2) {
            throw new IllegalArgumentException("an interface and a name are needed");
        }
        return new FirmwareSetting(FirmwareInterface.ofKey(path.getFirst()), path.getLast());
    }
}
