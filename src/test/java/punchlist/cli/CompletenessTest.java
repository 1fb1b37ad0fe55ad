package punchlist.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static punchlist.cli.Call.LOCK;
import static punchlist.cli.Call.on;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import punchlist.session.OwnFolder;
import tools.jackson.databind.JsonNode;

/** Whether {@code verify} finds that the end of a record is missing. */
class CompletenessTest {

    @TempDir
    private Path folder;

    private Path record() {
        return folder.resolve("r.punchlist");
    }

    private Call here(String... arguments) {
        return on(OwnFolder.ofUser(folder.resolve("own")), arguments);
    }

    private Call elsewhere(String... arguments) {
        return on(OwnFolder.ofUser(folder.resolve("elsewhere")), arguments);
    }

    private void threeSessions() {
        here("check", "--control", LOCK, "--machine", "demo", "--record", record().toString());
        here("fix", LOCK, "--machine", "demo", "--record", record().toString(), "--yes");
        here("undo", "--record", record().toString(), "--yes");
    }

    private JsonNode verified(Call call, int exit) {
        assertThat(call.exit()).as(call.out() + call.err()).isEqualTo(exit);
        return call.json().path("completeness");
    }

    private Call verify() {
        return here("verify", record().toString(), "--format", "json");
    }

    private void keep(int lines) throws IOException {
        List<String> all = Files.readAllLines(record());
        Files.writeString(record(), String.join("\n", all.subList(0, lines)) + "\n");
    }

    @Test
    void aRecordOfThisComputerIsWhole() {
        threeSessions();
        JsonNode complete = verified(verify(), 0);
        assertThat(complete.path("ending").stringValue()).isEqualTo("closed");
        assertThat(complete.path("ownJournal").stringValue()).isEqualTo("agrees");
    }

    @Test
    void elsewhereItIsSaidThatNobodyThereKnowsIt() {
        threeSessions();
        Call call = elsewhere("verify", record().toString(), "--format", "json");
        assertThat(verified(call, 0).path("ownJournal").stringValue()).isEqualTo("none");
    }

    @Test
    void everyCutAtALineEndIsFoundHere() throws IOException {
        threeSessions();
        List<String> all = Files.readAllLines(record());
        for (int lines : IntStream.range(1, all.size()).toArray()) {
            Files.writeString(record(), String.join("\n", all.subList(0, lines)) + "\n");
            assertThat(verify().exit()).as(lines + " lines left").isEqualTo(1);
        }
    }

    @Test
    void aCutBackToAnOlderCloseIsFoundHereOnly() throws IOException {
        threeSessions();
        List<String> all = Files.readAllLines(record());
        int firstClose = 0;
        while (!all.get(firstClose).contains("\"type\":\"closed\"")) {
            firstClose++;
        }
        keep(firstClose + 1);
        JsonNode complete = verified(verify(), 1);
        assertThat(complete.path("ownJournal").stringValue()).isEqualTo("shorter");
        assertThat(complete.path("lackingChanges")).hasSize(1);
        assertThat(elsewhere("verify", record().toString()).exit())
                .as("docs/security.md names this")
                .isZero();
    }

    @Test
    void anEndWithoutAClosingIsSaidEverywhere() throws IOException {
        threeSessions();
        keep(Files.readAllLines(record()).size() - 1);
        Call call = elsewhere("verify", record().toString(), "--format", "json");
        assertThat(verified(call, 1).path("ending").stringValue()).isEqualTo("not-closed");
    }

    @Test
    void aGapStaysToldWhenTheRecordGoesOn() throws IOException {
        threeSessions();
        keep(4);
        here("check", "--control", LOCK, "--machine", "demo", "--record", record().toString());
        JsonNode complete = verified(verify(), 1);
        assertThat(complete.path("missingNoted").booleanValue()).isTrue();
        assertThat(complete.path("lackingChanges"))
                .as("the own journal gave them back")
                .isEmpty();
        assertThat(verified(elsewhere("verify", record().toString(), "--format", "json"), 1)
                        .path("missingNoted")
                        .booleanValue())
                .isTrue();
    }

    @Test
    void aRecordOfAnOlderVersionStaysReadableAndClaimsNoCompleteness() throws IOException {
        copyOld();
        JsonNode complete = verified(verify(), 0);
        assertThat(complete.path("ending").stringValue()).isEqualTo("not-claimed");
        assertThat(here("drift", record().toString()).exit()).isLessThan(2);
    }

    @Test
    void aChangeInARecordOfAnOlderVersionIsTakenBack() throws IOException {
        copyOld();
        Call call = here("undo", "--record", record().toString(), "--yes", "--format", "json");
        assertThat(call.exit()).as(call.err()).isZero();
        assertThat(call.json().at("/changes/0/id").stringValue()).isEqualTo("C2");
        assertThat(here("verify", record().toString()).exit()).isZero();
    }

    private void copyOld() throws IOException {
        String name = "/punchlist/record/written-by-0.1-before-closings.punchlist";
        try (InputStream old = Objects.requireNonNull(getClass().getResourceAsStream(name))) {
            Files.copy(old, record());
        }
    }
}
