package punchlist.windows;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** IP forwarding of this Windows is found, switched off and taken back by the whole program. */
@Tag("windows")
@Timeout(120)
class ForwardingTest {
    private static final String CONTROL = "IGSS-PLC-1";

    @TempDir
    private Path temp;

    private Path scope = Path.of("scope.json");
    private Path record = Path.of("r.punchlist");

    @BeforeEach
    void plants() throws IOException {
        Planted.ipEnableRouter(1);
        record = temp.resolve("r.punchlist");
        scope = Files.writeString(temp.resolve("scope.json"), Planted.scope(""));
    }

    @AfterEach
    void takesItOutAgain() {
        Planted.noIpEnableRouter();
    }

    @Test
    void failsIsMendedAsksAndFailsAgainWhenTakenBack() throws Exception {
        assertThat(verdict(1)).isEqualTo("fail");

        JsonNode fixed = Shipped.elevated(
                        "fix",
                        CONTROL,
                        "--machine",
                        "local",
                        "--scope",
                        scope,
                        "--record",
                        record,
                        "--yes",
                        "--format",
                        "json")
                .with(0)
                .json();
        assertThat(fixed.path("outcome").stringValue()).isEqualTo("waiting");
        assertThat(fixed.path("changes").path(0).path("before").toString()).contains("1");
        assertThat(Planted.ipEnableRouter()).hasValue(0);
        assertThat(verdict(0)).isEqualTo("by-hand");

        Shipped.elevated("undo", "--record", record, "--yes", "--format", "json")
                .with(0);
        assertThat(Planted.ipEnableRouter()).hasValue(1);
        assertThat(verdict(1)).isEqualTo("fail");
        Shipped.cli("verify", record, "--rejudge").with(0);
    }

    private String verdict(int code) throws Exception {
        return Shipped.cli(
                        "check",
                        "--machine",
                        "local",
                        "--scope",
                        scope,
                        "--record",
                        record,
                        "--control",
                        CONTROL,
                        "--format",
                        "json")
                .with(code)
                .json()
                .path("results")
                .path(0)
                .path("verdict")
                .stringValue();
    }
}
