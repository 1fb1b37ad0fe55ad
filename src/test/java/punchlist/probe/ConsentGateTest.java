package punchlist.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import punchlist.machine.AskingMachine;
import punchlist.machine.Listeners;
import punchlist.machine.MachineId;
import punchlist.reading.Answer;
import punchlist.reading.Intrusion;
import punchlist.reading.Question;
import punchlist.reading.Why;
import punchlist.scope.Scope;

/** What the scope does not consent to is answered without a connection. The peer counts who comes. */
@Timeout(60)
class ConsentGateTest {

    private static final String PIN = "ab".repeat(32);

    private Silent peer;

    @BeforeEach
    void startPeer() throws Exception {
        peer = Silent.hangingUp();
    }

    @AfterEach
    void stopPeer() throws Exception {
        peer.close();
    }

    private String at(String scheme) {
        return scheme + "://127.0.0.1:" + peer.port();
    }

    private Scope endpoint(String kind, String scheme, String consent, String more) {
        return Scopes.of("{'endpoints': [{'kind': '%s', 'url': '%s', 'consent': '%s'}]%s}"
                .formatted(kind, at(scheme), consent, more));
    }

    private static <T> Answer<T> ask(Scope scope, Question<T> question) {
        Secrets secrets = name -> Optional.of("secret".toCharArray());
        MachineId id = new MachineId(MachineId.Kind.LOCAL, "test", "test");
        var asking =
                new AskingMachine(id, Clock.systemUTC(), ProbeAnswerers.all(scope, secrets, Peers.QUICK), "this test");
        return new ConsentGate(asking, scope).ask(question).answer();
    }

    private void assertNotAsked(Scope scope, Question<?> question, Intrusion needed) {
        assertThat(ask(scope, question)).isEqualTo(Answer.unread(new Why.NotAllowed(needed)));
        assertThat(peer.came()).isZero();
    }

    private void assertAsked(Scope scope, Question<?> question) {
        assertThat(ask(scope, question)).isNotEqualTo(Answer.unread(new Why.NotAllowed(Intrusion.LOGS_IN)));
        assertThat(peer.came()).isPositive();
    }

    @Test
    void anEndpointThatTheScopeDoesNotNameIsNotEvenConnectedTo() {
        assertNotAsked(Scope.unsaid(), new TcpDoor("127.0.0.1", peer.port()), Intrusion.LOOKS);
    }

    @Test
    void consentToLookLetsALookPass() {
        Scope scope = endpoint("opcua", "opc.tcp", "looks", "");
        assertThat(ask(scope, new UaEndpoints(at("opc.tcp")))).isInstanceOf(Answer.Unread.class);
        assertThat(peer.came()).isPositive();
    }

    @Test
    void consentToLookKeepsASessionBack() {
        Scope scope = endpoint("opcua", "opc.tcp", "looks", "");
        assertNotAsked(scope, new UaAnonymousSession(at("opc.tcp")), Intrusion.LEAVES_A_TRACE);
    }

    @Test
    void consentToLookKeepsAnMqttConnectBack() {
        Scope scope = endpoint("mqtt", "mqtt", "looks", "");
        assertNotAsked(scope, new MqttConnect("127.0.0.1", peer.port(), false), Intrusion.LEAVES_A_TRACE);
    }

    @Test
    void consentToATraceLetsASessionPassOnEveryPathOfTheServer() {
        Scope scope = endpoint("opcua", "opc.tcp", "trace", "");
        ask(scope, new UaAnonymousSession(at("opc.tcp") + "/other"));
        assertThat(peer.came()).isPositive();
    }

    @Test
    void aRunningProcessIsOnlyLookedAtWhateverTheConsent() {
        Scope scope = endpoint("opcua", "opc.tcp", "login", ", 'running': true");
        assertNotAsked(scope, new UaAnonymousSession(at("opc.tcp")), Intrusion.LEAVES_A_TRACE);
    }

    @Test
    void ofTwoEntriesForOneAddressTheOneThatAllowsLessCounts() {
        Scope scope = Scopes.of("""
                {'endpoints': [{'kind': 'mqtt', 'url': '%s', 'consent': 'trace'},
                               {'kind': 'mqtt', 'url': '%s', 'consent': 'looks'}]}""".formatted(at("mqtt"), at("tcp")));
        assertNotAsked(scope, new MqttConnect("127.0.0.1", peer.port(), false), Intrusion.LEAVES_A_TRACE);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "a scope that names user and certificate consents to its log-in, , true, true",
        "a scope that names no user does not consent, , false, false",
        "an entry that only looks keeps the log-in back, looks, true, false",
        "an entry with consent to a trace keeps the log-in back, trace, true, false",
        "an entry with consent to the log-in lets it pass, login, true, true"
    })
    void theConfigurationApi(String sentence, String consent, boolean named, boolean passes) {
        String user = named ? ", 'user': 'Checker', 'certificateSha256': '" + PIN + "'" : "";
        String entries = consent == null
                ? ""
                : "{'kind': 'https', 'url': '%s', 'consent': '%s'}".formatted(at("https"), consent);
        Scope scope = Scopes.of(
                "{'kepware': {'configApi': {'url': '%s'%s}}, 'endpoints': [%s]}".formatted(at("https"), user, entries));
        ConfigApiProject question = new ConfigApiProject(at("https"));
        if (passes) {
            assertAsked(scope, question);
        } else {
            assertNotAsked(scope, question, Intrusion.LOGS_IN);
        }
    }

    @Test
    void questionsToTheComputerItselfPass() {
        assertThat(ask(Scope.unsaid(), new Listeners())).isEqualTo(Answer.unread(new Why.Unsupported("this test")));
    }
}
