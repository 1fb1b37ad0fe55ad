package punchlist.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static punchlist.cli.Call.LOCK;
import static punchlist.cli.Call.punchlist;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The contract of {@code punchlist fix} and {@code punchlist undo}. */
class FixCommandTest {

    private static final String ACL = "KEP-5.1.1-1";

    @TempDir
    private Path folder;

    private String record() {
        return folder.resolve("r.jsonl").toString();
    }

    @Test
    void aRecordedMachineNeedsARecord() {
        assertThat(punchlist("fix", LOCK, "--machine", "demo", "--yes").exit()).isEqualTo(2);
    }

    @Test
    void aDryRunPlansAndWritesNothing() throws IOException {
        Call call = punchlist("fix", LOCK, "--machine", "demo", "--dry-run", "--record", record(), "--format", "json");
        assertThat(call.exit()).isZero();
        assertThat(call.json().path("outcome").stringValue()).isEqualTo("planned");
        assertThat(call.json().at("/changes/0").propertyNames())
                .contains("id", "control", "subject", "what", "before", "after", "outcome", "reversal", "hazards");
        assertThat(Files.exists(Path.of(record()))).isFalse();
    }

    @Test
    void aDryRunLeavesARecordAsItIs() throws IOException {
        fix(LOCK);
        byte[] before = Files.readAllBytes(Path.of(record()));
        Call call = punchlist("fix", LOCK, "--machine", "demo", "--dry-run", "--record", record(), "--format", "json");
        assertThat(call.json().path("outcome").stringValue()).isEqualTo("already-right");
        assertThat(Files.readAllBytes(Path.of(record()))).isEqualTo(before);
    }

    @Test
    void withoutConsoleAndConfirmationNothingIsChanged() {
        Call call = punchlist("fix", LOCK, "--machine", "demo", "--record", record());
        assertThat(call.exit()).isEqualTo(2);
        assertThat(call.out()).isEmpty();
        assertThat(Path.of(record())).content().doesNotContain("\"intent\"");
    }

    @Test
    void whatWaitsForARestartIsSaidToWait() {
        Call call = fix(LOCK);
        assertThat(call.exit()).isZero();
        assertThat(call.json().path("format").stringValue()).isEqualTo("punchlist-fix/1");
        assertThat(call.json().path("outcome").stringValue()).isEqualTo("waiting");
        assertThat(call.json().at("/changes/0/outcome").stringValue()).isEqualTo("waiting");
    }

    @Test
    void whatIsAlreadyRightGetsNoIntent() throws IOException {
        fix(LOCK);
        String before = Files.readString(Path.of(record()));
        Call call = fix(LOCK);
        assertThat(call.exit()).isZero();
        assertThat(call.json().path("outcome").stringValue()).isEqualTo("already-right");
        assertThat(Files.readString(Path.of(record()))).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"IGSS-PUR-2, 1", "IGSS-OS-12, 1", "NOBODY-1, 2"})
    void whatCannotBeMendedIsSaid(String control, int exit) {
        assertThat(fix(control).exit()).isEqualTo(exit);
    }

    @Test
    void aChangeStandsInTheNextCheckOfTheRecord() {
        fix(LOCK);
        assertThat(punchlist("check", "--control", LOCK, "--machine", "demo", "--record", record())
                        .exit())
                .isZero();
        assertThat(punchlist("check", "--control", LOCK, "--machine", "demo").exit())
                .isEqualTo(1);
    }

    @Test
    void changesAreTakenBack() {
        fix(LOCK);
        fix(ACL);
        Call undo = punchlist("undo", "--record", record(), "--yes", "--format", "json");
        assertThat(undo.exit()).as(undo.err()).isZero();
        JsonNode json = undo.json();
        assertThat(json.path("format").stringValue()).isEqualTo("punchlist-undo/1");
        assertThat(json.at("/changes/0/id").stringValue()).isEqualTo("C2");
        assertThat(json.at("/changes/1/id").stringValue()).isEqualTo("C1");
        assertThat(punchlist("check", "--control", LOCK, "--machine", "demo", "--record", record())
                        .exit())
                .isEqualTo(1);
        assertThat(punchlist("verify", record(), "--rejudge").exit()).isZero();
    }

    @Test
    void oneChangeIsTakenBackByName() {
        fix(LOCK);
        fix(ACL);
        Call undo = punchlist("undo", "c1", "--record", record(), "--yes", "--format", "json");
        assertThat(undo.exit()).isZero();
        assertThat(undo.json().path("changes").size()).isEqualTo(1);
    }

    @Test
    void takingBackTwiceIsNothingTheSecondTime() {
        fix(LOCK);
        punchlist("undo", "--record", record(), "--yes");
        assertThat(punchlist("undo", "--record", record(), "--yes").exit()).isZero();
        Call named = punchlist("undo", "C1", "--record", record(), "--yes", "--format", "json");
        assertThat(named.exit()).isZero();
        assertThat(named.json().at("/changes/0/outcome").stringValue()).isEqualTo("nothing");
    }

    @ParameterizedTest
    @CsvSource({"C9", "R1", "nonsense"})
    void anUnknownChangeIsRefused(String change) {
        fix(LOCK);
        Call call = punchlist("undo", "C1", change, "--record", record(), "--yes");
        assertThat(call.exit()).isEqualTo(2);
        assertThat(call.out()).isEmpty();
        assertThat(Path.of(record())).content().doesNotContain("undo-intent");
    }

    @Test
    void withoutConsoleAndConfirmationNothingIsTakenBack() {
        fix(LOCK);
        assertThat(punchlist("undo", "--record", record()).exit()).isEqualTo(2);
        assertThat(Path.of(record())).content().doesNotContain("undo-intent");
    }

    @Test
    void anotherMachinesRecordIsNotTakenBackHere() {
        fix(LOCK);
        assertThat(punchlist("undo", "--record", record(), "--machine", "local", "--yes")
                        .exit())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"/nowhere/r.jsonl", "/dev/null"})
    void aRecordThatIsNoneIsNotTakenBack(String file) {
        assertThat(punchlist("undo", "--record", file, "--yes").exit()).isEqualTo(2);
    }

    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "would change this computer")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | 2",
                "{\"running\":true,\"gate\":{\"backup\":\"a\",\"console\":\"b\",\"by\":\"c\"}} | 2",
                "{\"running\":false} | 2",
                "{\"running\":false,\"gate\":{\"backup\":\"a\",\"console\":\" \",\"by\":\"c\"}} | 2",
                "{\"running\":false,\"gate\":{\"backup\":\"a\",\"console\":\"b\",\"by\":\"c\"}} | 1"
            })
    void onThisComputerTheGateComesFirst(String scope, int exit) throws IOException {
        Path file = Files.writeString(folder.resolve("scope.json"), scope);
        Call call =
                punchlist("fix", LOCK, "--machine", "local", "--record", record(), "--yes", "--scope", file.toString());
        assertThat(call.exit()).as(call.err()).isEqualTo(exit);
        assertThat(Files.exists(Path.of(record()))).isEqualTo(exit == 1);
    }

    private Call fix(String control) {
        return punchlist("fix", control, "--machine", "demo", "--record", record(), "--yes", "--format", "json");
    }
}
