package punchlist.machine.files.signature;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The written name of a certificate's subject. What stands inside quotes is never taken for a part of its own, so that a
 * name cannot pretend to be an organisation.
 *
 * @param text as it is written
 * @param quotes how a quote is written inside quotes
 */
record SubjectName(String text, Quotes quotes) {

    /** How a quote is written inside quotes. */
    enum Quotes {
        /** With a backslash before it (RFC 1779; Java). */
        ESCAPED,
        /** Twice (CertNameToStr; .NET). */
        DOUBLED
    }

    /** The first value of a part ({@code O}, {@code CN}) that is not empty. */
    Optional<String> part(String name) {
        return parts().stream()
                .map(String::strip)
                .filter(part -> part.regionMatches(true, 0, name + "=", 0, name.length() + 1))
                .map(part -> plain(part.substring(name.length() + 1).strip()))
                .filter(value -> !value.isBlank())
                .findFirst();
    }

    /** The organisation, else the name, else the whole: for people to read. */
    String shown() {
        return part("O").or(() -> part("CN")).orElse(text);
    }

    private List<String> parts() {
        List<String> parts = new ArrayList<>();
        boolean quoted = false;
        boolean escaped = false;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (escaped) {
                escaped = false;
            } else if (c == '\\' && quotes == Quotes.ESCAPED) {
                escaped = true;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == ',' || c == '+' || c == ';')) {
                parts.add(text.substring(start, i));
                start = i + 1;
            }
        }
        parts.add(text.substring(start));
        return parts;
    }

    private String plain(String value) {
        boolean quoted = value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"");
        String inner = quoted ? value.substring(1, value.length() - 1) : value;
        return switch (quotes) {
            case ESCAPED -> inner.replaceAll("\\\\(.)", "$1").strip();
            case DOUBLED -> inner.replace("\"\"", "\"").strip();
        };
    }
}
