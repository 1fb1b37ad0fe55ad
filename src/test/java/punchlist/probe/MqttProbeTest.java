package punchlist.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import punchlist.reading.Answer;
import punchlist.reading.Why;
import punchlist.scope.Scope;

/** The MQTT probe against a real broker, and against peers that are none. */
@Timeout(60)
class MqttProbeTest {

    private static Certificates identity;

    @TempDir
    private Path folder;

    @BeforeAll
    static void makeCertificate() throws Exception {
        identity = Certificates.selfSigned();
    }

    private static Answer<MqttAnswer> ask(int port, boolean tls) {
        return ProbeAnswerers.all(Scope.unsaid(), Secrets.none())
                .reply(new MqttConnect("127.0.0.1", port, tls))
                .orElseThrow()
                .answer();
    }

    private static MqttAnswer known(int port, boolean tls) {
        Answer<MqttAnswer> answer = ask(port, tls);
        return answer.toOptional().orElseThrow(() -> new AssertionError(answer));
    }

    private Mosquitto secured(String... more) throws Exception {
        String[] lines = {
            "cafile " + identity.writeCertificate(folder.resolve("ca.pem")),
            "certfile " + identity.writeCertificate(folder.resolve("certificate.pem")),
            "keyfile " + identity.writeKey(folder.resolve("key.pem"))
        };
        return Mosquitto.start(
                folder, Stream.of(lines, more).flatMap(Arrays::stream).toArray(String[]::new));
    }

    @Test
    void aBrokerThatAllowsAnybodyAnswersZero() throws Exception {
        try (Mosquitto broker = Mosquitto.start(folder, "allow_anonymous true")) {
            MqttAnswer answer = known(broker.port(), false);
            assertThat(answer.isAccepted()).isTrue();
            assertThat(answer.versionText()).isEqualTo("MQTT 3.1.1");
        }
    }

    @Test
    void aBrokerThatWantsAUserAnswersFive() throws Exception {
        try (Mosquitto broker = Mosquitto.start(folder, "allow_anonymous false")) {
            MqttAnswer answer = known(broker.port(), false);
            assertThat(answer.stage()).isEqualTo(MqttAnswer.Stage.CONNACK);
            assertThat(answer.code()).isEqualTo(OptionalInt.of(5));
        }
    }

    @Test
    void theClientIdIsRecognisableInTheBrokersLog() throws Exception {
        try (Mosquitto broker = Mosquitto.start(folder, "allow_anonymous true", "log_type all")) {
            known(broker.port(), false);
            for (int i = 0; i < 40 && !log().contains("commissioning"); i++) {
                Thread.sleep(25);
            }
            assertThat(log()).contains("commissioning");
        }
    }

    private String log() throws IOException {
        return Files.readString(folder.resolve("mosquitto.log"));
    }

    @Test
    void aBrokerBehindTlsAnswersWithoutAskingForACertificate() throws Exception {
        try (Mosquitto broker = secured("allow_anonymous false")) {
            MqttAnswer answer = known(broker.port(), true);
            assertThat(answer.stage()).isEqualTo(MqttAnswer.Stage.CONNACK);
            assertThat(answer.certificateAsked()).isFalse();
        }
    }

    @Test
    void aBrokerThatDemandsACertificateRefusesInTls13() throws Exception {
        try (Mosquitto broker = secured("require_certificate true", "tls_version tlsv1.3")) {
            MqttAnswer answer = known(broker.port(), true);
            assertThat(answer.stage()).isEqualTo(MqttAnswer.Stage.TLS_REFUSED);
            assertThat(answer.certificateAsked()).isTrue();
        }
    }

    @Test
    void aBrokerThatDemandsACertificateRefusesInTls12() throws Exception {
        try (Mosquitto broker = secured("require_certificate true", "tls_version tlsv1.2")) {
            MqttAnswer answer = known(broker.port(), true);
            assertThat(answer.stage()).isEqualTo(MqttAnswer.Stage.TLS_REFUSED);
            assertThat(answer.certificateAsked()).isTrue();
        }
    }

    @Test
    void aBrokerOfTheNewVersionIsAskedAgainInItsOwn() throws IOException {
        byte[] wrongVersion = {0x20, 2, 0, 1};
        try (Silent peer = Silent.saying(wrongVersion)) {
            MqttAnswer answer = known(peer.port(), false);
            assertThat(answer.version()).isEqualTo(5);
            assertThat(peer.came()).isEqualTo(2);
        }
    }

    @Test
    void anythingElseThanMqttIsShownByItsFirstBytes() throws IOException {
        try (Silent peer = Silent.saying(new byte[] {0x15, 3, 1, 0})) {
            MqttAnswer answer = known(peer.port(), false);
            assertThat(answer.stage()).isEqualTo(MqttAnswer.Stage.NOT_MQTT);
            assertThat(answer.detail()).isEqualTo("15030100");
        }
    }

    @Test
    void tlsToAPlainBrokerIsAFailureAndNoAnswer() throws Exception {
        try (Mosquitto broker = Mosquitto.start(folder, "allow_anonymous true")) {
            assertThat(ask(broker.port(), true)).isInstanceOfSatisfying(Answer.Unread.class, a -> assertThat(a.why())
                    .isInstanceOf(Why.Failed.class));
        }
    }
}
