package punchlist.check.advisory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import punchlist.reference.DataTable;
import punchlist.reference.Row;

/**
 * The versions of products that are known to have come out. Newer ones may have.
 *
 * @param table the table, for its date
 * @param all its rows
 */
public record Releases(DataTable table, List<Release> all) {

    /**
     * A version that came out.
     *
     * @param product the product's id
     * @param text the version as it is written
     * @param version the version
     */
    public record Release(String product, String text, Version version) {}

    private static final Set<String> MEMBERS = Set.of("product", "version", "confidence");

    /** Copies the list. */
    public Releases {
        all = List.copyOf(all);
    }

    /**
     * The versions in a table.
     *
     * @throws punchlist.reference.BadData when a row is none
     */
    public static Releases of(DataTable table) {
        List<Release> all = new ArrayList<>();
        for (Row row : table.rows()) {
            row.onlyMembers(MEMBERS);
            row.text("confidence");
            String text = row.text("version");
            Version version = Version.find(text).orElseThrow(() -> row.bad("field 'version' is no version"));
            all.add(new Release(row.text("product"), text, version));
        }
        return new Releases(table, all);
    }

    /** The newest of a product with this major version that is known. */
    public Optional<Release> newest(String product, long major) {
        return all.stream()
                .filter(release ->
                        release.product().equals(product) && release.version().major() == major)
                .max(Comparator.comparing(Release::version));
    }
}
