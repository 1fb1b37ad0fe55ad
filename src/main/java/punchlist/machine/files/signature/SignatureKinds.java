package punchlist.machine.files.signature;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import punchlist.machine.Json;
import punchlist.machine.files.signature.SignedFile.Trust;
import punchlist.reading.Bytes;
import punchlist.reading.Intrusion;
import punchlist.reading.IsoTime;
import punchlist.reading.KeyCodec;
import punchlist.reading.QuestionKind;
import punchlist.reading.ValueCodec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The kind of question put to a file's signature: {@code "fileSignatures": {"C:\\…\\dc.exe": {"size": 1, "sha256": "…",
 * "form": "pe", "table": "at-end", "digests": {"SHA-256": "…"}, "signatures": ["base64"], "windows": {"code":
 * "0x00000000", "chain": ["base64"]}}}} in a snapshot; of a file that another program told of, {@code {"form": "unseen",
 * "exported": {…}}}.
 */
public final class SignatureKinds {

    private static final Pattern HEX = Pattern.compile("[0-9a-f]{32,128}");
    private static final Pattern CODE = Pattern.compile("0x[0-9A-Fa-f]{8}");

    private SignatureKinds() {}

    /** All kinds of this package. */
    public static List<QuestionKind<?, ?>> all() {
        return List.of(QuestionKind.of(
                        FileSignature.class,
                        SignedFile.class,
                        "fileSignatures",
                        Intrusion.LOOKS,
                        KeyCodec.of(q -> List.of(q.path()), SignatureKinds::question),
                        ValueCodec.of(SignatureKinds::json, SignatureKinds::file))
                .askedAt(question -> "signatures "
                        + question.path()
                                .substring(0, Math.min(2, question.path().length()))));
    }

    private static FileSignature question(List<String> path) {
        if (path.size() != 1) {
            throw new IllegalArgumentException("one path is needed");
        }
        return new FileSignature(path.getFirst());
    }

    private static JsonNode json(SignedFile file) {
        if (file.exported().isPresent()) {
            return Json.object()
                    .put("form", Json.word(file.form()))
                    .set("exported", ExportedJson.write(file.exported().get()));
        }
        ObjectNode json = Json.object().put("size", file.size());
        file.sha256().ifPresent(hash -> json.put("sha256", hash));
        json.put("form", Json.word(file.form())).put("table", Json.word(file.table()));
        if (file.padding() != 0) {
            json.put("padding", file.padding());
        }
        if (!file.digests().isEmpty()) {
            ObjectNode digests = json.putObject("digests");
            file.ordered().forEach(digests::put);
        }
        if (!file.signatures().isEmpty()) {
            json.set("signatures", base64(file.signatures()));
        }
        file.windows().ifPresent(trust -> json.set("windows", json(trust)));
        return json;
    }

    private static ArrayNode base64(List<Bytes> all) {
        return Json.texts(all.stream().map(Bytes::toBase64).toList());
    }

    private static JsonNode json(Trust trust) {
        ObjectNode json = Json.object().put("code", String.format(Locale.ROOT, "0x%08X", trust.code()));
        trust.catalog().ifPresent(catalog -> json.put("catalog", catalog));
        trust.stamped().ifPresent(at -> json.put("stamped", at.toString()));
        if (!trust.chain().isEmpty()) {
            json.set("chain", base64(trust.chain()));
        }
        return json;
    }

    private static SignedFile file(JsonNode json) {
        if (json.has("exported")) {
            return SignedFile.of(ExportedJson.read(json.path("exported")));
        }
        return new SignedFile(
                Json.number(json, "size"),
                Json.optionalText(json, "sha256").map(SignatureKinds::hex),
                Json.word(json, "form", SignedFile.Form.class),
                Json.word(json, "table", SignedFile.Table.class),
                json.has("padding") ? Json.number(json, "padding") : 0,
                digests(json.path("digests")),
                Json.optionalTexts(json, "signatures").stream()
                        .map(Bytes::ofBase64)
                        .toList(),
                json.has("windows") ? Optional.of(trust(json.path("windows"))) : Optional.empty());
    }

    private static Map<String, String> digests(JsonNode json) {
        Map<String, String> all = new TreeMap<>();
        json.properties().forEach(member -> all.put(member.getKey(), hex(Json.text(member.getValue()))));
        return all;
    }

    private static String hex(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (!HEX.matcher(lower).matches()) {
            throw new IllegalArgumentException("a digest is not hexadecimal");
        }
        return lower;
    }

    private static Trust trust(JsonNode json) {
        String code = Json.text(json, "code");
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("member 'code' is not of the form 0x800B0100");
        }
        return new Trust(
                Long.parseLong(code.substring(2), 16),
                Json.optionalText(json, "catalog"),
                Json.optionalTexts(json, "chain").stream().map(Bytes::ofBase64).toList(),
                Json.optionalText(json, "stamped").map(IsoTime::parse));
    }
}
