package punchlist.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import punchlist.reading.Answer;
import punchlist.reading.Why;
import punchlist.scope.Scope;

/** Which versions of TLS a port accepts, asked of real JSSE and OpenSSL servers. */
@Timeout(60)
class TlsProbeTest {

    private static Certificates identity;

    @BeforeAll
    static void makeCertificate() throws Exception {
        identity = Certificates.selfSigned();
    }

    private static Answer<TlsAnswer> ask(int port) {
        return ProbeAnswerers.all(Scope.unsaid(), Secrets.none())
                .reply(new TlsVersions("127.0.0.1", port))
                .orElseThrow()
                .answer();
    }

    private static TlsAnswer known(int port) {
        Answer<TlsAnswer> answer = ask(port);
        return answer.toOptional().orElseThrow(() -> new AssertionError(answer));
    }

    @Test
    void aServerOfTwoCurrentVersionsAcceptsTheseAndRefusesAllOlderOnes() throws Exception {
        try (TlsServer server = TlsServer.start(identity, "TLSv1.3", "TLSv1.2")) {
            TlsAnswer answer = known(server.port());
            assertThat(answer.all(TlsAnswer.Said.ACCEPTED)).containsExactly(TlsVersion.TLS_1_2, TlsVersion.TLS_1_3);
            assertThat(answer.all(TlsAnswer.Said.REFUSED))
                    .containsExactly(TlsVersion.SSL_3, TlsVersion.TLS_1_0, TlsVersion.TLS_1_1);
        }
    }

    @Test
    void aServerOfVersion12AloneIsNotTakenToAccept13() throws Exception {
        try (TlsServer server = TlsServer.start(identity, "TLSv1.2")) {
            assertThat(known(server.port()).all(TlsAnswer.Said.ACCEPTED)).containsExactly(TlsVersion.TLS_1_2);
        }
    }

    @Test
    void aServerOfVersion13AloneIsFoundWithoutAKeyExchange() throws Exception {
        try (TlsServer server = TlsServer.start(identity, "TLSv1.3")) {
            assertThat(known(server.port()).all(TlsAnswer.Said.ACCEPTED)).containsExactly(TlsVersion.TLS_1_3);
        }
    }

    @Test
    void aBrokerWithOpenSslIsFoundToAcceptItsOneVersion(@TempDir Path folder) throws Exception {
        try (Mosquitto broker = Mosquitto.start(
                folder,
                "cafile " + identity.writeCertificate(folder.resolve("ca.pem")),
                "certfile " + identity.writeCertificate(folder.resolve("certificate.pem")),
                "keyfile " + identity.writeKey(folder.resolve("key.pem")),
                "tls_version tlsv1.3")) {
            assertThat(known(broker.port()).all(TlsAnswer.Said.ACCEPTED)).containsExactly(TlsVersion.TLS_1_3);
        }
    }

    @Test
    void versionsThatOurOwnLibraryRefusesAreFoundOnAServerThatAcceptsThem(@TempDir Path folder) throws Exception {
        Path security = Files.writeString(
                folder.resolve("java.security"), "jdk.tls.disabledAlgorithms=\njdk.certpath.disabledAlgorithms=\n");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.security.properties=" + security,
                        "-cp",
                        System.getProperty("java.class.path"),
                        TlsServer.class.getName(),
                        "TLSv1.2",
                        "TLSv1.1",
                        "TLSv1",
                        "SSLv3")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            int port = Integer.parseInt(process.inputReader().readLine());
            assertThat(known(port).all(TlsAnswer.Said.ACCEPTED))
                    .containsExactly(TlsVersion.SSL_3, TlsVersion.TLS_1_0, TlsVersion.TLS_1_1, TlsVersion.TLS_1_2);
        } finally {
            process.destroy();
        }
    }

    @Test
    void aPeerThatAnswersSomethingElseDoesNotSpeakTls() throws IOException {
        try (Silent peer = Silent.saying("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes("US-ASCII"))) {
            assertThat(known(peer.port())).isEqualTo(new TlsAnswer(false, Map.of()));
        }
    }

    @Test
    void aPeerThatOnlyHangsUpIsNotTakenToRefuse() throws IOException {
        try (Silent peer = Silent.hangingUp()) {
            assertThat(ask(peer.port()))
                    .isEqualTo(Answer.unread(new Why.Failed("ClientHello", "connection closed without an answer")));
        }
    }

    @Test
    void aClosedPortIsAFailureNamedRefused() throws IOException {
        assertThat(ask(Peers.freePort())).isEqualTo(Answer.unread(new Why.Failed("connect", "refused")));
    }
}
