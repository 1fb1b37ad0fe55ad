package punchlist.check.upkeep;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import punchlist.check.advisory.Version;
import punchlist.reference.DataTable;
import punchlist.reference.Row;

/**
 * Until when versions of products are mended by their makers. What stands not in it is not known, and so not judged.
 *
 * @param table the table, for its date
 * @param all its rows
 */
public record Lifecycles(DataTable table, List<Life> all) {

    /**
     * The life of a version.
     *
     * @param product the product
     * @param version the first numbers of the versions meant
     * @param label how people call it
     * @param ends the last day on which it is mended for everybody
     */
    public record Life(String product, String version, String label, LocalDate ends) {

        /** Whether it is over at this time. */
        public boolean isOverAt(Instant now) {
            return ends.isBefore(LocalDate.ofInstant(now, ZoneOffset.UTC));
        }
    }

    private static final Set<String> MEMBERS = Set.of("product", "version", "label", "ends");

    /** Copies the list. */
    public Lifecycles {
        all = List.copyOf(all);
    }

    /**
     * The lives in a table.
     *
     * @throws punchlist.reference.BadData when a row is none
     */
    public static Lifecycles of(DataTable table) {
        return new Lifecycles(table, table.rows().stream().map(Lifecycles::life).toList());
    }

    private static Life life(Row row) {
        row.onlyMembers(MEMBERS);
        if (Version.find(row.text("version")).isEmpty()) {
            throw row.bad("field 'version' is no version");
        }
        return new Life(
                row.text("product"),
                row.text("version"),
                row.text("label"),
                row.day("ends").orElseThrow(() -> row.bad("field 'ends' is missing")));
    }

    /** The life of a version, by the row that names most of its numbers. */
    Optional<Life> of(String product, String version) {
        return Version.find(version).flatMap(found -> all.stream()
                .filter(life -> life.product().equals(product) && found.isOf(life.version()))
                .max(Comparator.comparingInt(life -> life.version().split("\\.", -1).length)));
    }
}
