package punchlist.report;

import java.util.List;

/** Writes XHTML; every text is escaped. */
final class Html {

    private final StringBuilder out = new StringBuilder(1 << 16);

    /** A text. */
    Html text(String text) {
        escape(text, out);
        return this;
    }

    /** A start tag; the attributes are ours, names and values in turn. */
    Html open(String tag, String... attributes) {
        out.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            escape(attributes[i + 1], out);
            out.append('"');
        }
        out.append('>');
        return this;
    }

    /** An element without content. */
    Html empty(String tag, String... attributes) {
        open(tag, attributes);
        out.insert(out.length() - 1, '/');
        return this;
    }

    /** An end tag. */
    Html close(String tag) {
        out.append("</").append(tag).append(">\n");
        return this;
    }

    /** An element with a text; line ends in it are kept. */
    Html element(String tag, String style, String text) {
        open(tag, "class", style);
        lines(text);
        return close(tag);
    }

    /** A text with its line ends. */
    Html lines(String text) {
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (i > 0) {
                out.append("<br/>");
            }
            escape(lines.get(i), out);
        }
        return this;
    }

    /** Something that is XHTML already and ours. */
    Html raw(String ours) {
        out.append(ours);
        return this;
    }

    @Override
    public String toString() {
        return out.toString();
    }

    static void escape(String text, StringBuilder out) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(c);
            }
        }
    }
}
