package punchlist.session.data;

import java.time.LocalDate;
import java.util.List;
import punchlist.record.seal.ContentSeal;
import punchlist.reference.DataTable;

/**
 * A pack that may be used, and what it changes.
 *
 * @param pack the pack
 * @param seal who vouches for it
 * @param now the data in use
 * @param then the data with the pack
 */
public record Offer(DataPack pack, ContentSeal seal, DataSet now, DataSet then) {

    /**
     * What becomes of a table.
     *
     * @param table its name
     * @param was the day of the table in use
     * @param is the day of the pack's
     * @param rows how many rows the pack's has
     * @param same whether both say the same
     */
    public record Step(String table, LocalDate was, LocalDate is, int rows, boolean same) {}

    /** What becomes of each table of the pack. */
    public List<Step> steps() {
        return pack.tables().keySet().stream()
                .map(name -> {
                    DataTable was = now.data().table(name);
                    DataTable is = then.data().table(name);
                    return new Step(name, was.asOf(), is.asOf(), is.rows().size(), was.equals(is));
                })
                .toList();
    }
}
