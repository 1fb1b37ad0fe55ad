package punchlist.windows;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * The permissions of Kepware's folder are set on this Windows. Wine keeps them as Unix modes, so that there they cannot
 * read back as set: what counts is that this is said, that
 * nothing is called mended, and that undo takes it back from where it was left.
 */
@Tag("windows")
@Timeout(60)
class KepwareFolderTest {

    @TempDir
    private Path temp;

    @AfterEach
    void takesItOutAgain() throws IOException {
        Planted.noKepwareFolder();
    }

    @Test
    void whatDoesNotReadBackAsSetIsSaidToBePartlyDoneAndIsTakenBack() throws Exception {
        Planted.kepwareFolder();
        Path record = temp.resolve("r.punchlist");
        Path scope = Files.writeString(
                temp.resolve("scope.json"),
                Planted.scope("\"kepware\": {\"version\": \"6\", \"trustedGroup\": \"Administrators\"}"));
        Shipped.Ended ended = Shipped.elevated(
                "fix",
                "KEP-5.1.1-1",
                "--machine",
                "local",
                "--scope",
                scope,
                "--record",
                record,
                "--yes",
                "--accept-hazard",
                "STOPS_DATA",
                "--format",
                "json");
        JsonNode change = ended.json().path("changes").path(0);
        if (ended.code() == 0) {
            assertThat(change.path("outcome").stringValue()).isEqualTo("done");
            Shipped.elevated("undo", "--record", record, "--yes").with(0);
            return;
        }
        assertThat(ended.with(1).json().path("outcome").stringValue()).isEqualTo("not-all");
        assertThat(change.path("outcome").stringValue()).isEqualTo("partly");
        assertThat(change.path("why").path("code").stringValue()).isEqualTo("not as set");

        JsonNode undone = Shipped.elevated("undo", "--record", record, "--yes", "--format", "json")
                .with(0)
                .json()
                .path("changes")
                .path(0);
        assertThat(undone.path("outcome").stringValue()).isEqualTo("done");
        assertThat(undone.path("before")).as("what was left").isNotEqualTo(change.path("after"));
        assertThat(undone.path("after")).isEqualTo(change.path("before"));
        Shipped.cli("verify", record, "--rejudge").with(0);
    }
}
