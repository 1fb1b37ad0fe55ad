package punchlist.windows;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What is planted in this Windows is what the whole program finds there. */
@Tag("windows")
@Timeout(60)
class PlantedTest {

    @TempDir
    private Path temp;

    private Path scope = Path.of("scope.json");

    @BeforeEach
    void writesTheScope() throws IOException {
        scope = temp.resolve("scope.json");
        Files.writeString(scope, "{\"igss\": {\"stations\": [\"10.0.0.5\"]}}");
    }

    @AfterEach
    void takesItOutAgain() {
        Planted.noTimeout();
        Planted.noFirewallRules();
    }

    @Test
    void aLimitThatIsNotSetFails() throws Exception {
        Planted.noTimeout();
        assertThat(look("KEP-3.2-7", 1)).containsExactly("fail", "InactivityTimeoutSecs is not set");
    }

    @Test
    void aLimitOfFifteenMinutesPasses() throws Exception {
        Planted.timeout(900);
        assertThat(look("KEP-3.2-7", 0)).first().isEqualTo("pass");
    }

    @Test
    void aLimitOfZeroIsNoLimit() throws Exception {
        Planted.timeout(0);
        assertThat(look("KEP-3.2-7", 1)).first().isEqualTo("fail");
    }

    @Test
    void aLimitOfAnotherTypeFails() throws Exception {
        Planted.timeoutAsText("900");
        assertThat(look("KEP-3.2-7", 1)).first().isEqualTo("fail");
    }

    @Test
    void aRuleForEverybodyIsNamed() throws Exception {
        Planted.firewallRule("{planted}", 12401, "Planted rule", "");
        assertThat(look("IGSS-PORT-12401", 1))
                .containsExactly("fail", "Rule \"Planted rule\" lets it in from any address");
    }

    @Test
    void aRuleForTheStationPassesAndTheListenerIsNamed() throws Exception {
        Planted.firewallRule("{planted}", 12401, "Planted rule", "RA4=10.0.0.5|");
        assertThat(look("IGSS-PORT-12401", 0)).first().isEqualTo("pass");
        try (ServerSocket listener = new ServerSocket(12401)) {
            assertThat(listener.isBound()).isTrue();
            assertThat(look("IGSS-PORT-12401", 0)).last().asString().contains("java.exe");
        }
        assertThat(look("IGSS-PORT-12401", 0)).last().asString().doesNotContain("java.exe");
    }

    private List<String> look(String control, int code) throws Exception {
        JsonNode result = Shipped.cli(
                        "check", "--machine", "local", "--scope", scope, "--control", control, "--format", "json")
                .with(code)
                .json()
                .path("results")
                .path(0);
        assertThat(result.path("control").stringValue()).isEqualTo(control);
        return List.of(
                result.path("verdict").stringValue(), result.path("found").asString());
    }
}
