package punchlist.probe;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import punchlist.reading.Bytes;
import punchlist.reading.ValueCodec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Answers of OPC UA servers as JSON (docs/formats.md, "Snapshot"). */
final class UaCodecs {

    static final ValueCodec<UaEndpointList> ENDPOINTS = ValueCodec.of(UaCodecs::write, UaCodecs::readList);

    static final ValueCodec<UaSession> SESSION = ValueCodec.of(UaCodecs::write, UaCodecs::readSession);

    private UaCodecs() {}

    private static JsonNode write(UaEndpointList list) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        list.all().forEach(endpoint -> all.add(write(endpoint)));
        return all;
    }

    private static UaEndpointList readList(JsonNode json) {
        if (!json.isArray()) {
            throw new IllegalArgumentException("expected a list, found " + json.getNodeType());
        }
        List<UaEndpoint> all = new ArrayList<>();
        json.forEach(endpoint -> all.add(readEndpoint(endpoint)));
        return new UaEndpointList(all);
    }

    private static ObjectNode write(UaEndpoint endpoint) {
        ObjectNode json = ProbeCodecs.object()
                .put("url", endpoint.url())
                .put("policy", endpoint.policy())
                .put("mode", ProbeCodecs.word(endpoint.mode()));
        ArrayNode tokens = json.putArray("tokens");
        for (UaToken token : endpoint.tokens()) {
            tokens.addObject().put("kind", ProbeCodecs.word(token.kind())).put("policy", token.policy());
        }
        json.put("applicationUri", endpoint.applicationUri());
        endpoint.certificate().ifPresent(der -> json.put("certificate", der.toBase64()));
        return json;
    }

    private static UaEndpoint readEndpoint(JsonNode json) {
        List<UaToken> tokens = new ArrayList<>();
        ProbeCodecs.member(json, "tokens")
                .forEach(token -> tokens.add(new UaToken(
                        ProbeCodecs.word(ProbeCodecs.text(token, "kind"), UaToken.Kind.class),
                        ProbeCodecs.text(token, "policy"))));
        return new UaEndpoint(
                ProbeCodecs.text(json, "url"),
                ProbeCodecs.text(json, "policy"),
                ProbeCodecs.word(ProbeCodecs.text(json, "mode"), UaEndpoint.Mode.class),
                tokens,
                json.has("applicationUri") ? ProbeCodecs.text(json, "applicationUri") : "",
                json.has("certificate")
                        ? Optional.of(Bytes.ofBase64(ProbeCodecs.text(json, "certificate")))
                        : Optional.empty());
    }

    private static JsonNode write(UaSession session) {
        return ProbeCodecs.object()
                .put("reached", ProbeCodecs.word(session.reached()))
                .put("status", session.status().name())
                .put("code", session.status().hex());
    }

    private static UaSession readSession(JsonNode json) {
        String hex = ProbeCodecs.text(json, "code");
        if (!hex.matches("0x[0-9A-Fa-f]{8}")) {
            throw new IllegalArgumentException("'" + hex + "' is no status code");
        }
        return new UaSession(
                ProbeCodecs.word(ProbeCodecs.text(json, "reached"), UaSession.Stage.class),
                new UaStatus(HexFormat.fromHexDigitsToLong(hex, 2, 10), ProbeCodecs.text(json, "status")));
    }
}
