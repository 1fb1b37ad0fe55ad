package punchlist.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static punchlist.cli.Call.punchlist;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The contract of {@code punchlist check}. */
class CheckCommandTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--control KEP-3.2-7 | 1",
                "--control IGSS-PUR-2 | 0",
                "--step maintenance --control IGSS-PUR-2 | 2",
                "--control NOBODY-1 | 2",
                "--step nowhere | 2",
                "--step os --control KEP-3.2-7 | 1",
                "--step os --step network --control IGSS-PUR-2 | 0",
                "--machine local --control KEP-3.2-7 | 1",
                "--machine /nowhere.json | 2",
                "--lang xx | 2",
                "--as-of 22.11.2026 | 2",
                "--as-of 2026-11-22T10:00 | 2",
                "--format yaml | 2",
                "--control | 2",
                "--unknown | 2",
                "--secret hunter2 | 2",
                "--secret kepware=hunter2 --machine demo | 2"
            })
    void theExitCodeIsTheContracts(String options, int exit) {
        Call call = check(options.split(" "));
        assertThat(call.exit()).as(call.err()).isEqualTo(exit);
        if (exit == 2) {
            assertThat(call.out()).isEmpty();
            assertThat(call.err())
                    .isNotEmpty()
                    .doesNotContain("internal problem")
                    .doesNotContain("hunter2");
        }
    }

    @Test
    void nothingLookedAtIsNotNothingWrong() throws IOException {
        Path bare = Files.writeString(folder.resolve("bare.json"), """
                {"format":"punchlist-snapshot/1","takenAt":"2026-11-22T10:00:00Z","machine":{"id":"x","name":"X"}}
                """);
        assertThat(check("--machine", bare.toString(), "--control", "KEP-3.2-7").exit())
                .isEqualTo(1);
    }

    @Test
    void aScopeWithAnUnknownFieldIsRefusedByName() throws IOException {
        Path scope = Files.writeString(folder.resolve("scope.json"), "{\"runing\":false}");
        Call call = check("--scope", scope.toString());
        assertThat(call.exit()).isEqualTo(2);
        assertThat(call.out()).isEmpty();
        assertThat(call.err()).contains("runing").contains("scope.json");
    }

    @Test
    void theRunHasAllTheMembersOfTheContract() {
        JsonNode run = check("--machine", "demo", "--format", "json").json();
        assertThat(run.path("format").stringValue()).isEqualTo("punchlist-run/1");
        assertThat(run.propertyNames())
                .contains("machine", "scope", "startedAt", "finishedAt", "counts", "beyond", "results");
        assertThat(run.path("machine").propertyNames()).contains("kind", "id", "name");
        List<String> six = List.of("pass", "attention", "fail", "could-not-check", "not-applicable", "by-hand");
        assertThat(run.path("counts").propertyNames()).containsExactlyElementsOf(six);
        assertThat(run.path("beyond").propertyNames()).containsExactlyElementsOf(six);
        int sum = six.stream()
                .mapToInt(k -> run.path("counts").path(k).intValue())
                .sum();
        assertThat(run.path("results").size()).isEqualTo(sum);
    }

    @Test
    void everyResultHasAllTheMembersOfTheContract() {
        for (JsonNode result :
                check("--machine", "demo", "--format", "json").json().path("results")) {
            assertThat(result.propertyNames())
                    .contains("control", "step", "title", "requirements", "verdict", "expected", "found", "reason")
                    .contains("evidence", "findings", "fix");
            for (JsonNode finding : result.path("findings")) {
                assertThat(finding.propertyNames())
                        .contains("subject", "verdict", "expected", "found", "reason", "evidence");
            }
            if (List.of("pass", "fail", "attention")
                    .contains(result.path("verdict").stringValue())) {
                assertThat(result.path("evidence").size()).isPositive();
            }
            for (JsonNode evidence : result.path("evidence")) {
                assertThat(evidence.propertyNames()).contains("source", "question", "answer", "at");
                assertThat(evidence.at("/answer/state").stringValue()).isIn("known", "absent", "unread");
            }
        }
    }

    @Test
    void couldNotCheckNamesItsCause() {
        JsonNode result = check("--machine", "local", "--control", "KEP-3.2-7", "--format", "json")
                .json()
                .at("/results/0");
        assertThat(result.path("verdict").stringValue()).isEqualTo("could-not-check");
        assertThat(result.path("reasonCode").stringValue()).isEqualTo("unsupported");
    }

    @ParameterizedTest
    @ValueSource(strings = {"da", "de"})
    void jsonIsEnglishInEveryLanguage(String language) {
        String[] options = {"--machine", "demo", "--control", "KEP-3.2-7", "--format", "json", "--lang"};
        assertThat(check(with(options, language)).out())
                .isEqualTo(check(with(options, "en")).out());
    }

    @ParameterizedTest
    @CsvSource({"2027-01-02, 2027-01-02T00:00:00Z", "2027-01-02T03:04:05+01:00, 2027-01-02T02:04:05Z"})
    void theTimeToJudgeByIsADateOrATimeWithOffset(String asOf, String startedAt) {
        JsonNode run = check("--machine", "demo", "--control", "KEP-3.2-7", "--as-of", asOf, "--format", "json")
                .json();
        assertThat(run.path("startedAt").stringValue()).isEqualTo(startedAt);
    }

    @Test
    void junitCountsFailuresErrorsAndSkipped() {
        Call call = check("--machine", "demo", "--format", "junit");
        assertThat(call.out())
                .startsWith("<?xml")
                .contains("<failure")
                .contains("<skipped")
                .contains("<error");
    }

    @Test
    void aRunWithARecordIsKept() {
        Path record = folder.resolve("r.jsonl");
        check("--machine", "demo", "--record", record.toString(), "--control", "KEP-3.2-7");
        check("--machine", "demo", "--record", record.toString(), "--control", "KEP-3.2-7");
        assertThat(record).content().contains("\"run\":\"R1\"").contains("\"run\":\"R2\"");
    }

    @Test
    void anotherMachinesRecordIsRefused() throws IOException {
        Path record = folder.resolve("r.jsonl");
        check("--machine", "demo", "--record", record.toString(), "--control", "KEP-3.2-7");
        Call call = check("--machine", "local", "--record", record.toString(), "--control", "KEP-3.2-7");
        assertThat(call.exit()).isEqualTo(2);
        assertThat(call.err()).contains("SRV-IGSS-01");
    }

    private static Call check(String... options) {
        return punchlist(with(new String[] {"check"}, options));
    }

    private static String[] with(String[] first, String... more) {
        List<String> all = new java.util.ArrayList<>(List.of(first));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }
}
