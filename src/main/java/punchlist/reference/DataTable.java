package punchlist.reference;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import punchlist.reading.StrictJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A table of what the world outside says and changes: lifecycles, advisories, names of products. Dated, because it ages;
 * {@code punchlist-data/1} in docs/formats.md.
 *
 * @param name its name, which is also its file's
 * @param asOf the day of its knowledge
 * @param sources where it is from
 * @param rows its rows; what they hold the checks that use them say
 */
public record DataTable(String name, LocalDate asOf, List<String> sources, List<Row> rows) {

    /** The format's name in the file. */
    public static final String FORMAT = "punchlist-data/1";

    private static final int MAX_DEPTH = 16;
    private static final Set<String> MEMBERS = Set.of("format", "table", "asOf", "sources", "rows");

    /** Copies the lists. */
    public DataTable {
        sources = List.copyOf(sources);
        rows = List.copyOf(rows);
    }

    /**
     * The table in these bytes.
     *
     * @param name the table it must be
     * @throws BadData when it is not, or is damaged
     */
    public static DataTable read(String name, byte[] bytes) {
        JsonNode json;
        try {
            json = new StrictJson(MAX_DEPTH).read(bytes);
        } catch (IllegalArgumentException e) {
            throw new BadData(name, "cannot be read: " + e.getMessage(), e);
        }
        if (!(json instanceof ObjectNode root)) {
            throw new BadData(name, "$", "expected an object");
        }
        Row head = new Row(name, 0, root);
        head.onlyMembers(MEMBERS);
        must(head, "format", FORMAT);
        must(head, "table", name);
        return new DataTable(name, day(head), head.texts("sources"), rows(name, root));
    }

    private static void must(Row head, String member, String wanted) {
        if (!head.text(member).equals(wanted)) {
            throw new BadData(head.table(), member, "is '" + head.text(member) + "', expected '" + wanted + "'");
        }
    }

    private static LocalDate day(Row head) {
        try {
            return LocalDate.parse(head.text("asOf"));
        } catch (DateTimeException e) {
            throw new BadData(head.table(), "asOf", "is not a day");
        }
    }

    private static List<Row> rows(String name, ObjectNode root) {
        JsonNode rows = root.path("rows");
        if (!rows.isArray()) {
            throw new BadData(name, "rows", "is not a list");
        }
        List<Row> all = new ArrayList<>();
        for (JsonNode row : rows) {
            if (!(row instanceof ObjectNode members)) {
                throw new BadData(name, "row " + (all.size() + 1), "is not an object");
            }
            all.add(new Row(name, all.size() + 1, members));
        }
        return all;
    }

    /** Whether more than a year lies between its knowledge and this time. */
    public boolean isOldAt(Instant now) {
        return asOf.plusYears(1).isBefore(now.atZone(ZoneOffset.UTC).toLocalDate());
    }
}
