package punchlist.report;

import java.util.List;
import java.util.stream.Collectors;

/** RFC 4180 with a byte order mark, because spreadsheets guess another encoding without one. */
final class Csv {

    private static final String MARK = "\uFEFF";

    private Csv() {}

    static String write(SheetTable table) {
        StringBuilder out = new StringBuilder(MARK);
        row(table.headings(), out);
        table.rows().forEach(row -> row(row, out));
        return out.toString();
    }

    private static void row(List<String> cells, StringBuilder out) {
        out.append(cells.stream().map(Csv::cell).collect(Collectors.joining(",")))
                .append("\r\n");
    }

    private static String cell(String text) {
        String safe = SheetTable.neutral(text);
        boolean quoted = safe.chars().anyMatch(c -> c == '"' || c == ',' || c == ';' || c == '\n' || c == '\r');
        return quoted ? '"' + safe.replace("\"", "\"\"").replace("\n", "\r\n") + '"' : safe;
    }
}
