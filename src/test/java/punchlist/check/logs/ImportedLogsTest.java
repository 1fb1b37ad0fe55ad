package punchlist.check.logs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import punchlist.TestData;
import punchlist.check.Recorded;
import punchlist.machine.MachineId;
import punchlist.machine.recorded.RecordedMachine;
import punchlist.machine.recorded.Snapshot;
import punchlist.machine.recorded.importing.SnapshotImport;
import punchlist.session.Kinds;

/** What the exports of real machines tell of their event logs. */
class ImportedLogsTest {

    private static final String NO_POLICY = """
            Windows Registry Editor Version 5.00

            [HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Microsoft\\Windows\\EventLog\\Application]

            [HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Microsoft\\Windows\\EventLog\\Security]

            [HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Microsoft\\Windows\\EventLog\\System]
            """;

    @TempDir
    private Path folder;

    private List<String> judge(String control) {
        byte[] json = SnapshotImport.read(folder, Optional.of(Instant.EPOCH))
                .toString()
                .getBytes(StandardCharsets.UTF_8);
        Snapshot snapshot = Snapshot.read(new ByteArrayInputStream(json), "import", MachineId.Kind.SNAPSHOT);
        return Recorded.lines(
                Recorded.judge(control, new RecordedMachine(snapshot, Kinds.questions()), Recorded.scope("{}")));
    }

    private void copy(String path) throws IOException {
        Path from = TestData.at(path);
        Files.copy(from, folder.resolve(from.getFileName()));
    }

    @ParameterizedTest
    @CsvSource({"eventlog-win10-1703-x64-workgroup.csv", "eventlog-win7sp1-x86-domain-client.csv"})
    void smallLogsFailAndWindowsOwnDescriptorsAreAttention(String file) throws IOException {
        Files.writeString(folder.resolve("policy.reg"), NO_POLICY);
        copy("imports/registry/" + file);
        assertThat(judge("KEP-3.3-3")).contains("log Security: fail", "server server: could-not-check");
        assertThat(judge("KEP-3.2-9"))
                .contains("log Security: pass", "log System: attention", "log Application: attention");
    }

    @Test
    void withoutThePoliciesNobodyKnowsWhatCounts() throws IOException {
        copy("imports/registry/eventlog-win10-1703-x64-workgroup.csv");
        assertThat(judge("KEP-3.3-3")).contains("log Security: could-not-check");
        assertThat(judge("KEP-3.2-9")).contains("log Security: could-not-check");
    }

    @ParameterizedTest
    @CsvSource({
        "nsa-windows-computer.audit.csv,pass",
        "dod-windows-server-2019-dc-computer.audit.csv,pass",
        "sos-auditbaseline.csv,pass"
    })
    void anAuditPolicyIsJudgedByItsGuids(String file, String verdict) throws IOException {
        Files.writeString(
                folder.resolve("lsa.reg"),
                "Windows Registry Editor Version 5.00\r\n\r\n"
                        + "[HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Control\\Lsa]\r\n"
                        + "\"SCENoApplyLegacyAuditPolicy\"=dword:00000001\r\n");
        copy("imports/auditpol/" + file);
        assertThat(judge("KEP-3.3-3")).contains("server server: " + verdict);
    }
}
