package punchlist.check.ports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import punchlist.reference.DataTable;

/**
 * The vendors' tables of ports: IGSS guide, "Network security", and Kepware's ports, with SQL Server's, which the guide
 * leaves out.
 *
 * @param data where they are from, and of which day
 * @param rows the rows in the guides' order
 */
public record PortTable(DataTable data, List<PortRow> rows) {

    /** The table's name. */
    public static final String NAME = "port-plan";

    /** Copies the list. */
    public PortTable {
        rows = List.copyOf(rows);
    }

    /**
     * The table in these data. A row whose id was there before adds a use to it.
     *
     * @throws punchlist.reference.BadData when a row is malformed
     */
    public static PortTable of(DataTable data) {
        Map<String, PortRow> byId = new LinkedHashMap<>();
        data.rows().forEach(row -> byId.merge(row.text("row"), PortRow.of(row), PortRow::with));
        return new PortTable(data, List.copyOf(byId.values()));
    }

    /**
     * The row of this id.
     *
     * @throws IllegalArgumentException when there is none
     */
    public PortRow row(String id) {
        return rows.stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no row '" + id + "' in " + NAME));
    }
}
