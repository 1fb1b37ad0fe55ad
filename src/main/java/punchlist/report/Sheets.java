package punchlist.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZoneId;
import punchlist.catalog.Catalog;
import punchlist.record.RecordState;
import punchlist.text.Texts;

/** Writes sheets and exports of records. Immutable; safe for use by several threads. */
public final class Sheets {

    private final Catalog catalog;
    private final ZoneId zone;
    private final Paper paper;

    /**
     * Sheets with the controls of this catalogue.
     *
     * @param zone the time zone of the times on the sheet; each is printed with its offset
     */
    public Sheets(Catalog catalog, ZoneId zone) {
        this(catalog, zone, Paper.A4);
    }

    /** The same on another paper. */
    public Sheets(Catalog catalog, ZoneId zone, Paper paper) {
        this.catalog = catalog;
        this.zone = zone;
        this.paper = paper;
    }

    /** All that stands on the sheet of a record. */
    public SheetModel model(RecordState state, Texts texts, Instant printedAt) {
        return new SheetBuilder(state, catalog, new Wording(texts, zone)).build(printedAt);
    }

    /** The sheet as one XHTML document. */
    public String html(RecordState state, Texts texts, Instant printedAt) {
        return SheetHtml.write(model(state, texts, printedAt), new Wording(texts, zone), paper);
    }

    /** The sheet as PDF/A-2b. The same record, texts and time give the same bytes. */
    public byte[] pdf(RecordState state, Texts texts, Instant printedAt) throws IOException {
        return SheetPdf.write(html(state, texts, printedAt), printedAt);
    }
}
