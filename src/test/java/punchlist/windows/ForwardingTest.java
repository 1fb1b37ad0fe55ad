package punchlist.windows;

import static org.assertj.core.api.Assertions.assertThat;

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

    @BeforeEach
    void plants() {
        Planted.ipEnableRouter(1);
    }

    @AfterEach
    void takesItOutAgain() {
        Planted.noIpEnableRouter();
    }

    @Test
    void failsIsMendedAsksAndFailsAgainWhenTakenBack() throws Exception {
        Visit visit = Visit.to(temp, "");
        assertThat(visit.verdict(CONTROL, 1)).isEqualTo("fail");

        JsonNode fixed = visit.fix(CONTROL).with(0).json();
        assertThat(fixed.path("outcome").stringValue()).isEqualTo("waiting");
        assertThat(fixed.path("changes").path(0).path("before").toString()).contains("1");
        assertThat(Planted.ipEnableRouter()).hasValue(0);
        assertThat(visit.verdict(CONTROL, 0)).isEqualTo("by-hand");

        visit.undo().with(0);
        assertThat(Planted.ipEnableRouter()).hasValue(1);
        assertThat(visit.verdict(CONTROL, 1)).isEqualTo("fail");
        visit.isIntact();
    }
}
