package punchlist.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static punchlist.cli.Call.punchlist;
import static punchlist.cli.LockCommandTest.withPassword;

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
import punchlist.record.Entry;
import punchlist.record.Line;
import punchlist.record.RecordFile;
import tools.jackson.databind.JsonNode;

/** The contract of {@code password}. */
class PasswordCommandTest {

    private static final String STRONG = "Vq7-kuTj_3mGxa9e";

    @TempDir
    private Path folder;

    private String record() {
        Path file = folder.resolve("r.punchlist");
        punchlist("check", "--machine", "demo", "--control", "KEP-4.2.2", "--record", file.toString());
        return file.toString();
    }

    /** Checks a candidate for an account, and has the record say that it was done. */
    private static Call recorded(String candidate, String record, String control, String account, String... more) {
        List<String> arguments = new ArrayList<>(List.of("password", "check", "--secret", "candidate=-"));
        arguments.addAll(List.of("--record", record, "--control", control, "--account", account));
        arguments.addAll(List.of(more));
        return withPassword(candidate, arguments.toArray(String[]::new));
    }

    private static Call checked(String candidate, String... more) {
        List<String> arguments = new ArrayList<>(List.of("password", "check", "--machine", "demo", "--user", "jens"));
        arguments.addAll(List.of("--secret", "candidate=-"));
        arguments.addAll(List.of(more));
        return withPassword(candidate, arguments.toArray(String[]::new));
    }

    @Test
    void aStrongCandidateIsZeroAndIsNotRepeated() {
        Call call = withPassword(STRONG, "password", "check", "--secret", "candidate=-", "--format", "json");
        assertThat(call.exit()).as(call.err()).isZero();
        JsonNode json = call.json();
        assertThat(json.path("format").stringValue()).isEqualTo("punchlist-password/1");
        assertThat(json.path("outcome").stringValue()).isEqualTo("strong");
        assertThat(json.path("rules")).hasSize(8).allMatch(rule -> rule.path("holds")
                .booleanValue());
        assertThat(json.path("estimate").stringValue()).contains("zxcvbn4j");
        assertThat(call.out() + call.err()).doesNotContain("Vq7").doesNotContain("Gxa9e");
    }

    @ParameterizedTest
    @CsvSource({"Password1234567!, common", "Vq7-SRV1gss_mGxa9, names", "short, length", "Vq7-jenS_3mGxa9eu, names"})
    void aWeakCandidateIsOneAndSaysWhichRuleIsBroken(String candidate, String rule) {
        Call call = checked(candidate, "--format", "json");
        assertThat(call.exit()).isEqualTo(1);
        assertThat(call.json().path("rules"))
                .anyMatch(point -> point.path("rule").stringValue().equals(rule)
                        && !point.path("holds").booleanValue());
        Call text = withPassword(candidate, "password", "check", "--user", "jens", "--secret", "candidate=-");
        assertThat(text.out() + text.err()).contains("Not strong").doesNotContain(candidate);
    }

    @Test
    void theRecordSaysThatItWasCheckedAndNothingElse() throws IOException {
        String record = record();
        Call call = recorded(STRONG, record, "KEP-4.2.2", "Administrator", "--by", "J. Doe");
        assertThat(call.exit()).as(call.err()).isZero();
        assertThat(RecordFile.read(Path.of(record)).lines().stream().map(Line::entry))
                .contains(new Entry.PasswordChecked("KEP-4.2.2", "Administrator", true, "J. Doe"));
        assertThat(Files.readString(Path.of(record))).doesNotContain("Vq7").contains("\"outcome\":\"strong\"");
        assertThat(punchlist("verify", record, "--rejudge").exit()).isZero();
        assertThat(punchlist("check", "--machine", "demo", "--control", "KEP-4.2.2", "--record", record)
                        .exit())
                .isLessThan(2);
        Path sheet = folder.resolve("sheet.csv");
        assertThat(punchlist("report", record, "--out", sheet.toString(), "--list", "all")
                        .exit())
                .isZero();
        assertThat(Files.readString(sheet)).contains("Password of Administrator: checked, holds to every rule");
    }

    @Test
    void theAccountsOwnNameAndTheRecordsNamesCount() {
        String record = record();
        Call call = recorded(STRONG, record, "IGSS-PWD-1", "Anne", "--format", "json");
        assertThat(call.exit()).isZero();
        call = recorded("Vq7-Htron_3mGxa9e", record, "IGSS-PWD-1", "Anne", "--format", "json");
        assertThat(call.exit()).isEqualTo(1); // "north" backwards, of the demo's site
        assertThat(call.json().path("recorded").path("account").stringValue()).isEqualTo("Anne");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password",
                "password nonsense",
                "password check",
                "password check --secret kepware=-",
                "password check --secret candidate=- --length 20",
                "password check --secret candidate=- --account x",
                "password check --secret candidate=- --record nowhere.punchlist --control KEP-4.2.2",
                "password check --secret candidate=- --record nowhere.punchlist --account x",
                "password check --secret candidate=- --record nowhere.punchlist --control KEP-4.2.2 --account x",
                "password check --secret candidate=- --record nowhere.punchlist --control NONE-1 --account x",
                "password check --secret candidate=- --record nowhere.punchlist --control IGSS-NET-2 --account x",
                "password generate --length 13",
                "password generate --length 65",
                "password generate --record nowhere.punchlist"
            })
    void aCallThatCannotWorkIsTwo(String arguments) {
        Call call = withPassword(STRONG, arguments.split(" "));
        assertThat(call.exit()).isEqualTo(2);
        assertThat(call.out()).isEmpty();
        assertThat(call.err()).isNotEmpty().doesNotContain("Exception");
        assertThat(Path.of("nowhere.punchlist")).doesNotExist();
    }

    @Test
    void whatIsGeneratedIsAloneOnStandardOutputAndPassesTheCheck() {
        Call made = punchlist("password", "generate", "--length", "24", "--machine", "demo", "--user", "jens");
        assertThat(made.exit()).isZero();
        assertThat(made.out().strip()).hasSize(24).doesNotContainAnyWhitespaces();
        assertThat(made.err()).contains("once");
        Call check = checked(made.out().strip());
        assertThat(check.exit()).isZero();
        assertThat(punchlist("password", "generate").out().strip()).hasSize(20);
    }
}
