package punchlist.machine.recorded.importing;

import java.util.Optional;

/**
 * One value line of a registry export, cut at its equals sign.
 *
 * @param name the value's name; empty for the key's default value
 * @param data what follows the equals sign
 */
record RegLine(String name, String data) {

    /** Cuts a line; empty when it begins neither with {@code @} nor with a quoted name, or has no equals sign. */
    static Optional<RegLine> of(String line) {
        String start = line.stripLeading();
        if (start.startsWith("@")) {
            return cut("", start.substring(1));
        }
        int end = start.startsWith("\"") ? closingQuote(start, 1) : -1;
        return end < 0 ? Optional.empty() : cut(plain(start.substring(1, end)), start.substring(end + 1));
    }

    private static Optional<RegLine> cut(String name, String rest) {
        String start = rest.stripLeading();
        return start.startsWith("=")
                ? Optional.of(new RegLine(name, start.substring(1).strip()))
                : Optional.empty();
    }

    /** Whether the data goes on in the next line: a text without its closing quote. */
    boolean isOpenText() {
        return data.startsWith("\"") && closingQuote(data, 1) < 0;
    }

    /** Whether the data goes on in the next line: bytes with a backslash at the end. */
    boolean isOpenHex() {
        return data.startsWith("hex") && data.endsWith("\\");
    }

    /** The text, where the data is one. */
    Optional<String> text() {
        int end = data.startsWith("\"") ? closingQuote(data, 1) : -1;
        return end > 0 && end == data.length() - 1 ? Optional.of(plain(data.substring(1, end))) : Optional.empty();
    }

    static int closingQuote(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) == '\\') {
                i++;
            } else if (text.charAt(i) == '"') {
                return i;
            }
        }
        return -1;
    }

    private static String plain(String escaped) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < escaped.length(); i++) {
            char c = escaped.charAt(i);
            plain.append(c == '\\' && i + 1 < escaped.length() ? escaped.charAt(++i) : c);
        }
        return plain.toString();
    }
}
