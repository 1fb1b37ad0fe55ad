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

    private static final String KEY = "SOFTWARE\\Policies\\Punchlist\\Selftest";
    private static final String CALL = "MoveFileEx: a local policy in a scratch folder";
    private static final String ONE = "CreateDirectory: the local policy of an account in a scratch folder";

    private SelftestPolicy() {}

    static List<Selftest.Result> all() throws IOException {
        Path scratch = Files.createTempDirectory("punchlist-policy").toRealPath();
        try {
            LocalPolicyFiles files = new LocalPolicyFiles(scratch.resolve("GroupPolicy"));
            return List.of(tried(files, PolicyScope.MACHINE, CALL), tried(files, PolicyScope.NON_ADMINISTRATORS, ONE));
        } finally {
            remove(scratch);
        }
    }

    private static Selftest.Result tried(LocalPolicyFiles files, PolicyScope scope, String call) {
        PolicyFilePresence file = new PolicyFilePresence(scope);
        PolicyValue value = new PolicyValue(scope, KEY, "Scratch");
        LocalPolicyWrites writes = new LocalPolicyWrites(files);
        try {
            writes.setPresence(file, Answer.known(Presence.THERE));
            writes.set(value, Answer.known(RegistryData.dword(1)));
            boolean set = files.value(value).answer().equals(Answer.known(RegistryData.dword(1)));
            writes.set(value, Answer.absent());
            writes.setPresence(file, Answer.absent());
            boolean gone = files.presence(file).answer() instanceof Answer.Absent;
            gone &= scope.account().isEmpty() || Files.notExists(files.accounts());
            return set && gone
                    ? new Selftest.Result(call, Selftest.State.OK, "set, read back and taken away")
                    : new Selftest.Result(call, Selftest.State.FAILED, "set: " + set + ", taken away: " + gone);
        } catch (CallFailed e) {
            return new Selftest.Result(call, Selftest.state(e.why()), e.why().toString());
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
