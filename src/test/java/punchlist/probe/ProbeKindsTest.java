package punchlist.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import punchlist.reading.Bytes;
import punchlist.reading.Question;
import punchlist.reading.QuestionKind;
import punchlist.reading.QuestionKinds;

/** Questions and answers come back from the snapshot as they went in. */
class ProbeKindsTest {

    private static final QuestionKinds KINDS = new QuestionKinds(ProbeKinds.all());

    static Stream<Arguments> all() {
        UaEndpoint endpoint = new UaEndpoint(
                "opc.tcp://plc:4840/x",
                "http://opcfoundation.org/UA/SecurityPolicy#ECC_nistP256_AesGcm",
                UaEndpoint.Mode.SIGN,
                List.of(new UaToken(UaToken.Kind.ISSUED_TOKEN, "")),
                "urn:plc",
                Optional.of(Bytes.of(new byte[] {1, 2})));
        return Stream.of(
                Arguments.of(new TcpDoor("Broker", 1883), Door.FILTERED),
                Arguments.of(new UdpDoor("::1", 1434), UdpReply.SILENT),
                Arguments.of(
                        new TlsVersions("::1", 8883),
                        new TlsAnswer(true, Map.of(TlsVersion.TLS_1_3, TlsAnswer.Said.UNKNOWN))),
                Arguments.of(
                        new MqttConnect("broker", 8883, true),
                        new MqttAnswer(
                                MqttAnswer.Stage.TLS_REFUSED, 4, OptionalInt.empty(), true, "certificate_required")),
                Arguments.of(
                        new MqttConnect("broker", 1883, false),
                        new MqttAnswer(MqttAnswer.Stage.CONNACK, 5, OptionalInt.of(0x87), false, "")),
                Arguments.of(new UaEndpoints("opc.tcp://PLC:4840/"), new UaEndpointList(List.of(endpoint))),
                Arguments.of(
                        new UaAnonymousSession("opc.tcp://plc/Some/Path"),
                        new UaSession(
                                UaSession.Stage.CREATE_SESSION,
                                new UaStatus(0x80550000L, "Bad_SecurityPolicyRejected"))),
                Arguments.of(
                        new ConfigApiEmptyPassword("https://127.0.0.1:57512", "Administrator"),
                        new EmptyLogin(EmptyLogin.Outcome.PERHAPS, Instant.parse("2026-11-22T10:00:00Z"))),
                Arguments.of(
                        new ConfigApiProject("https://127.0.0.1:57512"),
                        new ProjectProperties(Optional.of(7L), Map.of("a.b", true), Map.of("a.c", 9L))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("all")
    <T> void comesBackAsItWentIn(Question<T> question, T value) {
        QuestionKind<Question<T>, T> kind = KINDS.of(question);
        assertThat(kind.keys().question(kind.keys().path(question))).isEqualTo(question);
        assertThat(kind.values().read(kind.values().write(value))).isEqualTo(value);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("all")
    <T> void isAskedAtItsHostAndPortAlone(Question<T> question, T value) {
        QuestionKind<Question<T>, T> kind = KINDS.of(question);
        assertThat(kind.source().apply(question))
                .isEqualTo(((Probe<?>) question).address().text());
    }

    @Test
    void spellingsOfOneAddressAreOneQuestion() {
        assertThat(new UaEndpoints("OPC.TCP://Server:4840/")).isEqualTo(new UaEndpoints("opc.tcp://server"));
        assertThat(new ConfigApiProject("https://srv:57512/config/v1/"))
                .isEqualTo(new ConfigApiProject("https://SRV:57512"))
                .isEqualTo(new ConfigApiProject("https://srv:57512/config"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"plc:4840", "opc.tcp://", "opc.tcp://a:b", "opc.tcp://a:70000", "opc.tcp://u:p@host", "x://h"})
    void whatIsNoUrlIsRefused(String text) {
        assertThat(Url.find(text)).isEmpty();
        assertThatThrownBy(() -> new UaEndpoints(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
