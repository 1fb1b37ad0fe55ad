package punchlist.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import punchlist.reading.Answer;
import punchlist.reading.Why;
import punchlist.scope.Kepware;

/** The Configuration API probe against a server that behaves as Kepware's is known to behave. */
@Timeout(60)
class ConfigApiProbeTest {

    private static final String PASSWORD = "Correct-horse-7\u00e6";

    private static Certificates identity;

    @BeforeAll
    static void makeCertificate() throws Exception {
        identity = Certificates.selfSigned();
    }

    private static Secrets password(String password) {
        return name -> name.equals("kepware") ? Optional.of(password.toCharArray()) : Optional.empty();
    }

    private static Kepware.ConfigApi api(String url) throws Exception {
        return new Kepware.ConfigApi(url, Optional.of(identity.sha256()), Optional.of(ConfigApiServer.USER));
    }

    private static Answer<ProjectProperties> ask(Kepware.ConfigApi api, Secrets secrets) {
        return ProbeAnswerers.all(Scopes.withConfigApi(api), secrets)
                .reply(new ConfigApiProject(api.url()))
                .orElseThrow()
                .answer();
    }

    @Test
    void theJudgedPropertiesAreReadPastTheByteOrderMark() throws Exception {
        try (ConfigApiServer server = ConfigApiServer.start(identity, PASSWORD)) {
            Answer<ProjectProperties> answer = ask(api(server.url()), password(PASSWORD));
            ProjectProperties project = answer.toOptional().orElseThrow(() -> new AssertionError(answer));
            assertThat(project.projectId()).contains(3141592653L);
            assertThat(project.flag("opcdaserver.PROJECT_OPC_DA_2_ENABLED")).contains(true);
            assertThat(project.flag("uaserverinterface.PROJECT_OPC_UA_ANONYMOUS_LOGIN"))
                    .contains(false);
            assertThat(project.numbers()).containsEntry("opcdaserver.PROJECT_OPC_MAX_CONNECTIONS", 512L);
        }
    }

    @Test
    void textsAreNotTakenOverBecauseOneMayBeAKey() throws Exception {
        try (ConfigApiServer server = ConfigApiServer.start(identity, PASSWORD)) {
            assertThat(ask(api(server.url()), password(PASSWORD)).toString())
                    .doesNotContain("HOSTNAME", "STORAGE_PATH");
        }
    }

    @Test
    void aWrongPasswordIsTriedOnceAndIsAMissingRight() throws Exception {
        try (ConfigApiServer server = ConfigApiServer.start(identity, PASSWORD)) {
            assertThat(ask(api(server.url()), password("wrong")))
                    .isInstanceOfSatisfying(
                            Answer.Unread.class, a -> assertThat(a.why()).isInstanceOf(Why.Denied.class));
            assertThat(server.logins()).hasSize(1);
        }
    }

    @Test
    void anotherCertificateThanTheConfirmedOneNeverSeesThePassword() throws Exception {
        Certificates other = Certificates.selfSigned();
        try (ConfigApiServer server = ConfigApiServer.start(other, PASSWORD)) {
            assertThat(ask(api(server.url()), password(PASSWORD)))
                    .isEqualTo(Answer.unread(new Why.Failed(
                            "certificate", "SHA-256 " + other.sha256() + ", which is not the confirmed one")));
            assertThat(server.logins()).isEmpty();
        }
    }

    @Test
    void nothingIsSentOverPlainHttp() throws Exception {
        try (Silent peer = Silent.hung()) {
            assertThat(ask(api("http://127.0.0.1:" + peer.port()), password(PASSWORD)))
                    .isInstanceOf(Answer.Unread.class);
            assertThat(peer.came()).isZero();
        }
    }

    @Test
    void nothingIsSentWithoutAPassword() throws Exception {
        try (ConfigApiServer server = ConfigApiServer.start(identity, PASSWORD)) {
            assertThat(ask(api(server.url()), Secrets.none()))
                    .isEqualTo(Answer.unread(new Why.Denied("the secret 'kepware'")));
            assertThat(server.logins()).isEmpty();
        }
    }

    @Test
    void anOldServerWithoutTheProjectIsAFailureWithItsStatus() throws Exception {
        try (ConfigApiServer server = ConfigApiServer.start(identity, PASSWORD)) {
            assertThat(ask(api(server.url() + "/config/v9"), password(PASSWORD)))
                    .isEqualTo(Answer.unread(new Why.Failed("GET /project", "HTTP 404")));
        }
    }

    @Test
    void aServiceThatIsSwitchedOffIsAFailureNamedRefused() throws Exception {
        assertThat(ask(api("https://127.0.0.1:" + Peers.freePort()), password(PASSWORD)))
                .isEqualTo(Answer.unread(new Why.Failed("connect", "refused")));
    }

    @Test
    void thePasswordIsNowhereInTheAnswer() throws Exception {
        try (ConfigApiServer server = ConfigApiServer.start(identity, PASSWORD)) {
            assertThat(ask(api(server.url()), password(PASSWORD)).toString()).doesNotContain(PASSWORD);
        }
    }
}
