package punchlist.machine.recorded;

import java.io.ByteArrayInputStream;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import punchlist.fuzz.Seeds;
import punchlist.fuzz.Target;
import punchlist.machine.FirewallRules;
import punchlist.machine.FolderDescriptors;
import punchlist.machine.Hive;
import punchlist.machine.Listeners;
import punchlist.machine.MachineId;
import punchlist.machine.RegistryValue;
import punchlist.machine.RegistryView;
import punchlist.machine.Services;
import punchlist.machine.SmbiosTable;
import punchlist.machine.kinds.MachineKinds;
import punchlist.reading.Answer;
import punchlist.reading.Question;
import punchlist.reading.QuestionKind;
import punchlist.reading.QuestionKinds;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** Snapshots under fire: a section that is not in its form gives no known answer. */
public final class SnapshotFuzz {

    private static final QuestionKinds KINDS = new QuestionKinds(MachineKinds.all());

    private SnapshotFuzz() {}

    /** The targets of this package. */
    public static List<Target> targets() {
        List<byte[]> seeds = Seeds.all(List.of(List.of(Seeds.program("/punchlist/demo/demo.json")), Seeds.of("""
                {"format":"punchlist-snapshot/1","takenAt":"2026-11-22T10:00:00Z","machine":{"id":"m","name":"SRV"},
                 "origins":{"registry/64/HKLM\\\\A/d":"local-policy"},
                 "registry":{"64":{"HKLM\\\\A":{"s":{"type":"REG_SZ","value":"x"},"d":{"type":"REG_DWORD","value":9},
                   "q":{"type":"REG_QWORD","value":-1},"m":{"type":"REG_MULTI_SZ","value":["a","b"]},
                   "b":{"type":"REG_BINARY","value":"AAEC"},"o":{"type":"REG_99","value":"AA=="},
                   "n":null,"*":null},"HKLM\\\\Gone":null}},
                 "smbios":"AAAA","uefi":{"BootOrder-8be4df61-93ca-11d2-aa0d-00e098032b8c":"AQA="},
                 "descriptors":{"C:\\\\A":"O:BAD:P(A;;FA;;;BA)","C:\\\\A\\\\b":"O:BAD:P(A;;FA;;;BA)"},
                 "firewallRules":{"local":{"r":"v2.30|Action=Allow|"},"policy":{}},
                 "services":{"S":{"displayName":"s","state":"running","start":"automatic","image":"C:\\\\s.exe"}},
                 "listeners":[{"protocol":"TCP","address":"0.0.0.0","port":80,"pid":4,"process":"C:\\\\p.exe"}]}
                """)));
        return List.of(Target.of("snapshot", 180, Target.Form.JSON, seeds, SnapshotFuzz::snapshot)
                .within(new Target.Bounds(2000, 64L << 20, 400))
                .refusing(BadSnapshot.class));
    }

    private static Optional<String> snapshot(byte[] input) {
        Snapshot snapshot = Snapshot.read(new ByteArrayInputStream(input), "snapshot.json", MachineId.Kind.SNAPSHOT);
        ObjectNode root = snapshot.toJson();
        snapshot.unknownSections(KINDS);
        snapshot.scopeJson();
        new Redaction().of(root);
        RecordedMachine machine = new RecordedMachine(snapshot, KINDS);
        Target.must("asking for the registry", () -> registry(machine, root));
        ask(machine, new SmbiosTable(), member(root, "smbios"));
        ask(machine, new Services(), member(root, "services"));
        ask(machine, new Listeners(), member(root, "listeners"));
        ask(machine, new FirewallRules(FirewallRules.Store.LOCAL), member(member(root, "firewallRules"), "local"));
        root.path("descriptors").propertyNames().forEach(path -> machine.ask(new FolderDescriptors(path)));
        return Optional.empty();
    }

    private static boolean registry(RecordedMachine machine, ObjectNode root) {
        for (Map.Entry<String, JsonNode> key : root.path("registry").path("64").properties()) {
            if (!key.getKey().startsWith("HKLM\\")) {
                continue;
            }
            for (Map.Entry<String, JsonNode> value : key.getValue().properties()) {
                var question =
                        new RegistryValue(Hive.HKLM, key.getKey().substring(5), value.getKey(), RegistryView.VIEW_64);
                if (question.path().equals(key.getKey())
                        && machine.ask(question).answer() instanceof Answer.Known<?>) {
                    mustFit(value.getValue());
                }
            }
        }
        return true;
    }

    /** What is said to be known has the form of its type; judged here by other code than the product's. */
    private static void mustFit(JsonNode json) {
        String type = json.path("type").asString("");
        JsonNode value = json.path("value");
        boolean fits =
                switch (type) {
                    case "REG_SZ", "REG_EXPAND_SZ", "REG_LINK" -> json.has("bytes") ? isBase64(json) : value.isString();
                    case "REG_DWORD" ->
                        json.has("bytes") ? isBase64(json) : value.isIntegralNumber() && value.longValue() >>> 32 == 0;
                    case "REG_QWORD" -> json.has("bytes") ? isBase64(json) : value.canConvertToLong();
                    case "REG_MULTI_SZ" ->
                        json.has("bytes")
                                ? isBase64(json)
                                : value.isArray() && value.valueStream().allMatch(JsonNode::isString);
                    default -> type.startsWith("REG_") && isBase64(json);
                };
        Target.promise(fits, "known, but not in its form: " + json);
    }

    private static boolean isBase64(JsonNode json) {
        try {
            Base64.getDecoder()
                    .decode(json.path(json.has("bytes") ? "bytes" : "value").asString("!"));
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Names of members compare without case. */
    private static JsonNode member(JsonNode node, String name) {
        return node.has(name)
                ? node.get(name)
                : node.propertyStream()
                        .filter(m -> m.getKey().equalsIgnoreCase(name))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse(MissingNode.getInstance());
    }

    /** A known answer, written again, is in the file. */
    private static <T> void ask(RecordedMachine machine, Question<T> question, JsonNode there) {
        QuestionKind<Question<T>, T> kind = KINDS.of(question);
        if (Target.must("asking " + kind.key(question), () -> machine.ask(question))
                        .answer()
                instanceof Answer.Known<T>(T value)) {
            JsonNode written = kind.values().write(value);
            Target.promise(
                    !there.isNull() && !there.isMissingNode() && written.getNodeType() == there.getNodeType(),
                    "known, but the section is " + there.getNodeType());
            T again = kind.values().read(JsonMapper.shared().readTree(written.toString()));
            Target.promise(kind.values().write(again).equals(written), "another value after writing: " + written);
        }
    }
}
