package punchlist.check;

import java.time.Instant;
import punchlist.reference.DataTable;
import punchlist.text.Phrase;

/** The day of the reference data a line was judged by; every such line carries it, and says when it is old. */
public final class AsOf {

    private AsOf() {}

    /**
     * "as of 2026-08-22", with a warning where the data are older than a year.
     *
     * @param now the time of the machine that was looked at: when its reading was made
     */
    public static Phrase of(DataTable table, Instant now) {
        return Phrase.of(
                table.isOldAt(now) ? "check.data.old" : "check.data.asOf",
                table.asOf().toString());
    }
}
