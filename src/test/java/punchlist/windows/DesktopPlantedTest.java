package punchlist.windows;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jna.platform.win32.Advapi32Util;
import com.sun.jna.platform.win32.WinReg;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import punchlist.machine.hive.HiveWriter;
import tools.jackson.databind.JsonNode;

/** Restrictions planted in the hive of whoever is logged on, and in one that is closed, are what the program finds. */
@Tag("windows")
@Timeout(120)
class DesktopPlantedTest {

    private static final String CLOSED = "S-1-5-21-7-7-7-1007";
    private static final String LIST = "SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\\ProfileList\\";
    private static final String POLICIES = "Software\\Microsoft\\Windows\\CurrentVersion\\Policies\\";

    @TempDir
    private Path temp;

    private String own = "";

    @BeforeEach
    void plantsAProfile() throws IOException {
        own = Advapi32Util.getAccountByName(Advapi32Util.getUserName()).sidString;
        Path folder = Files.createDirectory(temp.resolve("profile"));
        Advapi32Util.registryCreateKey(WinReg.HKEY_LOCAL_MACHINE, LIST + CLOSED);
        Advapi32Util.registrySetStringValue(
                WinReg.HKEY_LOCAL_MACHINE, LIST + CLOSED, "ProfileImagePath", folder.toString());
        HiveWriter.Key root = new HiveWriter.Key();
        root.key(POLICIES + "System").dword("DisableTaskMgr", 1).text("DisableRegistryTools", "1");
        root.key(POLICIES + "Explorer").dword("DisallowRun", 1);
        root.key(POLICIES + "Explorer\\DisallowRun").text("1", "Explorer.exe");
        root.key("Software\\Policies\\Microsoft\\Windows\\System").dword("DisableCMD", 2);
        Files.write(folder.resolve("NTUSER.DAT"), HiveWriter.write(root, HiveWriter.Lists.LH));
    }

    @AfterEach
    void takesItOutAgain() {
        Advapi32Util.registryDeleteKey(WinReg.HKEY_LOCAL_MACHINE, LIST + CLOSED);
        if (Advapi32Util.registryValueExists(WinReg.HKEY_CURRENT_USER, POLICIES + "System", "DisableTaskMgr")) {
            Advapi32Util.registryDeleteValue(WinReg.HKEY_CURRENT_USER, POLICIES + "System", "DisableTaskMgr");
        }
    }

    private Visit visit(String sid) throws IOException {
        return Visit.to(temp, "\"igss\": {\"operators\": [\"" + sid + "\"]}");
    }

    @Test
    void aClosedHiveIsJudged() throws Exception {
        Visit visit = visit(CLOSED);
        assertThat(visit.look("IGSS-OS-5", 0).path("verdict").stringValue()).isEqualTo("pass");
        assertThat(visit.look("IGSS-OS-6", 1).path("verdict").stringValue()).isEqualTo("fail");
        assertThat(visit.look("IGSS-OS-7", 0).path("verdict").stringValue()).isEqualTo("pass");
        assertThat(visit.look("IGSS-OS-8", 1).path("verdict").stringValue()).isEqualTo("attention");
        JsonNode menu = visit.look("IGSS-OS-3", 1);
        assertThat(menu.path("verdict").stringValue()).isEqualTo("fail");
        assertThat(menu.toString()).contains("registry, closed hive");
    }

    @Test
    void aLoadedHiveIsJudged() throws Exception {
        Visit visit = visit(own);
        assertThat(visit.look("IGSS-OS-5", 1).path("verdict").stringValue()).isEqualTo("fail");
        Advapi32Util.registryCreateKey(WinReg.HKEY_CURRENT_USER, POLICIES + "System");
        Advapi32Util.registrySetIntValue(WinReg.HKEY_CURRENT_USER, POLICIES + "System", "DisableTaskMgr", 1);
        JsonNode after = visit.look("IGSS-OS-5", 0);
        assertThat(after.path("verdict").stringValue()).isEqualTo("pass");
        assertThat(after.toString()).doesNotContain("closed hive");
    }

    @Test
    void whoMayShutDownCannotBeSaidOnWine() throws Exception {
        assertThat(visit(CLOSED).look("IGSS-OS-4", 1).path("verdict").stringValue())
                .isEqualTo("fail");
    }
}
