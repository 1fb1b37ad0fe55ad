package punchlist.windows;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jna.platform.win32.Advapi32Util;
import com.sun.jna.platform.win32.WinReg;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Software and project files that are planted in this Windows change what the whole program finds, both ways. */
@Tag("windows")
@Timeout(90)
class PlantedUpkeepTest {

    private static final WinReg.HKEY HKLM = WinReg.HKEY_LOCAL_MACHINE;
    private static final String ENTRY =
            "SOFTWARE\\WOW6432Node\\Microsoft\\Windows\\CurrentVersion\\Uninstall\\{punchlist-planted}";
    private static final String SQL = "SOFTWARE\\Microsoft\\Microsoft SQL Server";
    private static final String SETUP = SQL + "\\MSSQL13.PLANTED\\Setup";

    @TempDir
    private Path temp;

    @AfterEach
    void takesItOutAgain() throws IOException {
        Planted.noKepwareFolder();
        if (Advapi32Util.registryKeyExists(HKLM, ENTRY)) {
            Advapi32Util.registryDeleteKey(HKLM, ENTRY);
        }
        if (Advapi32Util.registryKeyExists(HKLM, SETUP)) {
            Advapi32Util.registryDeleteKey(HKLM, SETUP);
            Advapi32Util.registryDeleteKey(HKLM, SQL + "\\MSSQL13.PLANTED");
        }
    }

    private static void install(String name, String version) {
        Advapi32Util.registryCreateKey(HKLM, ENTRY);
        Advapi32Util.registrySetStringValue(HKLM, ENTRY, "DisplayName", name);
        Advapi32Util.registrySetStringValue(HKLM, ENTRY, "DisplayVersion", version);
    }

    @Test
    void anOpenProjectFailsUntilItIsGone() throws Exception {
        Path folder = Planted.kepwareFolder();
        assertThat(look("KEP-8.4.1", 0).path("verdict").stringValue()).isEqualTo("pass");
        Path open = Files.writeString(folder.resolve("KEPServerEX\\V6\\Grüße.opf"), "a project");
        JsonNode fail = look("KEP-8.4.1", 1);
        assertThat(fail.path("verdict").stringValue()).isEqualTo("fail");
        assertThat(fail.at("/findings/0/subject").asString()).isEqualTo(open.toString());
        Files.delete(open);
        assertThat(look("KEP-8.4.1", 0).path("verdict").stringValue()).isEqualTo("pass");
    }

    @Test
    void aVulnerableKepwareFailsAndTheNewestKnownIsAskedAbout() throws Exception {
        install("KEPServerEX 6", "6.14.263.0");
        JsonNode fail = look("KEP-8.1.1", 1);
        assertThat(fail.path("verdict").stringValue()).isEqualTo("fail");
        assertThat(fail.path("reason").stringValue()).contains("CVE-2023-5908").contains("6.15");
        install("KEPServerEX 6", "6.18.318.0");
        assertThat(look("KEP-8.1.1", 0).path("verdict").stringValue()).isEqualTo("by-hand");
    }

    @Test
    void anInstanceOfSqlServerIsSeenByItsKey() throws Exception {
        Advapi32Util.registryCreateKey(HKLM, SETUP);
        Advapi32Util.registrySetStringValue(HKLM, SETUP, "PatchLevel", "13.3.7000.253");
        JsonNode fail = look("KEP-8.3.1", 1);
        assertThat(fail.path("verdict").stringValue()).isEqualTo("fail");
        assertThat(fail.toString()).contains("SQL Server PLANTED").contains("2026-07-14");
    }

    private JsonNode look(String control, int code) throws Exception {
        return Visit.with(temp, "{}").look(control, code);
    }
}
