package punchlist.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import punchlist.reading.Answer;
import punchlist.reading.Bytes;
import punchlist.reading.Question;
import punchlist.reading.Why;
import punchlist.scope.Scope;

/** The OPC UA probes against two real servers of different makers, and against peers that are none. */
@Timeout(60)
class UaProbeTest {

    private static Certificates identity;

    @BeforeAll
    static void makeCertificate() throws Exception {
        identity = Certificates.selfSigned();
    }

    private static <T> Answer<T> ask(Question<T> question) {
        return ProbeAnswerers.all(Scope.unsaid(), Secrets.none())
                .reply(question)
                .orElseThrow()
                .answer();
    }

    private static <T> T known(Question<T> question) {
        return ask(question).toOptional().orElseThrow(() -> new AssertionError(ask(question)));
    }

    @Test
    void theListNamesPolicyModeTokensAndCertificateOfAnEncryptedServer() throws Exception {
        try (MiloServer server = MiloServer.start(MiloServer.Offer.encryptedOnly(), identity)) {
            UaEndpointList list = known(new UaEndpoints(server.url()));
            assertThat(list.all()).singleElement().satisfies(endpoint -> {
                assertThat(endpoint.policyName()).isEqualTo("Basic256Sha256");
                assertThat(endpoint.mode()).isEqualTo(UaEndpoint.Mode.SIGN_AND_ENCRYPT);
                assertThat(endpoint.tokens()).extracting(UaToken::kind).containsExactly(UaToken.Kind.USER_NAME);
                assertThat(endpoint.applicationUri()).isEqualTo(Certificates.APPLICATION_URI);
                assertThat(endpoint.certificate())
                        .contains(Bytes.of(identity.certificate().getEncoded()));
            });
            assertThat(list.unencrypted()).isEmpty();
        }
    }

    @Test
    void anEncryptedServerRefusesTheAnonymousSessionBeforeItIsCreated() throws Exception {
        try (MiloServer server = MiloServer.start(MiloServer.Offer.encryptedOnly(), identity)) {
            UaSession session = known(new UaAnonymousSession(server.url()));
            assertThat(session.isActivated()).isFalse();
            assertThat(session.reached()).isLessThan(UaSession.Stage.ACTIVATE_SESSION);
            assertThat(session.status().name()).isEqualTo("Bad_SecurityPolicyRejected");
        }
    }

    @Test
    void anUnencryptedEndpointIsListedAndItsAnonymousSessionActivated() throws Exception {
        try (MiloServer server = MiloServer.start(MiloServer.Offer.withNoneAndAnonymous(), identity)) {
            assertThat(known(new UaEndpoints(server.url())).unencrypted()).hasSize(1);
            UaSession session = known(new UaAnonymousSession(server.url()));
            assertThat(session.isActivated()).isTrue();
            assertThat(session.status()).isEqualTo(UaStatus.GOOD);
        }
    }

    @Test
    void aServerThatWantsANameRefusesTheAnonymousUserOnlyWhenTheSessionIsActivated() throws Exception {
        try (MiloServer server = MiloServer.start(MiloServer.Offer.withNoneForNamedUsers(), identity)) {
            UaSession session = known(new UaAnonymousSession(server.url()));
            assertThat(session.reached()).isEqualTo(UaSession.Stage.ACTIVATE_SESSION);
            assertThat(session.status().name()).startsWith("Bad_IdentityToken");
        }
    }

    @Test
    void theSessionIsClosedAgain() throws Exception {
        try (MiloServer server = MiloServer.start(MiloServer.Offer.withNoneAndAnonymous(), identity)) {
            known(new UaAnonymousSession(server.url()));
            assertThat(server.sessions()).isZero();
        }
    }

    @Test
    void namesThatDoNotResolveAreKeptAndTheServerIsAskedWhereTheEngineerSaid() throws Exception {
        MiloServer.Offer offer = MiloServer.Offer.withNoneAndAnonymous().calling("plc-7.plant.invalid");
        try (MiloServer server = MiloServer.start(offer, identity)) {
            assertThat(known(new UaEndpoints(server.url())).all())
                    .allSatisfy(e -> assertThat(e.url()).contains("plc-7.plant.invalid"));
            assertThat(known(new UaAnonymousSession(server.url())).isActivated())
                    .isTrue();
        }
    }

    @Test
    void theListIsFoundUnderTheDiscoveryPath() throws Exception {
        MiloServer.Offer offer = MiloServer.Offer.encryptedOnly().at("/igss");
        try (MiloServer server = MiloServer.start(offer, identity)) {
            assertThat(known(new UaEndpoints(server.url() + "/igss")).all())
                    .anySatisfy(e -> assertThat(e.policyName()).isEqualTo("Basic256Sha256"));
        }
    }

    @Test
    void aServerOfAnotherMakerAcceptsAnonymousSessionsThatItDoesNotList() throws IOException {
        try (AsyncUa server = AsyncUa.start("secure")) {
            assertThat(known(new UaEndpoints(server.url())).unencrypted()).isEmpty();
            assertThat(known(new UaAnonymousSession(server.url())).isActivated())
                    .isTrue();
        }
    }

    @Test
    void aServerOfAnotherMakerListsItsUnencryptedEndpoint() throws IOException {
        try (AsyncUa server = AsyncUa.start("open")) {
            assertThat(known(new UaEndpoints(server.url())).unencrypted()).isNotEmpty();
        }
    }

    @Test
    void aClosedPortIsAFailureNamedRefused() throws IOException {
        assertThat(ask(new UaEndpoints("opc.tcp://127.0.0.1:" + Peers.freePort())))
                .isEqualTo(Answer.unread(new Why.Failed("connect", "refused")));
    }

    @Test
    void aPeerThatHangsUpIsNotARefusalByAServer() throws IOException {
        try (Silent peer = Silent.hangingUp()) {
            assertThat(ask(new UaAnonymousSession("opc.tcp://127.0.0.1:" + peer.port())))
                    .isInstanceOfSatisfying(
                            Answer.Unread.class, a -> assertThat(a.why()).isInstanceOf(Why.Failed.class));
        }
    }

    @Test
    void aPeerThatSpeaksSomethingElseIsSaidToBeNoOpcUa() throws IOException {
        try (Silent peer = Silent.saying("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes("US-ASCII"))) {
            assertThat(ask(new UaEndpoints("opc.tcp://127.0.0.1:" + peer.port())))
                    .isEqualTo(Answer.unread(new Why.Failed("Hello", "not OPC UA")));
        }
    }

    @Test
    void onlyOneTransportIsSpoken() {
        assertThat(ask(new UaEndpoints("https://127.0.0.1:12402")))
                .isEqualTo(Answer.unread(new Why.Unsupported("OPC UA over https")));
    }
}
