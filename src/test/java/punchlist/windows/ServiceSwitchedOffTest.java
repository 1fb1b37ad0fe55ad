package punchlist.windows;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jna.platform.win32.Advapi32;
import com.sun.jna.platform.win32.WinNT;
import com.sun.jna.platform.win32.Winsvc;
import com.sun.jna.platform.win32.Winsvc.SC_HANDLE;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A service that was planted in this Windows is found, switched off and given back by the whole program. */
@Tag("windows")
@Timeout(120)
class ServiceSwitchedOffTest {

    private static final String CONTROL = "KEP-3.1-7";
    private static final String NAME = "RetailDemo";
    private static final int DELETE = 0x0001_0000;

    @TempDir
    private Path temp;

    private Path scope = Path.of("scope.json");
    private Path record = Path.of("r.punchlist");

    @BeforeEach
    void plantsTheService() throws IOException {
        record = temp.resolve("r.punchlist");
        scope = Files.writeString(temp.resolve("scope.json"), Planted.scope(""));
        unplant();
        SC_HANDLE manager = manager();
        Advapi32.INSTANCE.CloseServiceHandle(Advapi32.INSTANCE.CreateService(
                manager,
                NAME,
                "販売デモ サービス",
                Winsvc.SERVICE_QUERY_CONFIG,
                WinNT.SERVICE_WIN32_OWN_PROCESS,
                WinNT.SERVICE_AUTO_START,
                WinNT.SERVICE_ERROR_NORMAL,
                "C:\\windows\\system32\\svchost.exe -k demo",
                null,
                null,
                null,
                null,
                null));
        Advapi32.INSTANCE.CloseServiceHandle(manager);
    }

    @AfterEach
    void unplant() {
        SC_HANDLE manager = manager();
        SC_HANDLE service = Advapi32.INSTANCE.OpenService(manager, NAME, DELETE);
        if (service != null) {
            Advapi32.INSTANCE.DeleteService(service);
            Advapi32.INSTANCE.CloseServiceHandle(service);
        }
        Advapi32.INSTANCE.CloseServiceHandle(manager);
    }

    private static SC_HANDLE manager() {
        return Advapi32.INSTANCE.OpenSCManager(
                null, null, Winsvc.SC_MANAGER_CONNECT | Winsvc.SC_MANAGER_CREATE_SERVICE);
    }

    @Test
    void itFailsIsSwitchedOffAndFailsAgainWhenTakenBack() throws Exception {
        assertThat(verdicts()).contains(NAME + " fail");
        JsonNode fixed = Shipped.elevated(
                        "fix",
                        CONTROL,
                        "--machine",
                        "local",
                        "--scope",
                        scope,
                        "--record",
                        record,
                        "--yes",
                        "--format",
                        "json")
                .json();
        List<String> changed = new ArrayList<>();
        fixed.path("changes")
                .forEach(change -> changed.add(change.path("what").stringValue() + " "
                        + change.path("outcome").stringValue()));
        assertThat(changed).as("%s", fixed).anyMatch(line -> line.contains(NAME) && line.endsWith("done"));
        assertThat(verdicts()).noneMatch(line -> line.startsWith(NAME));
        Shipped.elevated("undo", "--record", record, "--yes", "--format", "json")
                .with(0);
        assertThat(verdicts()).contains(NAME + " fail");
        Shipped.cli("verify", record, "--rejudge").with(0);
    }

    private List<String> verdicts() throws Exception {
        JsonNode run = Shipped.cli(
                        "check",
                        "--machine",
                        "local",
                        "--scope",
                        scope,
                        "--record",
                        record,
                        "--control",
                        CONTROL,
                        "--format",
                        "json")
                .json();
        List<String> lines = new ArrayList<>();
        run.path("results")
                .path(0)
                .path("findings")
                .forEach(finding -> lines.add(finding.path("subjectId").stringValue() + " "
                        + finding.path("verdict").stringValue()));
        return lines;
    }
}
