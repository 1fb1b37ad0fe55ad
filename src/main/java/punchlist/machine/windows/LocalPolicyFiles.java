package punchlist.machine.windows;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import punchlist.machine.Presence;
import punchlist.machine.RegistryData;
import punchlist.machine.system.PolFile;
import punchlist.machine.system.PolicyFile;
import punchlist.machine.system.PolicyFilePresence;
import punchlist.machine.system.PolicyScope;
import punchlist.machine.system.PolicyTable;
import punchlist.machine.system.PolicyValue;
import punchlist.reading.Answer;
import punchlist.reading.DataFile;
import punchlist.reading.Reply;
import punchlist.reading.Why;

/**
 * The files of the local policy.
 *
 * @param folder {@code …\System32\GroupPolicy}
 */
record LocalPolicyFiles(Path folder) {

    private static final long LARGEST = 16L << 20;

    /** Those of this Windows. */
    static LocalPolicyFiles ofThisWindows() {
        return new LocalPolicyFiles(SystemLibrary.systemFolder().resolve("GroupPolicy"));
    }

    /** The folder of a scope's policy; those of accounts lie beside the computer's. */
    Path folder(PolicyScope scope) {
        return scope.account().map(sid -> accounts().resolve(sid.text())).orElse(folder);
    }

    /** The folder that holds one for each account that has a policy of its own. */
    Path accounts() {
        return folder.resolveSibling("GroupPolicyUsers");
    }

    /** The policy file of a scope. */
    Path file(PolicyScope scope) {
        return folder(scope).resolve(scope.part().folder()).resolve("Registry.pol");
    }

    Reply<PolicyTable> file(PolicyFile question) throws CallFailed {
        Optional<PolFile> file = read(question.scope());
        if (file.isEmpty()) {
            return Reply.of(Answer.absent());
        }
        List<PolicyTable.Entry> all = new ArrayList<>();
        file.get().entries().forEach(e -> all.add(new PolicyTable.Entry(e.key(), e.name(), data(e))));
        return Reply.of(Answer.known(new PolicyTable(all)));
    }

    private static RegistryData data(PolFile.Entry entry) {
        return RegistryBytes.read(new RegistryKey.Value(entry.name(), entry.type(), entry.data()));
    }

    Reply<RegistryData> value(PolicyValue question) throws CallFailed {
        return Reply.of(
                switch (file(new PolicyFile(question.scope())).answer()) {
                    case Answer.Known<PolicyTable>(PolicyTable table) ->
                        table.find(question.key(), question.name())
                                .map(Answer::known)
                                .orElseGet(Answer::absent);
                    case Answer.Absent<PolicyTable> absent -> Answer.absent();
                    case Answer.Unread<PolicyTable>(Why why) -> throw new CallFailed(why);
                });
    }

    Reply<Presence> presence(PolicyFilePresence question) throws CallFailed {
        return Reply.of(read(question.scope()).isPresent() ? Answer.known(Presence.THERE) : Answer.absent());
    }

    /** The file of a scope; empty where there is none. */
    Optional<PolFile> read(PolicyScope scope) throws CallFailed {
        Optional<byte[]> bytes = bytes(file(scope));
        try {
            return bytes.map(PolFile::parse);
        } catch (IllegalArgumentException e) {
            throw new CallFailed(new Why.NotUnderstood(file(scope) + ": " + e.getMessage()));
        }
    }

    /** A file's content; empty where it is not there. */
    static Optional<byte[]> bytes(Path file) throws CallFailed {
        return bytes(file, LARGEST);
    }

    /** The same of a file of at most so many bytes. */
    static Optional<byte[]> bytes(Path file, long largest) throws CallFailed {
        try {
            return Optional.of(DataFile.read(file, largest));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (AccessDeniedException e) {
            throw new CallFailed(new Why.Denied("administrator"));
        } catch (IOException e) {
            throw CallFailed.saying("ReadFile", DataFile.whatAndWhy(e));
        }
    }
}
