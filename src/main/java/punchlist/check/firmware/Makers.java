package punchlist.check.firmware;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import punchlist.reference.DataTable;
import punchlist.reference.Row;

/**
 * Who makes computers and hosts of virtual machines, by what firmware says of itself (reference table
 * {@code firmware-makers}). The first row that fits counts.
 *
 * @param rows its rows
 * @param table the table, for its date
 */
record Makers(List<Maker> rows, DataTable table) {

    /** Its name. */
    static final String TABLE = "firmware-makers";

    /** The guidance where no row fits. */
    static final String GENERIC = "generic";

    private static final Set<String> MEMBERS = Set.of("makers", "models", "kind", "name", "guide");

    /**
     * A row.
     *
     * @param makers how the maker's name begins, as whole words; none: any
     * @param models what model, version or family hold; none: any
     * @param virtual whether such a computer is a virtual machine
     * @param name how it is called
     * @param guide which guidance and which vendor's interface belong to it
     */
    record Maker(List<String> makers, List<String> models, boolean virtual, String name, String guide) {

        private boolean fits(String maker, String model) {
            return (makers.isEmpty() || makers.stream().anyMatch(begin -> begins(maker, lower(begin))))
                    && (models.isEmpty() || models.stream().anyMatch(part -> model.contains(lower(part))));
        }

        private static boolean begins(String text, String word) {
            return text.startsWith(word)
                    && (text.length() == word.length() || !Character.isLetterOrDigit(text.charAt(word.length())));
        }
    }

    /** The table's rows, checked. */
    static Makers of(DataTable table) {
        return new Makers(table.rows().stream().map(Makers::maker).toList(), table);
    }

    private static Maker maker(Row row) {
        row.onlyMembers(MEMBERS);
        String kind = row.text("kind");
        if (!kind.equals("virtual") && !kind.equals("computer")) {
            throw row.bad("field 'kind' is '" + kind + "'");
        }
        Maker maker = new Maker(
                row.texts("makers"), row.texts("models"), kind.equals("virtual"), row.text("name"), row.text("guide"));
        if (maker.makers().isEmpty() && maker.models().isEmpty()) {
            throw row.bad("fits everything");
        }
        return maker;
    }

    /** The first row that fits. */
    Optional<Maker> find(String maker, String model) {
        String lowerMaker = lower(maker);
        String lowerModel = lower(model);
        return rows.stream().filter(row -> row.fits(lowerMaker, lowerModel)).findFirst();
    }

    private static String lower(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
