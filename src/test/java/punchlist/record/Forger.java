package punchlist.record;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes records as anyone can who has read docs/formats.md. Shares no code with the product's own writer. */
public final class Forger {

    private Forger() {}

    /** A record of these lines, each with its {@code at}, {@code type} and {@code body}, numbered and chained afresh. */
    public static byte[] chained(List<? extends JsonNode> lines) {
        StringBuilder out = new StringBuilder();
        String previous = "0".repeat(64);
        int number = 1;
        for (JsonNode line : lines) {
            ObjectNode sealed = JsonMapper.shared().createObjectNode();
            sealed.setAll((ObjectNode) line);
            previous = seal(sealed.put("n", number++).put("prev", previous));
            out.append(canonical(sealed)).append('\n');
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Gives a line the hash of what it says; gives that hash back. */
    static String seal(ObjectNode line) {
        line.remove("hash");
        String hash = sha256(canonical(line));
        line.put("hash", hash);
        return hash;
    }

    /** The lines of a record. */
    public static List<ObjectNode> lines(byte[] record) {
        List<ObjectNode> lines = new ArrayList<>();
        for (String line : new String(record, StandardCharsets.UTF_8).split("\n")) {
            lines.add((ObjectNode) JsonMapper.shared().readTree(line));
        }
        return lines;
    }

    /** SHA-256 of a text in UTF-8. */
    static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    /** Members sorted, no white space, the fewest escapes. */
    public static String canonical(JsonNode json) {
        if (json.isObject()) {
            Map<String, String> members = new TreeMap<>();
            json.properties().forEach(m -> members.put(m.getKey(), canonical(m.getValue())));
            return members.entrySet().stream()
                    .map(m -> quoted(m.getKey()) + ":" + m.getValue())
                    .collect(Collectors.joining(",", "{", "}"));
        }
        if (json.isArray()) {
            return json.valueStream().map(Forger::canonical).collect(Collectors.joining(",", "[", "]"));
        }
        return json.isString() ? quoted(json.stringValue()) : json.toString();
    }

    private static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            int named = "\b\f\n\r\t\"\\".indexOf(c);
            if (named >= 0) {
                out.append('\\').append("bfnrt\"\\".charAt(named));
            } else if (c < ' ') {
                out.append(String.format("\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        return out.append('"').toString();
    }
}
