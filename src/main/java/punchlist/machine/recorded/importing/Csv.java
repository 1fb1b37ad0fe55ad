package punchlist.machine.recorded.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Comma-separated rows with quotes as in RFC 4180; the first row names the columns. Windows PowerShell's Export-Csv puts a row
 * {@code #TYPE …} before it, which is left out.
 */
final class Csv {

    private static final String TYPE = "#TYPE ";

    private final List<List<String>> rows = new ArrayList<>();
    private List<String> row = new ArrayList<>();
    private final StringBuilder field = new StringBuilder();
    private boolean quoted;
    private boolean wasQuoted;

    private Csv() {}

    /**
     * All rows, the head included.
     *
     * @throws IllegalArgumentException when a quote is left open
     */
    static List<List<String>> rows(String text) {
        Csv csv = new Csv();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean doubled = c == '"' && csv.quoted && i + 1 < text.length() && text.charAt(i + 1) == '"';
            csv.take(c, doubled);
            i += doubled ? 1 : 0;
        }
        if (csv.quoted) {
            throw new IllegalArgumentException("a quote is left open");
        }
        csv.endRow();
        if (!csv.rows.isEmpty() && csv.rows.getFirst().getFirst().startsWith(TYPE)) {
            csv.rows.removeFirst();
        }
        return csv.rows;
    }

    private void take(char c, boolean doubled) {
        if (doubled) {
            field.append('"');
        } else if (c == '"') {
            quoted = !quoted;
            wasQuoted = true;
        } else if (quoted) {
            field.append(c);
        } else if (c == ',') {
            endField();
        } else if (c == '\n') {
            endRow();
        } else if (c != '\r') {
            field.append(c);
        }
    }

    private void endField() {
        row.add(field.toString());
        field.setLength(0);
        wasQuoted = false;
    }

    private void endRow() {
        if (!row.isEmpty() || !field.isEmpty() || wasQuoted) {
            endField();
            rows.add(List.copyOf(row));
        }
        row = new ArrayList<>();
    }

    /** The columns' names, in lower case. */
    static List<String> head(List<List<String>> rows) {
        return rows.isEmpty()
                ? List.of()
                : rows.getFirst().stream()
                        .map(name -> name.strip().toLowerCase(Locale.ROOT))
                        .toList();
    }
}
