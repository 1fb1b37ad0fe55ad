package punchlist.machine.recorded.importing;

import java.util.List;
import java.util.regex.Pattern;
import punchlist.reading.Bytes;

/** Lists in security templates. */
final class Lists {

    private static final Pattern COMMA = Pattern.compile(",");

    private Lists() {}

    /** The comma-separated parts; none of an empty text. */
    static List<String> parts(String text) {
        return COMMA.splitAsStream(text)
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /**
     * A whole number.
     *
     * @throws IllegalArgumentException when the text is none of 64 bits
     */
    static long whole(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + text + "' is not a whole number", e);
        }
    }

    /** Bytes written as decimal numbers with commas between, as secedit does. */
    static Bytes bytes(String text) {
        List<String> parts = parts(text);
        byte[] bytes = new byte[parts.size()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) whole(parts.get(i));
        }
        return Bytes.of(bytes);
    }
}
