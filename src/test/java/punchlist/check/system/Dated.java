package punchlist.check.system;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import punchlist.machine.Machine;
import punchlist.machine.MachineId;
import punchlist.machine.recorded.RecordedMachine;
import punchlist.machine.recorded.Snapshot;
import punchlist.reading.QuestionKinds;
import punchlist.session.Kinds;

/** Small recorded machines on a day of choice. */
final class Dated {

    private static final QuestionKinds KINDS = Kinds.questions();

    private Dated() {}

    /** A machine whose snapshot has these sections, on this day; single quotes for double ones. */
    static Machine machine(String day, String sections) {
        String json = "{'format':'punchlist-snapshot/1','takenAt':'2026-11-22T10:00:00Z',"
                + "'machine':{'id':'test','name':'TEST'}," + sections + "}";
        byte[] bytes = json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        Snapshot snapshot = Snapshot.read(new ByteArrayInputStream(bytes), "test", MachineId.Kind.SNAPSHOT);
        return new RecordedMachine(snapshot, KINDS, Instant.parse(day + "T10:00:00Z"));
    }

    /** The section of registry values; a text is REG_SZ, a number REG_DWORD, null is looked for in vain. */
    static String registry(Map<String, Map<String, String>> keys) {
        return "'registry':{'64':{"
                + keys.entrySet().stream()
                        .map(key -> "'" + key.getKey().replace("\\", "\\\\") + "':{" + values(key.getValue()) + "}")
                        .collect(Collectors.joining(","))
                + "}}";
    }

    private static String values(Map<String, String> values) {
        return new TreeMap<>(values)
                .entrySet().stream()
                        .map(value -> "'" + value.getKey() + "':" + data(value.getValue()))
                        .collect(Collectors.joining(","));
    }

    private static String data(String text) {
        if (text.equals("null") || text.startsWith("{'")) {
            return text;
        }
        return text.startsWith("#")
                ? "{'type':'REG_DWORD','value':" + text.substring(1) + "}"
                : "{'type':'REG_SZ','value':'" + text + "'}";
    }
}
