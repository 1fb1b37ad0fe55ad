package punchlist.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static punchlist.cli.Call.punchlist;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import punchlist.scope.ScopeJson;
import tools.jackson.databind.JsonNode;

class WatchCommandTest {

    @TempDir
    private Path folder;

    private Path scope() throws IOException {
        return Files.writeString(folder.resolve("scope.json"), "{\"igss\":{\"stations\":[\"192.168.40.5\"]}}");
    }

    @Test
    void aRecordingIsLookedAtOnce() {
        Call call = punchlist("watch", "--machine", "demo", "--format", "json");
        assertThat(call.exit()).isZero();
        JsonNode json = call.json();
        assertThat(json.path("format").stringValue()).isEqualTo("punchlist-watch/1");
        assertThat(json.path("looks").intValue()).isEqualTo(1);
        assertThat(json.path("why").isNull()).isTrue();
        assertThat(json.path("ports")).hasSize(3);
        assertThat(json.at("/ports/1/peers/0/address").stringValue()).isEqualTo("192.168.40.21");
        assertThat(json.path("proposal").isNull()).isTrue();
        assertThat(call.err()).contains("a recording says the same each time").contains("192.168.40.21 came in");
    }

    @Test
    void proposesWhatAnotherScopeLacksAndWritesNothingByItself() throws IOException {
        Path scope = scope();
        Call call = punchlist("watch", "--machine", "demo", "--scope", scope.toString(), "--format", "json");
        assertThat(call.json().at("/added/stations/0").stringValue()).isEqualTo("192.168.40.21");
        assertThat(call.json().at("/proposal/igss/stations")).hasSize(2);
        assertThat(call.json().at("/proposal/igss/odbcStations/0").stringValue())
                .isEqualTo("192.168.40.41");
        assertThat(ScopeJson.read(scope).igss().stations()).hasSize(1);
    }

    @Test
    void writesOnceConfirmed() throws IOException {
        Path scope = scope();
        Call call = punchlist("watch", "--machine", "demo", "--write", scope.toString(), "--yes");
        assertThat(call.exit()).isZero();
        assertThat(call.out())
                .contains("TCP 12397")
                .contains("  192.168.40.21  first")
                .contains("\"stations\"");
        assertThat(ScopeJson.read(scope).igss().stations()).containsExactly("192.168.40.5", "192.168.40.21");
        Call again = punchlist("watch", "--machine", "demo", "--write", scope.toString(), "--yes");
        assertThat(again.out()).contains("Nothing to add");
    }

    @Test
    void withoutConsoleAndConfirmationNothingIsWritten() throws IOException {
        Path scope = scope();
        String before = Files.readString(scope);
        Call call = punchlist("watch", "--machine", "demo", "--write", scope.toString());
        assertThat(call.exit()).isEqualTo(2);
        assertThat(scope).hasContent(before);
        assertThat(call.out()).contains("192.168.40.21");
    }

    @Test
    void whatCannotBeReadIsSaid() throws IOException {
        Path empty = Files.writeString(
                folder.resolve("m.json"),
                "{\"format\":\"punchlist-snapshot/1\",\"takenAt\":\"2026-11-22T10:00:00Z\","
                        + "\"machine\":{\"id\":\"a\",\"name\":\"A\"}}");
        Call call = punchlist("watch", "--machine", empty.toString(), "--format", "json");
        assertThat(call.exit()).isEqualTo(1);
        assertThat(call.json().path("why").stringValue()).isEqualTo("not-recorded");
        assertThat(punchlist("watch", "--machine", empty.toString()).out()).doesNotContain("Nobody");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--minutes=-1", "--minutes=1441", "--minutes=x", "--every=0", "--every=3601", "--yes"})
    void callsThatCannotWorkAreRefused(String option) {
        assertThat(punchlist("watch", "--machine", "demo", option).exit()).isEqualTo(2);
    }
}
