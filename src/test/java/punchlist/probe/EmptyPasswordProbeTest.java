package punchlist.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import punchlist.machine.AskingMachine;
import punchlist.machine.MachineId;
import punchlist.reading.Answer;
import punchlist.reading.Intrusion;
import punchlist.reading.Why;
import punchlist.scope.Scope;

/** One log-in without a password, against a server over HTTPS: when it is made, how it ends, and that it is made once. */
@Timeout(60)
class EmptyPasswordProbeTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    private static Certificates identity;

    @BeforeAll
    static void makeCertificate() throws Exception {
        identity = Certificates.selfSigned();
    }

    /** A ledger in memory. */
    private static final class Ledger implements Attempts {
        private final List<String> lines = new ArrayList<>();
        private final boolean asked;
        private Optional<Attempt> earlier = Optional.empty();
        private boolean broken;

        private Ledger(boolean asked) {
            this.asked = asked;
        }

        @Override
        public boolean areAskedFor() {
            return asked;
        }

        @Override
        public Optional<Attempt> earlier(String server, String account) {
            return earlier;
        }

        @Override
        public Instant begin(String server, String account) throws IOException {
            if (broken) {
                throw new IOException("disk full");
            }
            lines.add(server + " " + account + " begun");
            return NOW;
        }

        @Override
        public void end(String server, String account, String outcome) {
            lines.add(server + " " + account + " " + outcome);
        }
    }

    private static Scope scope(String url, String consent, String sha256) {
        return Scopes.of(("{'kepware':{'configApi':{'url':'%s','certificateSha256':'%s','user':'Checker'}},"
                        + "'endpoints':[{'kind':'https','url':'%s','consent':'%s'}]}")
                .formatted(url, sha256, url, consent));
    }

    private static Answer<EmptyLogin> ask(ConfigApiServer server, Scope scope, Attempts attempts, String account) {
        MachineId id = new MachineId(MachineId.Kind.LOCAL, "test", "test");
        var asking = new AskingMachine(
                id, Clock.systemUTC(), ProbeAnswerers.all(scope, Secrets.none(), attempts), "this test");
        return new ConsentGate(asking, scope)
                .ask(new ConfigApiEmptyPassword(server.url(), account))
                .answer();
    }

    private static Answer<EmptyLogin> ask(ConfigApiServer server, Attempts attempts) throws Exception {
        return ask(server, scope(server.url(), "login", identity.sha256()), attempts, ConfigApiServer.USER);
    }

    private static void assertOutcome(Answer<EmptyLogin> answer, EmptyLogin.Outcome outcome) {
        assertThat(answer).isEqualTo(Answer.known(new EmptyLogin(outcome, NOW)));
    }

    @Test
    void aServerWithoutAPasswordLetsInAndThatIsWritten() throws Exception {
        Ledger ledger = new Ledger(true);
        try (ConfigApiServer server = ConfigApiServer.start(identity, "")) {
            assertOutcome(ask(server, ledger), EmptyLogin.Outcome.ACCEPTED);
            assertThat(server.logins()).containsExactly("Basic Q2hlY2tlcjo=");
        }
        assertThat(ledger.lines).containsExactly("this computer checker begun", "this computer checker accepted");
    }

    @Test
    void aServerWithAPasswordRefuses() throws Exception {
        Ledger ledger = new Ledger(true);
        try (ConfigApiServer server = ConfigApiServer.start(identity, "Correct-horse-7")) {
            assertOutcome(ask(server, ledger), EmptyLogin.Outcome.REFUSED);
            assertThat(server.logins()).hasSize(1);
        }
        assertThat(ledger.lines).last().isEqualTo("this computer checker refused");
    }

    @ParameterizedTest
    @CsvSource({"423, ''", "429, ''", "401, The account is locked", "403, Too many attempts"})
    void aSignOfLockOutIsKeptAndIsNoAnswer(int status, String text) throws Exception {
        Ledger ledger = new Ledger(true);
        try (ConfigApiServer server = ConfigApiServer.answering(identity, status, text)) {
            assertThat(ask(server, ledger)).isInstanceOfSatisfying(Answer.Unread.class, a -> assertThat(a.why())
                    .isInstanceOf(Why.Failed.class));
            assertThat(server.logins()).hasSize(1);
        }
        assertThat(ledger.lines).last().isEqualTo("this computer checker lock-out");
    }

    @ParameterizedTest
    @CsvSource({"403, perhaps", "500, http 500", "404, http 404"})
    void whatElseIsAnsweredIsKeptAsItWas(int status, String outcome) throws Exception {
        Ledger ledger = new Ledger(true);
        try (ConfigApiServer server = ConfigApiServer.answering(identity, status, "{}")) {
            ask(server, ledger);
        }
        assertThat(ledger.lines).last().isEqualTo("this computer checker " + outcome);
    }

    @ParameterizedTest
    @ValueSource(strings = {"looks", "trace"})
    void withoutTheConsentNothingIsSent(String consent) throws Exception {
        Ledger ledger = new Ledger(true);
        try (ConfigApiServer server = ConfigApiServer.start(identity, "")) {
            assertThat(ask(server, scope(server.url(), consent, identity.sha256()), ledger, ConfigApiServer.USER))
                    .isEqualTo(Answer.unread(new Why.NotAllowed(Intrusion.LOGS_IN)));
            Scope onlyNamed =
                    Scopes.of("{'kepware':{'configApi':{'url':'%s','certificateSha256':'%s','user':'Checker'}}}"
                            .formatted(server.url(), identity.sha256()));
            assertThat(ask(server, onlyNamed, ledger, ConfigApiServer.USER))
                    .isEqualTo(Answer.unread(new Why.NotAllowed(Intrusion.LOGS_IN)));
            assertThat(server.logins()).isEmpty();
        }
        assertThat(ledger.lines).isEmpty();
    }

    @Test
    void unlessItIsAskedForNothingIsSent() throws Exception {
        try (ConfigApiServer server = ConfigApiServer.start(identity, "")) {
            assertThat(ask(server, new Ledger(false)))
                    .isInstanceOfSatisfying(
                            Answer.Unread.class, a -> assertThat(a.why()).isInstanceOf(Why.Denied.class));
            assertThat(server.logins()).isEmpty();
        }
    }

    @Test
    void whatWasTriedBeforeIsToldAndNotTriedAgain() throws Exception {
        Ledger ledger = new Ledger(true);
        ledger.earlier = Optional.of(new Attempts.Attempt("checker", NOW, "refused"));
        try (ConfigApiServer server = ConfigApiServer.start(identity, "")) {
            assertOutcome(ask(server, ledger), EmptyLogin.Outcome.REFUSED);
            ledger.earlier = Optional.of(new Attempts.Attempt("checker", NOW, Attempts.OPEN));
            assertThat(ask(server, ledger)).isInstanceOf(Answer.Unread.class);
            ledger.earlier = Optional.of(new Attempts.Attempt("other", NOW, Attempts.LOCK_OUT));
            assertThat(ask(server, ledger)).isInstanceOf(Answer.Unread.class);
            assertThat(server.logins()).isEmpty();
        }
        assertThat(ledger.lines).isEmpty();
    }

    @Test
    void withoutALedgerNothingIsSent() throws Exception {
        Ledger ledger = new Ledger(true);
        ledger.broken = true;
        try (ConfigApiServer server = ConfigApiServer.start(identity, "")) {
            assertThat(ask(server, ledger)).isInstanceOf(Answer.Unread.class);
            assertThat(server.logins()).isEmpty();
        }
    }

    @Test
    void anotherCertificateNeverSeesALogInAndDoesNotCount() throws Exception {
        Ledger ledger = new Ledger(true);
        try (ConfigApiServer server = ConfigApiServer.start(Certificates.selfSigned(), "")) {
            assertThat(ask(server, ledger)).isInstanceOf(Answer.Unread.class);
            assertThat(server.logins()).isEmpty();
        }
        assertThat(ledger.lines).last().isEqualTo("this computer checker not-sent");
    }

    @ParameterizedTest
    @CsvSource({"https://a.example, a.example", "https://LOCALHOST, this computer", "https://127.0.0.5, this computer"})
    void allNamesOfThisComputerAreOneServer(String url, String server) {
        assertThat(EmptyPasswordProbe.server(new ConfigApiEmptyPassword(url + ":57512", "a").address()))
                .isEqualTo(server);
    }

    @Test
    void aRunningProcessForbidsIt() throws Exception {
        try (ConfigApiServer server = ConfigApiServer.start(identity, "")) {
            Scope scope = Scopes.of(("{'running':true,'kepware':{'configApi':{'url':'%s','certificateSha256':'%s'}},"
                            + "'endpoints':[{'kind':'https','url':'%s','consent':'login'}]}")
                    .formatted(server.url(), identity.sha256(), server.url()));
            assertThat(ask(server, scope, new Ledger(true), "Administrator"))
                    .isEqualTo(Answer.unread(new Why.NotAllowed(Intrusion.LOGS_IN)));
            assertThat(server.logins()).isEmpty();
        }
    }
}
