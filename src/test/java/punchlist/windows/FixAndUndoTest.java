package punchlist.windows;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A registry value of this Windows is mended, proven and taken back by the whole program. */
@Tag("windows")
@Timeout(120)
class FixAndUndoTest {
    private static final String CONTROL = "KEP-3.2-7";

    @TempDir
    private Path temp;

    private Path scope = Path.of("scope.json");
    private Path record = Path.of("r.punchlist");

    @BeforeEach
    void writesTheScope() throws IOException {
        Planted.noTimeout();
        record = temp.resolve("r.punchlist");
        scope = Files.writeString(temp.resolve("scope.json"), Planted.scope(""));
    }

    @AfterEach
    void takesItOutAgain() {
        Planted.noTimeout();
    }

    @Test
    void mendsProvesAndTakesBack() throws Exception {
        assertThat(check().code()).isEqualTo(1);
        JsonNode fixed = fix().with(0).json();
        assertThat(fixed.path("outcome").stringValue()).isEqualTo("waiting");
        assertThat(fixed.path("changes").path(0).path("before").isNull()).isTrue();
        assertThat(Planted.timeout()).hasValue(900);
        assertThat(check().code()).isZero();
        assertThat(groups(0).path("better").path(0).path("control").stringValue())
                .isEqualTo(CONTROL);

        JsonNode undone = undo().with(0).json();
        assertThat(undone.path("changes").path(0).path("outcome").stringValue()).isEqualTo("waiting");
        assertThat(undone.path("controls").path(0).path("verdict").stringValue())
                .isEqualTo("fail");
        assertThat(Planted.timeout()).isEmpty();
        assertThat(check().code()).isEqualTo(1);
        assertThat(groups(1).path("worse").path(0).path("control").stringValue())
                .isEqualTo(CONTROL);
        Shipped.cli("verify", record, "--rejudge").with(0);
    }

    @Test
    void whatIsRightAlreadyIsLeftAloneAndNoIntentIsWritten() throws Exception {
        fix().with(0);
        assertThat(fix().with(0).json().path("outcome").stringValue()).isEqualTo("already-right");
        assertThat(intents()).hasSize(1);
        assertThat(Planted.timeout()).hasValue(900);
    }

    @Test
    void whatSomebodyElseChangedSinceIsNotTakenBack() throws Exception {
        fix().with(0);
        Planted.timeout(1200);
        assertThat(undo().with(1).json().path("changes").path(0).path("outcome").stringValue())
                .isEqualTo("moved");
        assertThat(Planted.timeout()).hasValue(1200);

        Planted.timeout(900);
        undo().with(0);
        assertThat(Planted.timeout()).isEmpty();
        Shipped.cli("verify", record, "--rejudge").with(0);
    }

    @Test
    void withoutAFilledGateNothingIsChanged() throws Exception {
        for (String text : List.of(
                "{}",
                "{\"running\": false}",
                "{\"running\": false, \"gate\": {\"backup\": \"\", \"console\": \"iDRAC\", \"by\": \"A. Tester\"}}")) {
            Files.writeString(scope, text);
            assertThat(fix().with(2).out()).isEmpty();
            assertThat(Planted.timeout()).isEmpty();
        }
    }

    @Test
    void withoutAdministratorRightsNothingIsChangedAndTheRightIsNamed() throws Exception {
        Shipped.Ended ended = Shipped.cli(
                        "fix", CONTROL, "--machine", "local", "--scope", scope, "--record", record, "--yes")
                .with(2);

        assertThat(ended.out()).isEmpty();
        assertThat(ended.err()).contains("administrator rights").contains("Run as administrator");
        assertThat(Planted.timeout()).isEmpty();
        assertThat(record).doesNotExist();
    }

    /** As a power cut leaves it: the last line is the intent, and the value was set. */
    @Test
    void aChangeThatWasCutOffIsToldAndSettled() throws Exception {
        fix().with(0);
        cutAfterTheIntent();
        assertThat(check().with(0).err()).contains("C1").contains(CONTROL);
        undo().with(0);
        assertThat(Planted.timeout()).isEmpty();
        assertThat(check().with(1).err()).doesNotContain("C1");
        Shipped.cli("verify", record, "--rejudge").with(0);
    }

    /** The same, cut off before the value was set. */
    @Test
    void aChangeThatWasNeverMadeIsSettledToo() throws Exception {
        fix().with(0);
        cutAfterTheIntent();
        Planted.noTimeout();
        assertThat(check().with(1).err()).contains("C1").contains(CONTROL);
        undo().with(0);
        assertThat(Planted.timeout()).isEmpty();
        assertThat(check().with(1).err()).doesNotContain("C1");
    }

    /** Both books, or what one had lost would come back from the other. */
    private void cutAfterTheIntent() throws IOException {
        for (Path book : List.of(record, ownJournal())) {
            List<String> lines = Files.readAllLines(book, UTF_8);
            int last = lines.indexOf(intents(book).getLast());
            Files.writeString(book, String.join("\n", lines.subList(0, last + 1)) + "\n", UTF_8);
        }
    }

    /** This computer's own journal of the record, named by its first line. */
    private Path ownJournal() throws IOException {
        String first = Files.readAllLines(record, UTF_8).getFirst();
        String name = JsonMapper.shared().readTree(first).path("hash").stringValue();
        return Path.of(System.getenv("ProgramData"), "Punchlist", "journal", name.substring(0, 32) + ".punchlist");
    }

    private List<String> intents() throws IOException {
        return intents(record);
    }

    private static List<String> intents(Path book) throws IOException {
        return Files.readAllLines(book, UTF_8).stream()
                .filter(line -> line.contains("\"type\":\"intent\""))
                .toList();
    }

    private Shipped.Ended check() throws Exception {
        return Shipped.cli("check", "--machine", "local", "--scope", scope, "--record", record, "--control", CONTROL);
    }

    private Shipped.Ended fix() throws Exception {
        return Shipped.elevated(
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
                "json");
    }

    private Shipped.Ended undo() throws Exception {
        return Shipped.elevated("undo", "--record", record, "--yes", "--format", "json");
    }

    private JsonNode groups(int code) throws Exception {
        return Shipped.cli("drift", record, "--format", "json")
                .with(code)
                .json()
                .path("groups");
    }
}
