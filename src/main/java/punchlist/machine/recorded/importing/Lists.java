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

    /** Bytes written as decimal numbers with commas between, as secedit does. */
    static Bytes bytes(String text) {
        List<String> parts = parts(text);
        byte[] bytes = new byte[parts.size()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Integer.parseInt(parts.get(i));
        }
        return Bytes.of(bytes);
    }
}
