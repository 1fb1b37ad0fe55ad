package punchlist.check.advisory;

import java.time.Instant;
import java.util.List;
import punchlist.check.AsOf;
import punchlist.reference.DataTable;
import punchlist.text.Phrase;

/**
 * The advisories of a table. That it names a version not, never says that the version has no vulnerability.
 *
 * @param table the table, for its date
 * @param all its rows
 */
public record Advisories(DataTable table, List<Advisory> all) {

    /** Copies the list. */
    public Advisories {
        all = List.copyOf(all);
    }

    /**
     * The advisories in a table.
     *
     * @throws punchlist.reference.BadData when a row is none
     */
    public static Advisories of(DataTable table) {
        return new Advisories(table, table.rows().stream().map(Advisory::of).toList());
    }

    /** Those of a product as a whole that stand so to a version. */
    public List<Advisory> ofProduct(String product, Version version, Advisory.Standing standing) {
        return all.stream()
                .filter(advisory -> advisory.product().equals(product)
                        && advisory.module().isEmpty()
                        && advisory.of(version) == standing)
                .toList();
    }

    /** "data as of …", with a warning where they are old. */
    public Phrase asOf(Instant now) {
        return AsOf.of(table, now);
    }
}
