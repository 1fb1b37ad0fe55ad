package punchlist.check.system;

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
import org.junit.jupiter.params.provider.MethodSource;
import punchlist.TestData;
import punchlist.check.Finding;
import punchlist.check.Recorded;
import punchlist.check.VerdictKind;
import punchlist.machine.Machine;
import punchlist.machine.MachineId;
import punchlist.machine.recorded.RecordedMachine;
import punchlist.machine.recorded.Snapshot;
import punchlist.machine.recorded.importing.SnapshotImport;
import punchlist.scope.Scope;
import punchlist.session.Kinds;

/** Exports of registry and policy files of real machines, judged as the command line does it. */
class ImportedWindowsTest {

    private static final String VERSION = """
            Windows Registry Editor Version 5.00

            [HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion]
            "ProductName"="%s"
            "CurrentBuildNumber"="17763"
            "EditionID"="ServerStandard"
            "InstallationType"="Server"
            "UBR"=dword:000023a1

            [HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Control\\ProductOptions]
            "ProductType"="ServerNT"

            [HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Group Policy\\State\\Machine]
            "Distinguished-Name"="CN=SRV,OU=Server,DC=werk,DC=example"

            [HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Group Policy\\State\\Machine\\GPO-List\\0]
            "DisplayName"="Richtlinien der lokalen Gruppe"
            "GPOID"="LocalGPO"
            """;

    @TempDir
    private Path folder;

    static List<Path> policies() {
        return TestData.files("imports/registry-pol", ".pol");
    }

    @Test
    void anExportedServerIsJudgedByItsBuildAndItsDomain() throws IOException {
        for (String name : List.of("Windows Server 2019 Standard", "Windows Server 2016 (umbenannt)", "サーバー")) {
            Files.writeString(folder.resolve("server.reg"), VERSION.formatted(name));
            Machine machine = imported("2026-08-22");
            Finding supported = only("KEP-3.1-2", machine);
            assertThat(supported.verdict().kind()).isEqualTo(VerdictKind.PASS);
            assertThat(Recorded.render(supported))
                    .contains("Windows Server 2019")
                    .contains("17763.9121");
            assertThat(only("KEP-3.1-3", machine).verdict().kind()).isEqualTo(VerdictKind.PASS);
            assertThat(only("IGSS-OS-1", machine).verdict().kind()).isEqualTo(VerdictKind.FAIL);
            assertThat(only("IGSS-OS-2", machine).verdict().kind()).isEqualTo(VerdictKind.NOT_APPLICABLE);
            assertThat(only("KEP-3.1-3", imported("2026-12-22")).verdict().kind())
                    .isEqualTo(VerdictKind.FAIL);
        }
    }

    @Test
    void anExportWithoutTheVersionCouldNotBeChecked() throws IOException {
        Path real = TestData.files("imports/registry", ".reg").getFirst();
        Files.copy(real, folder.resolve("system.reg"));
        for (String control : List.of("KEP-3.1-2", "KEP-3.1-3", "IGSS-OS-1", "IGSS-OS-2", "IGSS-UPD-1", "KEP-3.1-9")) {
            assertThat(only(control, imported("2026-11-22")).verdict().kind())
                    .as(control)
                    .isEqualTo(VerdictKind.COULD_NOT_CHECK);
        }
    }

    @ParameterizedTest
    @MethodSource("policies")
    void thePoliciesOfAFileAreListedForThePersonWhoDecides(Path policy) throws IOException {
        Files.copy(policy, folder.resolve(policy.getFileName().toString()));
        Finding finding = only("IGSS-OS-18", imported("2026-11-22"));
        assertThat(finding.verdict().kind()).isEqualTo(VerdictKind.BY_HAND);
        assertThat(Recorded.render(finding)).contains("local policy sets");
    }

    private static Finding only(String control, Machine machine) {
        return Recorded.only(control, machine, Scope.unsaid());
    }

    private Machine imported(String day) {
        Instant at = Instant.parse(day + "T10:00:00Z");
        String json = SnapshotImport.read(folder, Optional.of(at)).toString();
        Snapshot snapshot = Snapshot.read(
                new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), "import", MachineId.Kind.SNAPSHOT);
        return new RecordedMachine(snapshot, Kinds.questions());
    }
}
