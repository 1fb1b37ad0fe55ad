package punchlist.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import punchlist.catalog.Catalog;
import punchlist.reading.PlainFile;
import punchlist.record.RecordState;
import punchlist.reference.ReferenceData;
import punchlist.text.Texts;

/** Writes sheets and exports of records. Immutable; safe for use by several threads. */
public final class Sheets {

    private final Catalog catalog;
    private final ReferenceData data;
    private final ZoneId zone;
    private final Paper paper;

    /**
     * Sheets with the controls of this catalogue.
     *
     * @param data the dated tables, of which the plan of ports is one
     * @param zone the time zone of the times on the sheet; each is printed with its offset
     */
    public Sheets(Catalog catalog, ReferenceData data, ZoneId zone) {
        this(catalog, data, zone, Paper.A4);
    }

    /** The same on another paper. */
    public Sheets(Catalog catalog, ReferenceData data, ZoneId zone, Paper paper) {
        this.catalog = catalog;
        this.data = data;
        this.zone = zone;
        this.paper = paper;
    }

    /** All that stands on the sheet of a record. */
    public SheetModel model(RecordState state, Texts texts, Instant printedAt) {
        return new SheetBuilder(state, catalog, data, new Wording(texts, zone)).build(printedAt);
    }

    /** The sheet as one XHTML document. */
    public String html(RecordState state, Texts texts, Instant printedAt) {
        return SheetHtml.write(model(state, texts, printedAt), new Wording(texts, zone), paper);
    }

    /** The sheet as PDF/A-2b. The same record, texts and time give the same bytes. */
    public byte[] pdf(RecordState state, Texts texts, Instant printedAt) throws IOException {
        return SheetPdf.write(html(state, texts, printedAt), printedAt);
    }

    /**
     * Writes a sheet or an export of every line.
     *
     * @param out the file; its ending chooses the form
     * @throws IllegalArgumentException when the ending names no form
     * @throws IOException when the file cannot be written; what was there before is then still there
     */
    public void write(RecordState state, Texts texts, Instant printedAt, Path out) throws IOException {
        write(state, texts, printedAt, out, Listing.ALL);
    }

    /**
     * The same; csv, xlsx and txt hold what {@code listing} says.
     *
     * @throws IllegalArgumentException when the ending names no form
     */
    public void write(RecordState state, Texts texts, Instant printedAt, Path out, Listing listing) throws IOException {
        Wording wording = new Wording(texts, zone);
        Format format = Format.of(out)
                .orElseThrow(() ->
                        new IllegalArgumentException(wording.say("write.ending", out.toString(), Format.endings())));
        PlainFile.replace(out, content(state, texts, printedAt, format, listing));
    }

    private byte[] content(RecordState state, Texts texts, Instant printedAt, Format format, Listing listing)
            throws IOException {
        Wording wording = new Wording(texts, zone);
        SheetModel sheet = model(state, texts, printedAt);
        return switch (format) {
            case PDF -> pdf(state, texts, printedAt);
            case HTML -> bytes(html(state, texts, printedAt));
            case CSV -> bytes(Csv.write(SheetTable.of(listing, sheet, wording)));
            case XLSX -> Xlsx.write(SheetTable.of(listing, sheet, wording));
            case TXT -> bytes(SummaryText.write(sheet, wording, listing));
            case XML -> bytes(JUnitXml.write(List.copyOf(state.controls().values()), catalog, texts));
            case CKLB -> bytes(Cklb.write(sheet, state, catalog));
            case JSON -> bytes(Oscal.write(sheet, state, printedAt));
        };
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
