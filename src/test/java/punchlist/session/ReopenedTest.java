package punchlist.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import punchlist.machine.RegistryData;
import punchlist.reading.Answer;
import punchlist.record.Entry;
import punchlist.record.Line;
import punchlist.record.RecordProblem;
import punchlist.scope.Scope;
import punchlist.scope.ScopeJson;
import punchlist.session.changes.Applying;

/** What is known when a record is opened again after something went wrong. */
class ReopenedTest {

    @TempDir
    private Path folder;

    private DemoServer server() {
        return new DemoServer(folder);
    }

    @Test
    void aChangeCutOffBetweenIntentAndOutcomeIsPendingAndCanBeTakenBack() throws IOException {
        try (Commissioning session = server().open()) {
            session.apply(DemoServer.plans(session), Applying.Asked.quietly("me"));
        }
        cutBehindIntent();
        try (Commissioning session = server().open()) {
            assertThat(session.settled()).containsExactly("C1");
            assertThat(session.state().change("C1").outcome())
                    .as("a recording keeps what was concluded, and this was not")
                    .contains("not-begun");
            assertThat(session.unfinished()).hasSize(1);
        }
    }

    private void cutBehindIntent() throws IOException {
        for (Path file : List.of(server().record(), ownJournal())) {
            List<String> lines = Files.readAllLines(file);
            int intent = 0;
            while (!lines.get(intent).contains("\"type\":\"intent\"")) {
                intent++;
            }
            Files.writeString(file, String.join("\n", lines.subList(0, intent + 1)) + "\n");
        }
    }

    private Path ownJournal() throws IOException {
        try (var files = Files.list(folder.resolve("own").resolve("journal"))) {
            return files.filter(f -> f.toString().endsWith(".punchlist"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void whatOnlyTheOwnJournalTellsIsBroughtBackIntoTheRecord() throws IOException {
        try (Commissioning session = server().open()) {
            session.apply(DemoServer.plans(session), Applying.Asked.quietly("me"));
        }
        List<String> lines = Files.readAllLines(server().record());
        Files.writeString(server().record(), String.join("\n", lines.subList(0, 2)) + "\n");
        try (Commissioning session = server().open()) {
            assertThat(session.state().change("C1").stands()).isTrue();
            assertThat(session.state().lines()).extracting(Line::entry).anyMatch(Entry.Missing.class::isInstance);
            assertThat(DemoServer.now(session)).isEqualTo(Answer.known(RegistryData.dword(900)));
        }
        try (Commissioning session = server().open()) {
            assertThat(session.state().changes()).as("and only once").hasSize(1);
        }
    }

    @Test
    void aCopyThatWasContinuedElsewhereIsNotWrittenTo() throws IOException {
        server().open().close();
        Path copy = folder.resolve("copy.jsonl");
        Files.copy(server().record(), copy);
        try (Commissioning session = server().open()) {
            session.setScope(Scope.unsaid());
        }
        Keeping elsewhere = Keeping.onDisk(Clock.systemUTC(), OwnFolder.ofUser(folder.resolve("elsewhere")));
        Optional<Scope> changed = Optional.of(ScopeJson.parse("{\"running\":false}", "scope", folder));
        Commissioning.open(DemoServer.PRODUCT, DemoServer.demo(), copy, changed, elsewhere)
                .close();
        assertThatThrownBy(() -> Commissioning.open(
                        DemoServer.PRODUCT, DemoServer.demo(), copy, Optional.empty(), server().keeping()))
                .isInstanceOf(RecordProblem.class)
                .hasMessageContaining("continued elsewhere");
    }
}
