package punchlist.check;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import punchlist.probe.Door;
import punchlist.probe.MqttAnswer;
import punchlist.probe.TlsAnswer;
import punchlist.probe.TlsVersion;
import punchlist.reading.Answer;
import punchlist.reading.Reading;
import punchlist.scope.Scope;
import punchlist.text.Phrase;

/** One broker's address, judged. */
record MqttCase(Scope scope) {

    /** An address named with TLS: 1.2 or 1.3 accepted, and every older version refused. */
    Verdict secure(Reading<TlsAnswer> reading) {
        if (!(reading.answer() instanceof Answer.Known<TlsAnswer>(TlsAnswer answer))) {
            return Sight.couldNot(scope, expected(), List.of(reading));
        }
        Proof proof = Proof.of(reading);
        if (!answer.tls()) {
            return new Verdict.Fail(
                    proof, expected(), Phrase.of("check.mqtt.notTls"), Phrase.of("check.mqtt.plain.why"));
        }
        List<TlsVersion> accepted = answer.all(TlsAnswer.Said.ACCEPTED);
        Phrase found = Phrase.of("check.mqtt.accepts", names(accepted));
        if (accepted.stream().anyMatch(version -> !version.isCurrent())) {
            return new Verdict.Fail(proof, expected(), found, Phrase.of("check.mqtt.old.why"));
        }
        List<TlsVersion> open = Stream.of(TlsVersion.values())
                .filter(version -> !version.isCurrent())
                .filter(version -> answer.versions().get(version) != TlsAnswer.Said.REFUSED)
                .toList();
        if (accepted.isEmpty()) {
            return couldNot(reading, Phrase.of("check.mqtt.nothingAccepted"));
        }
        return open.isEmpty()
                ? new Verdict.Pass(proof, expected(), found)
                : couldNot(reading, Phrase.of("check.mqtt.oldUnknown", names(open)));
    }

    /** A plain address: closed is best; answering MQTT lets passwords travel readable. */
    Verdict plain(Reading<Door> door, Reading<MqttAnswer> connect) {
        if (connect.answer() instanceof Answer.Known<MqttAnswer>(MqttAnswer answer)) {
            return plain(connect, answer);
        }
        if (door.answer() instanceof Answer.Known<Door>(Door state)) {
            return switch (state) {
                case CLOSED -> new Verdict.Pass(Proof.of(door), expected(), Phrase.of("check.mqtt.closed"));
                case FILTERED -> couldNot(door, Phrase.of("check.mqtt.filtered"));
                case DROPPED -> couldNot(door, Phrase.of("check.mqtt.dropped"));
                case OPEN -> Sight.couldNot(scope, expected(), List.of(connect, door));
            };
        }
        return Sight.couldNot(scope, expected(), List.of(door, connect));
    }

    private static Verdict plain(Reading<MqttAnswer> connect, MqttAnswer answer) {
        return switch (answer.stage()) {
            case CONNACK -> connack(connect, answer);
            case CLOSED -> couldNot(connect, Phrase.of("check.mqtt.dropped"));
            case NOT_MQTT -> couldNot(connect, Phrase.of("check.mqtt.other", answer.detail()));
            case TLS_REFUSED -> couldNot(connect, Phrase.of("check.mqtt.other", answer.detail()));
        };
    }

    private static Verdict connack(Reading<MqttAnswer> connect, MqttAnswer answer) {
        Proof proof = Proof.of(connect);
        return answer.isAccepted()
                ? new Verdict.Fail(
                        proof,
                        expected(),
                        Phrase.of("check.mqtt.anonymous", answer.versionText()),
                        Phrase.of("check.mqtt.anonymous.why"))
                : new Verdict.Attention(
                        proof,
                        expected(),
                        Phrase.of("check.mqtt.plain", answer.versionText(), answer.codeText()),
                        Phrase.of("check.mqtt.plain.why"));
    }

    private static Verdict couldNot(Reading<?> reading, Phrase because) {
        return new Verdict.CouldNotCheck(List.of(reading), expected(), because);
    }

    private static String names(List<TlsVersion> versions) {
        return versions.stream().map(TlsVersion::text).collect(Collectors.joining(", "));
    }

    private static Phrase expected() {
        return MqttTls.expected();
    }
}
