package punchlist.windows;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jna.platform.win32.Advapi32Util;
import com.sun.jna.platform.win32.WinReg;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import punchlist.machine.files.signature.SignedSamples;
import tools.jackson.databind.JsonNode;

/** Programs of IGSS that are planted in this Windows are found and their signatures looked at by the whole program. */
@Tag("windows")
@Timeout(90)
class PlantedIgssTest {

    private static final WinReg.HKEY HKLM = WinReg.HKEY_LOCAL_MACHINE;
    private static final String IGSS = "SOFTWARE\\WOW6432Node\\Schneider Electric\\IGSS32";
    private static final String VERSION = IGSS + "\\V18.00.00";
    private static final String ENVIRONMENT = VERSION + "\\ENVIRONMENT";
    private static final String ENTRY =
            "SOFTWARE\\WOW6432Node\\Microsoft\\Windows\\CurrentVersion\\Uninstall\\{punchlist-igss}";

    @TempDir
    private Path temp;

    private Path scope = Path.of("scope.json");
    private Path folder = Path.of("GSS");

    @BeforeEach
    void plantsAFolder() throws IOException {
        scope = temp.resolve("scope.json");
        Files.writeString(scope, "{}");
        folder = Files.createDirectories(temp.toRealPath().resolve("Änlæg\\V18.0\\GSS"));
        Advapi32Util.registryCreateKey(HKLM, ENVIRONMENT);
        Advapi32Util.registrySetStringValue(HKLM, ENVIRONMENT, "IGSSWORK", folder + "\\");
    }

    @AfterEach
    void takesItOutAgain() {
        for (String key : List.of(ENVIRONMENT, VERSION, IGSS, ENTRY)) {
            if (Advapi32Util.registryKeyExists(HKLM, key)) {
                Advapi32Util.registryDeleteKey(HKLM, key);
            }
        }
    }

    private JsonNode look(String control) throws Exception {
        return Shipped.cli("check", "--machine", "local", "--scope", scope, "--control", control, "--format", "json")
                .json()
                .at("/results/0");
    }

    @Test
    void aChangedProgramFailsAndAnIntactOneNeedsWindowsWord() throws Exception {
        Path program = folder.resolve("dc.exe");
        Files.write(program, SignedSamples.changedCode());
        JsonNode fail = look("IGSS-OS-13");
        assertThat(fail.path("verdict").stringValue()).isEqualTo("fail");
        assertThat(fail.path("reason").stringValue()).contains("dc.exe: ");
        assertThat(fail.at("/findings/0/subject").asString())
                .isEqualTo(folder.getParent().toString());
        Files.write(program, SignedSamples.bytes("stamped"));
        JsonNode other = look("IGSS-OS-13");
        assertThat(other.path("verdict").stringValue()).isIn("could-not-check", "fail");
        assertThat(other.path("reason").stringValue())
                .doesNotContain("changed after")
                .contains("Schneider Electric (made for tests)");
    }

    @Test
    void anOldVersionFailsUntilItIsReplaced() throws Exception {
        Advapi32Util.registryCreateKey(HKLM, ENTRY);
        Advapi32Util.registrySetStringValue(HKLM, ENTRY, "DisplayName", "IGSS32 V16");
        Advapi32Util.registrySetStringValue(HKLM, ENTRY, "DisplayVersion", "16.0.0.23040");
        assertThat(look("IGSS-NET-6").path("verdict").stringValue()).isEqualTo("fail");
        Advapi32Util.registrySetStringValue(HKLM, ENTRY, "DisplayVersion", "18.0.0.26125");
        assertThat(look("IGSS-NET-6").path("verdict").stringValue()).isEqualTo("pass");
    }
}
