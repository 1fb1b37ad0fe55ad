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

/** What protects this Windows, as the whole program sees it; a scanner's service is planted and taken out again. */
@Tag("windows")
@Timeout(120)
class ProtectionPlantedTest {

    private static final String SCANNER = "ekrn";
    private static final int DELETE = 0x0001_0000;

    @TempDir
    private Path temp;

    private Path scope = Path.of("scope.json");

    @BeforeEach
    void writesTheScope() throws IOException {
        scope = Files.writeString(temp.resolve("scope.json"), "{\"igss\": {\"project\": \"C:\\\\IGSS\"}}");
        unplant();
    }

    @AfterEach
    void unplant() {
        SC_HANDLE manager = manager();
        SC_HANDLE service = Advapi32.INSTANCE.OpenService(manager, SCANNER, DELETE | Winsvc.SERVICE_STOP);
        if (service != null) {
            Advapi32.INSTANCE.ControlService(service, Winsvc.SERVICE_CONTROL_STOP, new Winsvc.SERVICE_STATUS());
            Advapi32.INSTANCE.DeleteService(service);
            Advapi32.INSTANCE.CloseServiceHandle(service);
        }
        Advapi32.INSTANCE.CloseServiceHandle(manager);
    }

    private static SC_HANDLE manager() {
        return Advapi32.INSTANCE.OpenSCManager(
                null, null, Winsvc.SC_MANAGER_CONNECT | Winsvc.SC_MANAGER_CREATE_SERVICE);
    }

    /** A service by this name that Wine's own print service stands for. */
    private static void plant() {
        SC_HANDLE manager = manager();
        SC_HANDLE service = Advapi32.INSTANCE.CreateService(
                manager,
                SCANNER,
                "ESET Dienst",
                Winsvc.SERVICE_START | Winsvc.SERVICE_QUERY_STATUS,
                WinNT.SERVICE_WIN32_OWN_PROCESS,
                WinNT.SERVICE_DEMAND_START,
                WinNT.SERVICE_ERROR_NORMAL,
                "C:\\windows\\system32\\spoolsv.exe",
                null,
                null,
                null,
                null,
                null);
        assertThat(service).isNotNull();
        assertThat(Advapi32.INSTANCE.StartService(service, 0, null)).isTrue();
        Advapi32.INSTANCE.CloseServiceHandle(service);
        Advapi32.INSTANCE.CloseServiceHandle(manager);
    }

    @Test
    void aScannersServiceThatRunsIsNamedAndWithoutItNothingIsFound() throws Exception {
        assertThat(verdicts("IGSS-AV-1")).containsExactly("fail");
        assertThat(verdicts("KEP-3.1-6")).containsExactly("fail");
        plant();
        assertThat(verdicts("IGSS-AV-1")).containsExactly("pass");
        assertThat(verdicts("KEP-3.1-6")).containsExactly("could-not-check");
        unplant();
        assertThat(verdicts("IGSS-AV-1")).containsExactly("fail");
    }

    @Test
    void volumesWithoutBitLockerAreNotCalledEncrypted() throws Exception {
        assertThat(verdicts("KEP-3.1-4")).isNotEmpty().doesNotContain("pass");
    }

    private List<String> verdicts(String control) throws Exception {
        JsonNode run = Shipped.cli(
                        "check", "--machine", "local", "--scope", scope, "--control", control, "--format", "json")
                .json();
        List<String> all = new ArrayList<>();
        run.path("results")
                .path(0)
                .path("findings")
                .forEach(finding -> all.add(finding.path("verdict").stringValue()));
        return all;
    }
}
