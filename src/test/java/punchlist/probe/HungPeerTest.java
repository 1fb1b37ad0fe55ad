package punchlist.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import punchlist.reading.Answer;
import punchlist.reading.Answerers;
import punchlist.reading.Question;
import punchlist.reading.Why;
import punchlist.scope.Kepware;

/** A peer that accepts and says nothing costs its deadline, not more, and is never taken to have answered. */
@Timeout(60)
class HungPeerTest {

    /** Loads the libraries, which is not what is timed here. */
    @BeforeAll
    static void warmUp() throws Exception {
        try (Silent peer = Silent.saying(acknowledge())) {
            for (String name : probes().toList()) {
                answerers(peer.port()).reply(question(name, peer.port()));
            }
        }
    }

    static Stream<String> probes() {
        return Stream.of("UaEndpoints", "UaAnonymousSession", "TlsVersions", "MqttConnect", "MqttTls", "ConfigApi");
    }

    private static Question<?> question(String name, int port) {
        return switch (name) {
            case "UaEndpoints" -> new UaEndpoints("opc.tcp://127.0.0.1:" + port);
            case "UaAnonymousSession" -> new UaAnonymousSession("opc.tcp://127.0.0.1:" + port);
            case "TlsVersions" -> new TlsVersions("127.0.0.1", port);
            case "MqttConnect" -> new MqttConnect("127.0.0.1", port, false);
            case "MqttTls" -> new MqttConnect("127.0.0.1", port, true);
            default -> new ConfigApiProject("https://127.0.0.1:" + port);
        };
    }

    private static Answerers answerers(int port) {
        Kepware.ConfigApi api = new Kepware.ConfigApi(
                "https://127.0.0.1:" + port, Optional.of("ab".repeat(32)), Optional.of("Checker"));
        return ProbeAnswerers.all(Scopes.withConfigApi(api), name -> Optional.of("secret".toCharArray()), Peers.QUICK);
    }

    private static void assertTimesOut(Silent peer, String name) {
        long started = System.nanoTime();
        Answer<?> answer = answerers(peer.port())
                .reply(question(name, peer.port()))
                .orElseThrow()
                .answer();
        Duration took = Duration.ofNanos(System.nanoTime() - started);
        assertThat(answer).isInstanceOfSatisfying(Answer.Unread.class, a -> assertThat(a.why())
                .isInstanceOf(Why.TimedOut.class));
        assertThat(took).isLessThan(Peers.QUICK.endpoint().plusSeconds(3));
    }

    @ParameterizedTest(name = "{0} times out on a peer that says nothing")
    @MethodSource("probes")
    void aPeerThatSaysNothing(String name) throws Exception {
        try (Silent peer = Silent.hung()) {
            assertTimesOut(peer, name);
        }
    }

    @ParameterizedTest(name = "{0} times out on a server that falls silent after its first word")
    @MethodSource("silentLater")
    void aServerThatFallsSilentLater(String name) throws Exception {
        try (Silent peer = Silent.saying(acknowledge())) {
            assertTimesOut(peer, name);
        }
    }

    /** The server's answer to a Hello: version 0, buffers of 65536 bytes, no other limit. */
    private static byte[] acknowledge() {
        byte[] acknowledge = new byte[28];
        System.arraycopy("ACKF".getBytes(StandardCharsets.US_ASCII), 0, acknowledge, 0, 4);
        acknowledge[4] = 28;
        acknowledge[14] = 1;
        acknowledge[18] = 1;
        return acknowledge;
    }

    static List<String> silentLater() {
        return List.of("UaEndpoints", "UaAnonymousSession");
    }
}
