package punchlist.probe;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import punchlist.fuzz.Seeds;
import punchlist.fuzz.Target;
import punchlist.reading.Answer;
import punchlist.reading.AnswerJson;
import punchlist.reading.QuestionKind;
import punchlist.reading.Why;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Peers' answers under fire: what the probes read with their own hands, and what is kept of it. */
public final class ProbeFuzz {

    private ProbeFuzz() {}

    /** The targets of this package. */
    public static List<Target> targets() {
        List<byte[]> hellos = new ArrayList<>(List.of(serverHello(), alert()));
        hellos.addAll(Seeds.of("HTTP/1.1 400 Bad Request\r\n\r\n", "SSH-2.0-x\r\n"));
        List<byte[]> connacks = List.of(
                new byte[] {0x20, 2, 0, 0},
                new byte[] {0x20, 2, 0, 5},
                new byte[] {0x20, 3, 0, (byte) 0x84, 0},
                "HTTP/1.1 400".getBytes(StandardCharsets.US_ASCII));
        List<byte[]> acks = List.of(
                uaMessage("ACKF", 28), uaMessage("ERRF", 16), "HTTP/1.1 400".getBytes(StandardCharsets.US_ASCII));
        return List.of(
                Target.of("tls-reply", 270, Target.Form.BYTES, hellos, ProbeFuzz::tls),
                Target.of("mqtt-reply", 180, Target.Form.BYTES, connacks, ProbeFuzz::mqtt),
                Target.of("ua-hello", 180, Target.Form.BYTES, acks, ProbeFuzz::ua),
                Target.of("config-api", 180, Target.Form.JSON, projects(), ProbeFuzz::project),
                Target.of("probe-answer", 210, Target.Form.JSON, answers(), ProbeFuzz::answer),
                Target.of("url", 270, Target.Form.TEXT, urls(), ProbeFuzz::url)
                        .refusing(IllegalArgumentException.class));
    }

    private static byte[] serverHello() {
        byte[] hello = new byte[5 + 4 + 2 + 32 + 1 + 2 + 1 + 2 + 6];
        byte[] head = {22, 3, 3, 0, (byte) (hello.length - 5), 2, 0, 0, (byte) (hello.length - 9), 3, 3};
        System.arraycopy(head, 0, hello, 0, head.length);
        byte[] extension = {0, 6, 0, 0x2b, 0, 2, 3, 4};
        System.arraycopy(extension, 0, hello, hello.length - extension.length, extension.length);
        return hello;
    }

    private static byte[] alert() {
        return new byte[] {21, 3, 3, 0, 2, 2, 40};
    }

    private static byte[] uaMessage(String kind, int size) {
        byte[] message = new byte[size];
        System.arraycopy(kind.getBytes(StandardCharsets.US_ASCII), 0, message, 0, 4);
        message[4] = (byte) size;
        return message;
    }

    private static List<byte[]> projects() {
        return Stream.of("project.json", "error_plain.json")
                .map(name -> Seeds.program("/punchlist/probe/" + name))
                .toList();
    }

    private static List<byte[]> urls() {
        return Seeds.of(
                "opc.tcp://10.0.4.31:4840",
                "mqtts://broker_1.site:8883/",
                "https://[fd00::1]:57512/config/v1",
                "https://host",
                "tcp://h:1",
                "opc.tcp://h:65535/a?b#c");
    }

    /** The recorded answers of the tests' peers, each as the JSON that a snapshot holds. */
    private static List<byte[]> answers() {
        List<byte[]> all = new ArrayList<>();
        JsonNode probes = JsonMapper.shared().readTree(Seeds.program("/punchlist/probe/demo-probes.json"));
        leaves(probes.has("probes") ? probes.get("probes") : probes, all);
        all.addAll(Seeds.of("{\"unread\":{\"reasonCode\":\"timed-out\",\"after\":\"PT4S\"}}", "\"open\"", "null"));
        return all;
    }

    private static void leaves(JsonNode node, List<byte[]> all) {
        node.forEach(kind -> kind.forEach(answer -> all.add(answer.toString().getBytes(StandardCharsets.UTF_8))));
    }

    private static Optional<String> tls(byte[] input) throws Exception {
        try {
            TlsProbe.read(new DataInputStream(new ByteArrayInputStream(input)), TlsVersion.TLS_1_3);
            return Optional.empty();
        } catch (EOFException e) {
            return Optional.of("the peer hung up in the middle"); // what the probe makes of it
        }
    }

    private static Optional<String> mqtt(byte[] input) throws Exception {
        MqttAnswer answer = MqttProbe.read(new ByteArrayInputStream(input), 4, false);
        kept(kindOf(MqttConnect.class), answer);
        return answer.stage() == MqttAnswer.Stage.CONNACK ? Optional.empty() : Optional.of("no CONNACK");
    }

    private static Optional<String> ua(byte[] input) throws Exception {
        try {
            UaStatus status = UaHello.read(new ByteArrayInputStream(input));
            Target.promise(!status.text().isBlank(), "a status without a text");
            return Optional.empty();
        } catch (ProbeStop e) {
            return reason(e);
        }
    }

    private static Optional<String> project(byte[] input) {
        try {
            kept(kindOf(ConfigApiProject.class), ProjectJson.read(input));
            return Optional.empty();
        } catch (ProbeStop e) {
            return reason(e);
        }
    }

    private static Optional<String> reason(ProbeStop stop) {
        return Optional.of(
                switch (stop.why()) {
                    case Why.NotUnderstood(String what) -> what;
                    case Why.Failed(String call, String code) -> call + ": " + code;
                    case Why other -> other.code();
                });
    }

    /** The kind of a type of question. */
    static QuestionKind<?, ?> kindOf(Class<?> type) {
        return ProbeKinds.all().stream()
                .filter(kind -> kind.type() == type)
                .findFirst()
                .orElseThrow();
    }

    /** What a snapshot keeps is what was answered. */
    private static <T> void kept(QuestionKind<?, T> kind, Object value) {
        T typed = kind.value().cast(value);
        JsonNode json = JsonMapper.shared().readTree(kind.values().write(typed).toString());
        Target.promise(kind.values().read(json).equals(typed), "another answer after writing: " + json);
    }

    private static Optional<String> answer(byte[] input) {
        JsonNode json;
        try {
            json = JsonMapper.shared().readTree(input);
        } catch (JacksonException e) {
            return Optional.of("no JSON, which its file's reader refuses");
        }
        Optional<String> refused = Optional.of("of no kind");
        for (QuestionKind<?, ?> kind : ProbeKinds.all()) {
            refused = read(kind, json) ? Optional.empty() : refused;
        }
        return refused;
    }

    private static <T> boolean read(QuestionKind<?, T> kind, JsonNode json) {
        switch (AnswerJson.read(json, kind.values())) {
            case Answer.Known<T>(T value) -> {
                kept(kind, value);
                return true;
            }
            case Answer.Absent<T> a -> {
                return true;
            }
            case Answer.Unread<T>(Why why) -> {
                Target.promise(AnswerJson.readWhy(AnswerJson.write(why)).equals(why), "another reason after writing");
                punchlist.check.Phrases.why(why);
                return false;
            }
        }
    }

    private static Optional<String> url(byte[] input) {
        String text = Seeds.text(input);
        Url url = Url.of(text);
        Target.promise(Url.of(url.text()).equals(url), "another URL after writing: " + url.text());
        Target.promise(url.address().host().indexOf('@') < 0, "user information was taken for a host");
        Target.promise(
                url.address()
                        .host()
                        .chars()
                        .noneMatch(c -> c <= ' '
                                || c == '\\'
                                || c == '%' && !url.address().host().contains(":")),
                "no host: " + url.address().host());
        Target.promise(url.text().chars().noneMatch(c -> Character.isISOControl(c)), "a control character in a URL");
        return Optional.empty();
    }
}
