package punchlist.windows;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jna.platform.win32.WinNT;
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

    private final PlantedService scanner = new PlantedService("ekrn");

    @TempDir
    private Path temp;

    @BeforeEach
    @AfterEach
    void unplant() {
        scanner.remove();
    }

    /** A service by this name that Wine's own print service stands for. */
    private void plant() {
        scanner.plant("ESET Dienst", "C:\\windows\\system32\\spoolsv.exe", WinNT.SERVICE_DEMAND_START);
        scanner.start();
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
        JsonNode result = Visit.with(temp, "{\"igss\": {\"project\": \"C:\\\\IGSS\"}}")
                .cli("check", "--control", control, "--format", "json")
                .json()
                .path("results")
                .path(0);
        List<String> all = new ArrayList<>();
        result.path("findings")
                .forEach(finding -> all.add(finding.path("verdict").stringValue()));
        return all;
    }
}
