package punchlist.windows;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jna.platform.win32.Advapi32Util;
import com.sun.jna.platform.win32.WinReg;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Another version, and a local policy, planted in this Windows: found, mended, taken back by the whole program. */
@Tag("windows")
@Timeout(180)
class PolicyAndVersionTest {

    private static final WinReg.HKEY HKLM = WinReg.HKEY_LOCAL_MACHINE;
    private static final String VERSION = "SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion";
    private static final String TERMINAL = "SOFTWARE\\Policies\\Microsoft\\Windows NT\\Terminal Services";
    private static final String DNS = "SOFTWARE\\Policies\\Microsoft\\Windows NT\\DNSClient";
    private static final Path POLICY = Path.of("C:\\windows\\system32\\GroupPolicy");
    private static final Path POL = POLICY.resolve("Machine").resolve("Registry.pol");
    private static final Path GPT = POLICY.resolve("gpt.ini");

    @TempDir
    private Path temp;

    private final Map<String, Optional<String>> version = new LinkedHashMap<>();

    @BeforeEach
    void remembersTheVersion() throws IOException {
        for (String name : new String[] {"CurrentBuildNumber", "EditionID", "InstallationType", "ProductName"}) {
            version.put(
                    name,
                    Advapi32Util.registryValueExists(HKLM, VERSION, name)
                            ? Optional.of(Advapi32Util.registryGetStringValue(HKLM, VERSION, name))
                            : Optional.empty());
        }
        noPolicy();
    }

    @AfterEach
    void takesItOutAgain() throws IOException {
        version.forEach((name, text) -> text.ifPresentOrElse(
                t -> Advapi32Util.registrySetStringValue(HKLM, VERSION, name, t),
                () -> Advapi32Util.registryDeleteValue(HKLM, VERSION, name)));
        noPolicy();
        Planted.noTimeout();
    }

    private static void noPolicy() throws IOException {
        Files.deleteIfExists(POL);
        Files.deleteIfExists(GPT);
        for (String key : new String[] {TERMINAL, DNS}) {
            if (Advapi32Util.registryKeyExists(HKLM, key)) {
                Advapi32Util.registryDeleteKey(HKLM, key);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "26100, IoTEnterpriseS, Windows 11 IoT Enterprise LTSC, pass, 0",
        "26100, IoTEnterpriseS, Windows 8 – gefälscht, pass, 0",
        "26100, IoTEnterpriseS, 日本語, pass, 0",
        "26100, Enterprise, Windows 11 Enterprise, attention, 1",
        "19045, Professional, Windows 10 Pro, attention, 1",
        "17763, Professional, Windows 10 Pro, fail, 1",
        "99999, Professional, Windows 12, could-not-check, 1",
    })
    void thePlantedVersionIsJudgedAndItsNameChangesNothing(
            String build, String edition, String name, String verdict, int code) throws Exception {
        Advapi32Util.registrySetStringValue(HKLM, VERSION, "CurrentBuildNumber", build);
        Advapi32Util.registrySetStringValue(HKLM, VERSION, "EditionID", edition);
        Advapi32Util.registrySetStringValue(HKLM, VERSION, "InstallationType", "Client");
        Advapi32Util.registrySetStringValue(HKLM, VERSION, "ProductName", name);
        JsonNode result = look("KEP-3.1-2", code);
        assertThat(result.path("verdict").stringValue()).isEqualTo(verdict);
    }

    @Test
    void outsideADomainGroupPolicyDoesNotApply() throws Exception {
        assertThat(look("IGSS-OS-1", 0).path("verdict").stringValue()).isEqualTo("not-applicable");
    }

    /** The policy for Remote Desktop is planted as it should be, so that no guard is needed here. */
    @Test
    void theLocalPolicyIsMendedProvenAndTakenBack() throws Exception {
        Planted.noTimeout();
        Advapi32Util.registryCreateKey(HKLM, TERMINAL);
        Advapi32Util.registrySetIntValue(HKLM, TERMINAL, "UserAuthentication", 1);
        byte[] planted = pol(TERMINAL, "UserAuthentication");
        Files.createDirectories(POL.getParent());
        Files.write(POL, planted);
        assertThat(look("IGSS-OS-2", 1).path("found").stringValue()).contains("EnableMulticast is not set");

        Visit visit = Visit.to(temp, "");
        JsonNode fixed = visit.fix("IGSS-OS-2").with(0).json();
        assertThat(fixed.path("outcome").stringValue()).isEqualTo("waiting");
        assertThat(Advapi32Util.registryGetIntValue(HKLM, DNS, "EnableMulticast"))
                .isZero();
        assertThat(new String(Files.readAllBytes(POL), StandardCharsets.UTF_16LE))
                .contains("EnableMulticast");
        assertThat(Files.readString(GPT)).contains("{35378EAC-683F-11D2-A89A-00C04FBBCFA2}");
        assertThat(look("IGSS-OS-2", 0).path("verdict").stringValue()).isEqualTo("pass");

        visit.undo().with(0);
        assertThat(Files.readAllBytes(POL)).isEqualTo(planted);
        assertThat(Advapi32Util.registryKeyExists(HKLM, DNS)).isFalse();
        assertThat(look("IGSS-OS-2", 1).path("verdict").stringValue()).isEqualTo("fail");
        visit.isIntact();
    }

    private JsonNode look(String control, int code) throws Exception {
        return Visit.to(temp, "").look(control, code, "--as-of", "2026-11-22");
    }

    /** A policy file with one REG_DWORD of 1, written by hand. */
    private static byte[] pol(String key, String name) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {'P', 'R', 'e', 'g', 1, 0, 0, 0});
        String entry = "[" + key + "\0;" + name + "\0;\4\0;\4\0;\1\0]";
        out.writeBytes(entry.getBytes(StandardCharsets.UTF_16LE));
        return out.toByteArray();
    }
}
