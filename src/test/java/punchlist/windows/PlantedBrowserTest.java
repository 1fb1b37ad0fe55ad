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

/** The default browser of this Windows is fixed by policy and given back by the whole program. */
@Tag("windows")
@Timeout(120)
class PlantedBrowserTest {

    private static final WinReg.HKEY HKLM = WinReg.HKEY_LOCAL_MACHINE;
    private static final String CONTROL = "IGSS-OS-9";
    private static final String EDGE = "SOFTWARE\\Clients\\StartMenuInternet\\Microsoft Edge";
    private static final String POLICY = "SOFTWARE\\Policies\\Microsoft\\Windows\\System";
    private static final Path FILE = Path.of("C:\\windows\\system32\\GroupPolicy\\DefaultAssociations.xml");

    @TempDir
    private Path temp;

    @BeforeEach
    void plantsABrowser() {
        Advapi32Util.registryCreateKey(HKLM, EDGE);
    }

    @AfterEach
    void takesItOutAgain() throws IOException {
        Advapi32Util.registryDeleteKey(HKLM, EDGE);
        Files.deleteIfExists(FILE);
        if (Advapi32Util.registryKeyExists(HKLM, POLICY)) {
            Advapi32Util.registryDeleteKey(HKLM, POLICY);
        }
    }

    @Test
    void itFailsIsFixedAndFailsAgainWhenTakenBack() throws Exception {
        Visit visit = Visit.to(temp, "");
        assertThat(visit.verdict(CONTROL, 1)).isEqualTo("fail");
        assertThat(visit.fix(CONTROL).with(0).json().path("outcome").stringValue())
                .isEqualTo("waiting");
        assertThat(FILE).exists();
        assertThat(visit.verdict(CONTROL, 0)).isEqualTo("pass");
        visit.undo().with(0);
        assertThat(FILE).doesNotExist();
        assertThat(visit.verdict(CONTROL, 1)).isEqualTo("fail");
        visit.isIntact();
    }
}
