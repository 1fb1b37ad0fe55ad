package punchlist.windows;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
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

    private Path scope = Path.of("scope.json");
    private Path record = Path.of("r.punchlist");

    @BeforeEach
    void plants() throws IOException {
        Planted.remoteDesktop(0);
        record = temp.resolve("r.punchlist");
        scope = Files.writeString(temp.resolve("scope.json"), Planted.scope(""));
    }

    @AfterEach
    void takesItOutAgain() {
        Planted.noRemoteDesktop();
    }

    @Test
    void networkLevelAuthenticationIsMendedUnderGuardKeptAndTakenBack() throws Exception {
        assertThat(verdict()).isEqualTo("fail");
        Shipped.Ended fixed = fix("--accept-hazard", "CUTS_REMOTE");
        JsonNode changes = fixed.json().path("changes");
        assertThat(changes).as(fixed.err()).hasSize(1);
        assertThat(changes.path(0).path("outcome").stringValue()).isEqualTo("done");
        assertThat(fixed.err()).contains("punchlist keep --record");
        assertThat(Planted.nla()).isEqualTo(1);
        assertThat(verdict()).isEqualTo("pass");

        assertThat(Shipped.cli("keep", "--record", record).with(0).out()).contains("the changes stay");
        Shipped.elevated("undo", "--record", record, "--yes", "--format", "json")
                .with(0);
        assertThat(Planted.nla()).isZero();
        assertThat(verdict()).isEqualTo("fail");
        Shipped.cli("verify", record, "--rejudge").with(0);
    }

    @Test
    void withoutItsTickItIsLeftAlone() throws Exception {
        assertThat(fix().with(1).out()).contains("CUTS_REMOTE");
        assertThat(Planted.nla()).isZero();
    }

    @Test
    void whatNobodyConfirmsIsTakenBackByTheGuard() throws Exception {
        fix("--accept-hazard", "CUTS_REMOTE");
        assertThat(Planted.nla()).isEqualTo(1);
        Instant end = Instant.now().plus(Duration.ofSeconds(160));
        while (Planted.nla() == 1 && Instant.now().isBefore(end)) {
            Thread.sleep(500);
        }
        assertThat(Planted.nla()).isZero();
        Shipped.cli("resume", "--record", record);
        assertThat(verdict()).isEqualTo("fail");
    }

    private String verdict() throws Exception {
        JsonNode run = Shipped.cli(
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
                .json();
        return StreamSupport.stream(run.path("results").path(0).path("findings").spliterator(), false)
                .filter(finding -> finding.path("subjectId").asString().equals(DOOR))
                .map(finding -> finding.path("verdict").stringValue())
                .findFirst()
                .orElseThrow();
    }

    private Shipped.Ended fix(String... more) throws Exception {
        List<Object> call = new ArrayList<>(List.of(
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
                "json"));
        call.addAll(List.of(more));
        return Shipped.elevated(call.toArray());
    }
}
