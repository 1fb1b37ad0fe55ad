package punchlist.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static punchlist.cli.Call.LOCK;
import static punchlist.cli.Call.punchlist;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The contract of {@code drift}, {@code verify} and {@code snapshot}. */
class RecordCommandsTest {

    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve("r.jsonl");
    }

    private String record() {
        return file().toString();
    }

    @Test
    void oneRunIsTooFewForDrift() {
        run();
        assertThat(punchlist("drift", record()).exit()).isEqualTo(2);
        assertThat(punchlist("drift", record(), "--from", "R1").exit()).isEqualTo(2);
    }

    @Test
    void aRunIntoARecordSaysFirstWhatHasChangedSince() {
        String[] check = {"check", "--machine", "demo", "--record", record(), "--run", "maintenance"};
        assertThat(punchlist(check).out()).doesNotContain("Since R1");
        punchlist("fix", LOCK, "--machine", "demo", "--record", record(), "--yes");
        assertThat(punchlist(check).out().lines().limit(2).toList().getLast())
                .isEqualTo("Since R1: 0 worse, 1 better, 1 different");
    }

    @Test
    void aFixLooksAgainAtEveryControlThatRestsOnWhatWasChanged() throws IOException {
        punchlist("check", "--machine", "demo", "--step", "os", "--record", record());
        punchlist("fix", LOCK, "--machine", "demo", "--record", record(), "--yes");
        String last = Files.readAllLines(Path.of(record())).stream()
                .filter(line -> line.contains("\"type\":\"recheck\""))
                .reduce((first, second) -> second)
                .orElseThrow();
        assertThat(last).contains("\"control\":\"" + LOCK + "\"", "\"control\":\"IGSS-OS-2\"");
    }

    @Test
    void aMendedControlIsBetterAndATakenBackOneWorse() {
        run();
        punchlist("fix", LOCK, "--machine", "demo", "--record", record(), "--yes");
        run();
        punchlist("undo", "--record", record(), "--yes");
        run();
        Call last = punchlist("drift", record(), "--format", "json");
        assertThat(last.exit()).isEqualTo(1);
        assertThat(last.json().at("/groups/worse/0/control").stringValue()).isEqualTo(LOCK);
        assertThat(last.json().path("groups").propertyNames())
                .containsExactly("worse", "better", "different", "newlyApplicable", "same");
        Call first = punchlist("drift", record(), "--from", "R1", "--to", "r2", "--format", "json");
        assertThat(first.exit()).isZero();
        assertThat(first.json().at("/groups/better/0").propertyNames()).contains("control", "subject", "was", "is");
    }

    @Test
    void twoRecordsAreCompared() {
        run();
        Path second = folder.resolve("s.jsonl");
        punchlist("check", "--machine", "demo", "--control", LOCK, "--record", second.toString());
        assertThat(punchlist("drift", record(), second.toString()).exit()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"--from,R9", "--to,R9"})
    void anUnknownRunIsRefused(String option, String run) {
        run();
        run();
        assertThat(punchlist("drift", record(), option, run).exit()).isEqualTo(2);
    }

    @Test
    void anIntactRecordIsSaidToBeUnsigned() {
        run();
        Call call = punchlist("verify", record());
        assertThat(call.exit()).isZero();
        assertThat(call.out()).contains("Intact").contains("unsigned");
    }

    @Test
    void verifyHasAllTheMembersOfTheContract() {
        run();
        JsonNode json =
                punchlist("verify", record(), "--rejudge", "--format", "json").json();
        assertThat(json.propertyNames()).contains("format", "intact", "entries", "firstBad", "signatures", "rejudged");
        assertThat(json.at("/rejudged/total").intValue()).isEqualTo(1);
    }

    @Test
    void aFileThatIsNoRecordIsNotIntact() throws IOException {
        Path notes = Files.writeString(folder.resolve("notes.txt"), "my notes\n");
        Call call = punchlist("verify", notes.toString(), "--format", "json");
        assertThat(call.exit()).isEqualTo(1);
        assertThat(call.json().at("/firstBad/entry").intValue()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"/nowhere/r.jsonl", "/"})
    void whatCannotBeReadIsAnError(String path) {
        Call call = punchlist("verify", path);
        assertThat(call.exit()).isEqualTo(2);
        assertThat(call.out()).isEmpty();
    }

    @Test
    void aTornLastLineIsNotIntact() throws IOException {
        run();
        Files.writeString(file(), "{\"n\":", java.nio.file.StandardOpenOption.APPEND);
        assertThat(punchlist("verify", record()).exit()).isEqualTo(1);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"ports", "os", "igss", "password"})
    void everyVerdictOfAStepIsTheSameWhenItIsRecomputed(String step) {
        punchlist("check", "--machine", "demo", "--step", step, "--record", record());
        Call call = punchlist("verify", record(), "--rejudge", "--format", "json");
        assertThat(call.exit()).as(call.out()).isZero();
        assertThat(call.json().at("/rejudged/total").intValue()).isGreaterThan(5);
    }

    @Test
    void aVerdictChangedByWhoeverCanHashIsFoundByRejudging() throws IOException {
        run();
        Forged.lines(file(), line -> line.replace("\"verdict\":\"fail\"", "\"verdict\":\"pass\""));
        assertThat(punchlist("verify", record()).exit()).isZero();
        Call call = punchlist("verify", record(), "--rejudge", "--format", "json");
        assertThat(call.exit()).isEqualTo(1);
        assertThat(call.json().at("/rejudged/differs/0/control").stringValue()).isEqualTo(LOCK);
    }

    @Test
    void aVerdictOfAnotherProgramIsListedNotRecomputed() throws IOException {
        run();
        Forged.lines(file(), line -> line.replace("\"tool\":\"1.2.3\"", "\"tool\":\"9.9.9\""));
        Call call = punchlist("verify", record(), "--rejudge", "--format", "json");
        assertThat(call.exit()).isZero();
        assertThat(call.json().at("/rejudged/otherVersion/0/control").stringValue())
                .isEqualTo(LOCK);
    }

    @Test
    void aSnapshotOfASnapshotGivesTheSameFindings() throws IOException {
        Path out = folder.resolve("demo.json");
        assertThat(punchlist("snapshot", "--machine", "demo", "--out", out.toString())
                        .exit())
                .isZero();
        assertThat(results(out.toString())).isEqualTo(results("demo"));
    }

    @Test
    void aRedactedSnapshotDoesNotNameTheServer() throws IOException {
        Path out = folder.resolve("demo.json");
        assertThat(punchlist("snapshot", "--machine", "demo", "--redact", "--out", out.toString())
                        .exit())
                .isZero();
        assertThat(out).content().doesNotContain("SRV-IGSS-01").doesNotContain("192.168.40.21");
    }

    @Test
    void aSnapshotThatCannotBeWrittenIsAnError() {
        assertThat(punchlist("snapshot", "--machine", "demo", "--out", "/nowhere/x.json")
                        .exit())
                .isEqualTo(2);
    }

    private static List<String> results(String machine) {
        List<String> all = new ArrayList<>();
        for (JsonNode result : punchlist("check", "--machine", machine, "--format", "json")
                .json()
                .path("results")) {
            for (JsonNode f : result.path("findings")) {
                all.add(result.path("control") + " " + f.path("subject") + " " + f.path("verdict") + " "
                        + f.path("found") + " " + f.path("reason"));
            }
        }
        return all;
    }

    private void run() {
        punchlist("check", "--machine", "demo", "--control", LOCK, "--record", record());
    }
}
