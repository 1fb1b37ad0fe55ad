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

/**
 * The log-on screen that offers to shut down is mended and given back by the whole program; a kiosk mode that is set up for
 * an operator whose hive is closed is seen. Who holds a right, Wine does not know.
 */
@Tag("windows")
@Timeout(180)
class ShutdownPlantedTest {

    private static final WinReg.HKEY HKLM = WinReg.HKEY_LOCAL_MACHINE;
    private static final String OPERATOR = "S-1-5-21-7-7-7-1008";
    private static final String LIST = "SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\\ProfileList\\";
    private static final String SYSTEM = "SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Policies\\System";
    private static final String AT_SCREEN = "ShutdownWithoutLogon";
    private static final String ASSIGNED = "SOFTWARE\\Microsoft\\Windows\\AssignedAccessConfiguration";

    @TempDir
    private Path temp;

    private int before = -1;

    @BeforeEach
    void plants() throws IOException {
        before = Advapi32Util.registryValueExists(HKLM, SYSTEM, AT_SCREEN) ? screen() : -1;
        Advapi32Util.registryCreateKey(HKLM, SYSTEM);
        Advapi32Util.registrySetIntValue(HKLM, SYSTEM, AT_SCREEN, 1);
        Path folder = Files.createDirectory(temp.resolve("profile"));
        Advapi32Util.registryCreateKey(HKLM, LIST + OPERATOR);
        Advapi32Util.registrySetStringValue(HKLM, LIST + OPERATOR, "ProfileImagePath", folder.toString());
        HiveWriter.Key root = new HiveWriter.Key();
        root.key("Software").dword("Any", 1);
        Files.write(folder.resolve("NTUSER.DAT"), HiveWriter.write(root, HiveWriter.Lists.LH));
    }

    @AfterEach
    void takesItOutAgain() {
        Advapi32Util.registryDeleteKey(HKLM, LIST + OPERATOR);
        if (before < 0) {
            Advapi32Util.registryDeleteValue(HKLM, SYSTEM, AT_SCREEN);
        } else {
            Advapi32Util.registrySetIntValue(HKLM, SYSTEM, AT_SCREEN, before);
        }
        for (String key : new String[] {"\\Configs\\" + OPERATOR, "\\Configs", ""}) {
            if (Advapi32Util.registryKeyExists(HKLM, ASSIGNED + key)) {
                Advapi32Util.registryDeleteKey(HKLM, ASSIGNED + key);
            }
        }
    }

    private static int screen() {
        return Advapi32Util.registryGetIntValue(HKLM, SYSTEM, AT_SCREEN);
    }

    private Visit visit() throws IOException {
        return Visit.to(temp, "\"igss\": {\"operators\": [\"" + OPERATOR + "\"]}");
    }

    @Test
    void theLogOnScreenIsMendedAndGivenBack() throws Exception {
        Visit visit = visit();
        assertThat(visit.findings("IGSS-OS-4")).contains("logon-screen fail");

        visit.fix("IGSS-OS-4").with(1);
        assertThat(screen()).isZero();
        assertThat(visit.findings("IGSS-OS-4")).contains("logon-screen pass");

        visit.undo().with(0);
        assertThat(screen()).isEqualTo(1);
        assertThat(visit.findings("IGSS-OS-4")).contains("logon-screen fail");
        visit.isIntact();
    }

    @Test
    void aKioskModeThatIsSetUpForTheOperatorIsSeen() throws Exception {
        Visit visit = visit();
        assertThat(visit.look("IGSS-OS-3", 1).path("verdict").stringValue()).isEqualTo("fail");
        Advapi32Util.registryCreateKey(HKLM, ASSIGNED + "\\Configs\\" + OPERATOR);
        assertThat(visit.look("IGSS-OS-3", 1).path("verdict").stringValue()).isEqualTo("could-not-check");
    }
}
