package punchlist.record;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * The one way a JSON value is written in a record, so that equal content has equal bytes: members sorted by name, no
 * white space, whole numbers only, and no escapes but the ones JSON demands (the subset of RFC 8785 that records use).
 */
public final class CanonicalJson {

    private CanonicalJson() {}

    /**
     * The canonical text.
     *
     * @throws IllegalArgumentException when the value holds a number that is not whole
     */
    public static String write(JsonNode json) {
        StringBuilder out = new StringBuilder();
        write(json, out);
        return out.toString();
    }

    /** SHA-256 of the canonical text in UTF-8, hexadecimal. */
    public static String sha256(JsonNode json) {
        return sha256(write(json).getBytes(StandardCharsets.UTF_8));
    }

    /** SHA-256 of bytes, hexadecimal. */
    public static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static void write(JsonNode json, StringBuilder out) {
        switch (json.getNodeType()) {
            case OBJECT -> object(json, out);
            case ARRAY -> array(json, out);
            case STRING -> string(json.stringValue(), out);
            case NUMBER -> number(json, out);
            case BOOLEAN -> out.append(json.booleanValue());
            case NULL -> out.append("null");
            case BINARY, MISSING, POJO -> throw new IllegalArgumentException("no JSON: " + json.getNodeType());
        }
    }

    private static void object(JsonNode json, StringBuilder out) {
        out.append('{');
        String comma = "";
        for (Map.Entry<String, JsonNode> member : sorted(json.properties())) {
            out.append(comma);
            string(member.getKey(), out);
            out.append(':');
            write(member.getValue(), out);
            comma = ",";
        }
        out.append('}');
    }

    /** As they are where they are in order already: what was read from a record is. */
    private static Collection<Map.Entry<String, JsonNode>> sorted(Collection<Map.Entry<String, JsonNode>> members) {
        String before = "";
        for (Map.Entry<String, JsonNode> member : members) {
            if (before.compareTo(member.getKey()) > 0) {
                return members.stream().sorted(Map.Entry.comparingByKey()).toList();
            }
            before = member.getKey();
        }
        return members;
    }

    private static void array(JsonNode json, StringBuilder out) {
        out.append('[');
        String comma = "";
        for (JsonNode element : json) {
            out.append(comma);
            write(element, out);
            comma = ",";
        }
        out.append(']');
    }

    private static void number(JsonNode json, StringBuilder out) {
        if (!json.isIntegralNumber()) {
            throw new IllegalArgumentException("a record holds whole numbers only, not " + json);
        }
        if (json.canConvertToLong()) {
            out.append(json.longValue());
        } else {
            out.append(json.bigIntegerValue());
        }
    }

    /** Half of a pair, as Windows' names may hold: it has no form in UTF-8, so it would be lost without an escape. */
    private static boolean isLone(String text, int at) {
        char c = text.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
        }
        return Character.isLowSurrogate(c) && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
    }

    private static void string(String text, StringBuilder out) {
        out.append('"');
        int written = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x20 || c == '"' || c == '\\' || (Character.isSurrogate(c) && isLone(text, i))) {
                out.append(text, written, i);
                escaped(c, out);
                written = i + 1;
            }
        }
        out.append(text, written, text.length()).append('"');
    }

    private static void escaped(char c, StringBuilder out) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\b' -> out.append("\\b");
            case '\f' -> out.append("\\f");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> out.append(String.format("\\u%04x", (int) c));
        }
    }
}
