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

/** A change that may cut a remote connection, made by the whole program without a console: own tick, guard, keep, undo. */
@Tag("windows")
@Timeout(240)
class RemoteDesktopTest {
    private static final String CONTROL = "KEP-3.3-3";
    private static final String DOOR = "TermService";

    @TempDir
    private Path temp;

    @BeforeEach
    void plants() {
        Planted.remoteDesktop(0);
    }

    @AfterEach
    void takesItOutAgain() {
        Planted.noRemoteDesktop();
    }

    @Test
    void networkLevelAuthenticationIsMendedUnderGuardKeptAndTakenBack() throws Exception {
        Visit visit = Visit.to(temp, "");
        assertThat(visit.findings(CONTROL)).contains(DOOR + " fail");
        Shipped.Ended fixed = visit.fix(CONTROL, "--accept-hazard", "CUTS_REMOTE");
        JsonNode changes = fixed.json().path("changes");
        assertThat(changes).as(fixed.err()).hasSize(1);
        assertThat(changes.path(0).path("outcome").stringValue()).isEqualTo("done");
        assertThat(fixed.err()).contains("punchlist keep --record");
        assertThat(Planted.nla()).isEqualTo(1);
        assertThat(visit.findings(CONTROL)).contains(DOOR + " pass");

        assertThat(Shipped.cli("keep", "--record", visit.record()).with(0).out())
                .contains("the changes stay");
        visit.undo().with(0);
        assertThat(Planted.nla()).isZero();
        assertThat(visit.findings(CONTROL)).contains(DOOR + " fail");
        visit.isIntact();
    }

    @Test
    void withoutItsTickItIsLeftAlone() throws Exception {
        assertThat(Visit.to(temp, "").fix(CONTROL).with(1).out()).contains("CUTS_REMOTE");
        assertThat(Planted.nla()).isZero();
    }
}
