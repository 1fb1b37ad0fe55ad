package punchlist.windows;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jna.platform.win32.Advapi32Util;
import com.sun.jna.platform.win32.WinReg;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Automatic log-on and SQL Server, planted in this Windows, change what the whole program finds, both ways. */
@Tag("windows")
@Timeout(120)
class PlantedPeopleTest {

    private static final WinReg.HKEY HKLM = WinReg.HKEY_LOCAL_MACHINE;
    private static final String WINLOGON = "SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\\Winlogon";
    private static final String SECRET = "geheim-81f3";

    @TempDir
    private Path temp;

    @AfterEach
    void takesItOutAgain() {
        for (String value : new String[] {"DefaultPassword", "AutoAdminLogon", "DefaultUserName"}) {
            if (Advapi32Util.registryValueExists(HKLM, WINLOGON, value)) {
                Advapi32Util.registryDeleteValue(HKLM, WINLOGON, value);
            }
        }
    }

    @Test
    void aPasswordInPlainTextFailsUntilItIsGoneAndIsNeverRead() throws Exception {
        assertThat(verdict("KEP-3.2-6", 0)).isEqualTo("by-hand");
        Advapi32Util.registrySetStringValue(HKLM, WINLOGON, "AutoAdminLogon", "1");
        Advapi32Util.registrySetStringValue(HKLM, WINLOGON, "DefaultUserName", "bediener");
        Advapi32Util.registrySetStringValue(HKLM, WINLOGON, "DefaultPassword", SECRET);
        JsonNode fail = look("KEP-3.2-6", 1);
        assertThat(fail.path("verdict").stringValue()).isEqualTo("fail");
        assertThat(fail.toString()).contains("DefaultPassword", "bediener").doesNotContain(SECRET);
        Path snapshot = temp.resolve("s.json");
        Shipped.cli("snapshot", "--out", snapshot).with(0);
        assertThat(Files.readString(snapshot)).contains("\"filled\"").doesNotContain(SECRET);
        Advapi32Util.registrySetStringValue(HKLM, WINLOGON, "DefaultPassword", "");
        assertThat(verdict("KEP-3.2-6", 0)).isEqualTo("by-hand");
    }

    private String verdict(String control, int code) throws Exception {
        return look(control, code).path("verdict").stringValue();
    }

    private JsonNode look(String control, int code) throws Exception {
        Path scope = Files.writeString(temp.resolve("scope.json"), "{}");
        return Shipped.cli("check", "--machine", "local", "--scope", scope, "--control", control, "--format", "json")
                .with(code)
                .json()
                .path("results")
                .path(0);
    }
}
