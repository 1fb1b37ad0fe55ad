package punchlist.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import punchlist.probe.Attempts;

/** One attempt per account and server ever, by the computer's own ledger. */
class AttemptLedgerTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    @TempDir
    private Path folder;

    private AttemptLedger ledger() {
        return new AttemptLedger(OwnFolder.ofUser(folder), Clock.fixed(NOW, ZoneOffset.UTC), true);
    }

    private Path file() {
        return folder.resolve("attempts").resolve("attempts.jsonl");
    }

    @Test
    void beforeTheFirstAttemptThereIsNoneAndNoFile() throws IOException {
        assertThat(ledger().earlier("s", "a")).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void anAttemptThatNeverEndedForbidsAnother() throws IOException {
        assertThat(ledger().begin("s", "a")).isEqualTo(NOW);
        assertThat(ledger().earlier("s", "a")).contains(new Attempts.Attempt("a", NOW, Attempts.OPEN));
        assertThat(ledger().earlier("s", "b")).isEmpty();
        assertThat(ledger().earlier("t", "a")).isEmpty();
        assertThatThrownBy(() -> ledger().begin("s", "a")).isInstanceOf(IOException.class);
    }

    @Test
    void howItEndedIsKept() throws IOException {
        ledger().begin("s", "a");
        ledger().end("s", "a", "refused");
        assertThat(ledger().earlier("s", "a")).contains(new Attempts.Attempt("a", NOW, "refused"));
        assertThat(Files.readAllLines(file())).hasSize(2);
    }

    @Test
    void aSignOfLockOutForbidsEveryAccountOfThatServer() throws IOException {
        ledger().begin("s", "a");
        ledger().end("s", "a", Attempts.LOCK_OUT);
        assertThat(ledger().earlier("s", "b")).isPresent();
        assertThat(ledger().earlier("t", "b")).isEmpty();
    }

    @Test
    void whatWasNotSentDoesNotCount() throws IOException {
        ledger().begin("s", "a");
        ledger().end("s", "a", Attempts.NOT_SENT);
        assertThat(ledger().earlier("s", "a")).isEmpty();
        ledger().begin("s", "a");
    }

    @Test
    void aLineThatCannotBeReadForbidsEveryAttempt() throws IOException {
        ledger().begin("s", "a");
        Files.writeString(file(), Files.readString(file()) + "{\"server\":\"s\"\n");
        assertThatThrownBy(() -> ledger().earlier("t", "b")).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> ledger().begin("t", "b")).isInstanceOf(IOException.class);
    }
}
