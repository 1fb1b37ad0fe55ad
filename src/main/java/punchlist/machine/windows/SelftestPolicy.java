package punchlist.machine.windows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import punchlist.machine.Presence;
import punchlist.machine.RegistryData;
import punchlist.machine.system.PolicyFilePresence;
import punchlist.machine.system.PolicyScope;
import punchlist.machine.system.PolicyValue;
import punchlist.reading.Answer;

/** A local policy of its own in a scratch folder: made, set, read back and taken away. */
final class SelftestPolicy {

    private static final PolicyFilePresence FILE = new PolicyFilePresence(PolicyScope.MACHINE);
    private static final PolicyValue VALUE =
            new PolicyValue(PolicyScope.MACHINE, "SOFTWARE\\Policies\\Punchlist\\Selftest", "Scratch");
    private static final String CALL = "MoveFileEx: a local policy in a scratch folder";

    private SelftestPolicy() {}

    static List<Selftest.Result> all() throws IOException {
        Path scratch = Files.createTempDirectory("punchlist-policy").toRealPath();
        try {
            return List.of(tried(new LocalPolicyFiles(scratch.resolve("GroupPolicy"))));
        } finally {
            remove(scratch);
        }
    }

    private static Selftest.Result tried(LocalPolicyFiles files) {
        LocalPolicyWrites writes = new LocalPolicyWrites(files);
        try {
            writes.setPresence(FILE, Answer.known(Presence.THERE));
            writes.set(VALUE, Answer.known(RegistryData.dword(1)));
            boolean set = files.value(VALUE).answer().equals(Answer.known(RegistryData.dword(1)));
            writes.set(VALUE, Answer.absent());
            writes.setPresence(FILE, Answer.absent());
            boolean gone = files.presence(FILE).answer() instanceof Answer.Absent;
            return set && gone
                    ? new Selftest.Result(CALL, Selftest.State.OK, "set, read back and taken away")
                    : new Selftest.Result(CALL, Selftest.State.FAILED, "set: " + set + ", taken away: " + gone);
        } catch (CallFailed e) {
            return new Selftest.Result(CALL, Selftest.state(e.why()), e.why().toString());
        }
    }

    private static void remove(Path scratch) throws IOException {
        try (var files = Files.walk(scratch)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
