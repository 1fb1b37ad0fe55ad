package punchlist.machine.files.signature;

import java.util.Locale;
import punchlist.machine.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What another program said of a signature, in a snapshot: {@code {"by": "…", "status": "valid", "signer": "CN=…"}}. */
final class ExportedJson {

    private ExportedJson() {}

    static ObjectNode write(Exported exported) {
        ObjectNode json = Json.object().put("by", exported.by()).put("status", Json.word(exported.status()));
        if (!exported.message().isEmpty()) {
            json.put("message", exported.message());
        }
        exported.signer().ifPresent(name -> json.put("signer", name));
        exported.issuer().ifPresent(name -> json.put("issuer", name));
        exported.thumbprint().ifPresent(hash -> json.put("thumbprint", hash));
        exported.stamper().ifPresent(name -> json.put("stamper", name));
        if (exported.type() != Exported.Type.UNSAID) {
            json.put("type", Json.word(exported.type()));
        }
        return json;
    }

    static Exported read(JsonNode json) {
        return new Exported(
                Json.text(json, "by"),
                Json.word(json, "status", Exported.Status.class),
                Json.optionalText(json, "message").orElse(""),
                Json.optionalText(json, "signer"),
                Json.optionalText(json, "issuer"),
                Json.optionalText(json, "thumbprint").map(hash -> hash.toLowerCase(Locale.ROOT)),
                Json.optionalText(json, "stamper"),
                json.has("type") ? Json.word(json, "type", Exported.Type.class) : Exported.Type.UNSAID);
    }
}
