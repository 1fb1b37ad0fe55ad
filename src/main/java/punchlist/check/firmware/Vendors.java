package punchlist.check.firmware;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import punchlist.check.firmware.VendorRow.Meaning;
import punchlist.reference.DataTable;

/**
 * What the vendors' WMI interfaces tell (reference table {@code firmware-vendors}).
 *
 * @param rows its rows
 * @param table the table, for its date
 */
record Vendors(List<VendorRow> rows, DataTable table) {

    /** Its name. */
    static final String TABLE = "firmware-vendors";

    /** The table's rows, checked. */
    static Vendors of(DataTable table) {
        return new Vendors(table.rows().stream().map(VendorRow::of).toList(), table);
    }

    /** The rows that tell these things on this computer. */
    List<VendorRow> of(Computer computer, Set<Meaning> means) {
        return rows.stream()
                .filter(row -> row.vendor().equals(computer.guide()) && means.contains(row.means()))
                .collect(Collectors.toList());
    }
}
