package punchlist.windows;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static punchlist.windows.PlantedFirewall.rule;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Rules are changed through the firewall's own interfaces; where those do not do it, nothing is left half done. */
@Tag("windows")
@Timeout(180)
class FirewallFixTest {

    private static final PlantedService FIREWALL = new PlantedService("MpsSvc");
    private static final String PORT = "IGSS-PORT-12401";
    private static final int AUTOMATIC = 2;

    @TempDir
    private Path temp;

    private Path scope = Path.of("scope.json");
    private Path record = Path.of("r.punchlist");

    @BeforeEach
    void plantsAWideRule() throws IOException {
        PlantedFirewall.nothing();
        PlantedFirewall.own("{wide}", rule(12401, "Wide", ""));
        record = temp.resolve("r.punchlist");
        scope = Files.writeString(
                temp.resolve("scope.json"),
                Planted.scope("\"igss\": {\"version\": 16, \"components\": [\"operator-stations\"],"
                        + " \"stations\": [\"10.0.0.5\"]}"),
                UTF_8);
    }

    @AfterEach
    void takesItOutAgain() {
        PlantedFirewall.nothing();
        FIREWALL.remove();
    }

    @Test
    void whatIsNotDoneIsSaidAndWhatIsDoneIsTakenBack() throws Exception {
        Map<String, Object> before = PlantedFirewall.stored();
        Shipped.Ended fixed = fix();
        JsonNode changes = fixed.json().path("changes");
        assertThat(changes.size()).as(fixed.out()).isPositive();
        boolean done = changes.valueStream()
                .allMatch(change -> change.path("outcome").stringValue().equals("done"));
        assertThat(fixed.code()).as(fixed.out()).isEqualTo(done ? 0 : 1);
        assertThat(PlantedFirewall.stored().equals(before))
                .as("changed by what is said to be done, and by nothing else: %s", fixed.out())
                .isEqualTo(changes.valueStream()
                        .noneMatch(
                                change -> change.path("outcome").stringValue().equals("done")));
        Shipped.elevated("undo", "--record", record, "--yes", "--format", "json");
        assertThat(PlantedFirewall.stored()).isEqualTo(before);
        Shipped.cli("verify", record, "--rejudge").with(0);
    }

    @Test
    void whileTheServiceIsStoppedNothingIsPlannedAndThatIsSaid() throws Exception {
        FIREWALL.plant("Windows Defender Firewall", "C:\\windows\\system32\\svchost.exe -k x", AUTOMATIC);
        Map<String, Object> before = PlantedFirewall.stored();
        Shipped.Ended fixed = fix();
        assertThat(fixed.code()).isEqualTo(1);
        assertThat(fixed.json().path("changes").size()).isZero();
        assertThat(fixed.json().path("left").toString()).contains("MpsSvc is stopped");
        assertThat(PlantedFirewall.stored()).isEqualTo(before);
    }

    private Shipped.Ended fix() throws Exception {
        return Shipped.elevated(
                "fix", PORT, "--machine", "local", "--scope", scope, "--record", record, "--yes", "--format", "json");
    }
}
