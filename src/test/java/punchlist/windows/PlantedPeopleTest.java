package punchlist.windows;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jna.platform.win32.Advapi32Util;
import com.sun.jna.platform.win32.WinReg;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Automatic log-on and SQL Server, planted in this Windows, change what the whole program finds, both ways. */
@Tag("windows")
@Timeout(180)
class PlantedPeopleTest {

    private static final WinReg.HKEY HKLM = WinReg.HKEY_LOCAL_MACHINE;
    private static final String WINLOGON = "SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\\Winlogon";
    private static final String SQL = "SOFTWARE\\Microsoft\\Microsoft SQL Server";
    private static final String LIST = SQL + "\\Instance Names\\SQL";
    private static final String SERVER = SQL + "\\MSSQL15.PLANTED\\MSSQLServer";
    private static final String SECRET = "geheim-81f3";

    private final PlantedService service = new PlantedService("MSSQL$PLANTED");

    @TempDir
    private Path temp;

    @AfterEach
    void takesItOutAgain() {
        for (String value : List.of("DefaultPassword", "AutoAdminLogon", "DefaultUserName")) {
            if (Advapi32Util.registryValueExists(HKLM, WINLOGON, value)) {
                Advapi32Util.registryDeleteValue(HKLM, WINLOGON, value);
            }
        }
        for (String key : List.of(SERVER, SQL + "\\MSSQL15.PLANTED", LIST, SQL + "\\Instance Names")) {
            if (Advapi32Util.registryKeyExists(HKLM, key)) {
                Advapi32Util.registryDeleteKey(HKLM, key);
            }
        }
        service.remove();
    }

    @Test
    void aPasswordInPlainTextFailsUntilItIsGoneAndIsNeverRead() throws Exception {
        assertThat(look("KEP-3.2-6", 0).path("verdict").stringValue()).isEqualTo("by-hand");
        Advapi32Util.registrySetStringValue(HKLM, WINLOGON, "AutoAdminLogon", "1");
        Advapi32Util.registrySetStringValue(HKLM, WINLOGON, "DefaultUserName", "bediener");
        Advapi32Util.registrySetStringValue(HKLM, WINLOGON, "DefaultPassword", SECRET);
        JsonNode fail = look("KEP-3.2-6", 1);
        assertThat(fail.path("verdict").stringValue()).isEqualTo("fail");
        assertThat(fail.toString()).contains("DefaultPassword", "bediener").doesNotContain(SECRET);
        assertThat(look("KEP-3.2-5", 1).toString()).contains("attention", "bediener");
        Path snapshot = temp.resolve("s.json");
        Shipped.cli("snapshot", "--out", snapshot).with(0);
        assertThat(Files.readString(snapshot)).contains("\"filled\"").doesNotContain(SECRET);
        Advapi32Util.registrySetStringValue(HKLM, WINLOGON, "DefaultPassword", "");
        assertThat(look("KEP-3.2-6", 0).path("verdict").stringValue()).isEqualTo("by-hand");
    }

    @Test
    void anInstanceIsShownWithItsAuthenticationAndWhetherItRuns() throws Exception {
        assertThat(look("IGSS-PWD-2", 0).toString()).contains("no SQL Server on this computer");
        Advapi32Util.registryCreateKey(HKLM, LIST);
        Advapi32Util.registrySetStringValue(HKLM, LIST, "PLANTED", "MSSQL15.PLANTED");
        Advapi32Util.registryCreateKey(HKLM, SERVER);
        Advapi32Util.registrySetIntValue(HKLM, SERVER, "LoginMode", 2);
        assertThat(look("IGSS-PWD-2", 0).toString()).contains("mixed", ".\\\\PLANTED");
        Advapi32Util.registrySetIntValue(HKLM, SERVER, "LoginMode", 1);
        assertThat(look("IGSS-PWD-2", 0).toString()).contains("Windows only");
        service.plant("SQL Server (PLANTED)", "C:\\windows\\system32\\svchost.exe -k planted", 3);
        JsonNode stopped = look("IGSS-AUD-1", 1);
        assertThat(stopped.path("verdict").stringValue()).isEqualTo("attention");
        assertThat(stopped.toString()).contains("MSSQL$PLANTED", "stopped");
    }

    @Test
    void aServerElsewhereIsTriedWhereTheScopeNamesIt() throws Exception {
        Visit visit;
        try (ServerSocket planted = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            String url = "sql://127.0.0.1:" + planted.getLocalPort();
            visit = Visit.with(temp, "{\"endpoints\":[{\"kind\":\"sql\",\"url\":\"" + url + "\"}]}");
            assertThat(visit.look("IGSS-AUD-1", 0).path("verdict").stringValue())
                    .isEqualTo("by-hand");
        }
        assertThat(visit.look("IGSS-AUD-1", 1).path("verdict").stringValue()).isEqualTo("fail");
    }

    private JsonNode look(String control, int code) throws Exception {
        return Visit.with(temp, "{}").look(control, code);
    }
}
