package punchlist.probe;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import punchlist.reading.ValueCodec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Answers of probes as JSON (docs/formats.md, "Snapshot"). */
final class ProbeCodecs {

    static final ValueCodec<Door> DOOR =
            ValueCodec.of(door -> StringNode.valueOf(word(door)), json -> word(json.stringValue(""), Door.class));

    static final ValueCodec<UdpReply> UDP =
            ValueCodec.of(reply -> StringNode.valueOf(word(reply)), json -> word(json.stringValue(""), UdpReply.class));

    static final ValueCodec<TlsAnswer> TLS = ValueCodec.of(ProbeCodecs::write, ProbeCodecs::readTls);

    static final ValueCodec<MqttAnswer> MQTT = ValueCodec.of(ProbeCodecs::write, ProbeCodecs::readMqtt);

    static final ValueCodec<ProjectProperties> PROJECT = ValueCodec.of(ProbeCodecs::write, ProbeCodecs::readProject);

    private static final String PROJECT_ID = "PROJECT_ID";

    private ProbeCodecs() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static <E extends Enum<E>> E word(String word, Class<E> type) {
        try {
            return Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("'" + word + "' is no " + type.getSimpleName(), e);
        }
    }

    static JsonNode member(JsonNode json, String name) {
        JsonNode value = json.get(name);
        if (value == null) {
            throw new IllegalArgumentException("member '" + name + "' is missing");
        }
        return value;
    }

    static String text(JsonNode json, String name) {
        JsonNode value = member(json, name);
        if (!value.isString()) {
            throw new IllegalArgumentException("member '" + name + "' is not a text");
        }
        return value.stringValue();
    }

    static boolean flag(JsonNode json, String name) {
        JsonNode value = member(json, name);
        if (!value.isBoolean()) {
            throw new IllegalArgumentException("member '" + name + "' is neither true nor false");
        }
        return value.booleanValue();
    }

    private static JsonNode write(TlsAnswer answer) {
        ObjectNode json = object().put("tls", answer.tls());
        ObjectNode versions = json.putObject("versions");
        answer.versions().forEach((version, said) -> versions.put(version.text(), word(said)));
        return json;
    }

    private static TlsAnswer readTls(JsonNode json) {
        Map<TlsVersion, TlsAnswer.Said> versions = new HashMap<>();
        for (Map.Entry<String, JsonNode> e : member(json, "versions").properties()) {
            TlsVersion version = TlsVersion.ofText(e.getKey())
                    .orElseThrow(() -> new IllegalArgumentException("'" + e.getKey() + "' is no version of TLS"));
            versions.put(version, word(e.getValue().stringValue(""), TlsAnswer.Said.class));
        }
        return new TlsAnswer(flag(json, "tls"), versions);
    }

    private static JsonNode write(MqttAnswer answer) {
        ObjectNode json = object().put("stage", word(answer.stage())).put("version", answer.version());
        answer.code().ifPresent(code -> json.put("code", code));
        return json.put("certificateAsked", answer.certificateAsked()).put("detail", answer.detail());
    }

    private static MqttAnswer readMqtt(JsonNode json) {
        JsonNode code = json.get("code");
        MqttAnswer.Stage stage = word(text(json, "stage"), MqttAnswer.Stage.class);
        if ((stage == MqttAnswer.Stage.CONNACK) != (code != null && code.isInt())) {
            throw new IllegalArgumentException("a whole number 'code' goes with the stage 'connack', and only with it");
        }
        JsonNode version = member(json, "version");
        if (!version.isInt()) {
            throw new IllegalArgumentException("member 'version' is not a whole number");
        }
        return new MqttAnswer(
                stage,
                version.intValue(),
                code == null ? OptionalInt.empty() : OptionalInt.of(code.intValue()),
                flag(json, "certificateAsked"),
                text(json, "detail"));
    }

    private static JsonNode write(ProjectProperties project) {
        ObjectNode json = object();
        project.projectId().ifPresent(id -> json.put(PROJECT_ID, id));
        project.flags().forEach(json::put);
        project.numbers().forEach(json::put);
        return json;
    }

    private static ProjectProperties readProject(JsonNode json) {
        if (!json.isObject()) {
            throw new IllegalArgumentException("expected an object, found " + json.getNodeType());
        }
        Map<String, Boolean> flags = new HashMap<>();
        Map<String, Long> numbers = new HashMap<>();
        for (Map.Entry<String, JsonNode> e : json.properties()) {
            if (e.getValue().isBoolean()) {
                flags.put(e.getKey(), e.getValue().booleanValue());
            } else if (e.getValue().isIntegralNumber() && e.getValue().canConvertToLong()) {
                numbers.put(e.getKey(), e.getValue().longValue());
            } else {
                throw new IllegalArgumentException(
                        "property '" + e.getKey() + "' is neither a flag nor a whole number");
            }
        }
        Optional<Long> id = Optional.ofNullable(numbers.remove(PROJECT_ID));
        return new ProjectProperties(id, flags, numbers);
    }
}
