package punchlist.report;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.TimeZone;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.jspecify.annotations.Nullable;
import punchlist.text.Visible;

/**
 * The sheet as PDF/A-2b. The same text and the same time give the same bytes: dates and the document's id come from the
 * time given, never from the clock.
 */
final class SheetPdf {

    private static final String FAMILY = "DejaVu Sans Condensed";
    private static final String REGULAR = "/punchlist/report/fonts/DejaVuSansCondensed.ttf";
    private static final String BOLD = "/punchlist/report/fonts/DejaVuSansCondensed-Bold.ttf";
    private static final String OWN_PICTURE = "data:image/png;base64,"; // nothing is loaded but what the page holds
    private static final int NORMAL_WEIGHT = 400;
    private static final int BOLD_WEIGHT = 700;

    private static final Pattern CREATED = Pattern.compile("(<xmp:CreateDate>)[^<]*(</xmp:CreateDate>)");

    /** The libraries talk through java.util.logging; kept, so that their silence is not collected. */
    private static final List<Logger> SILENT = List.of(
            Logger.getLogger("org.apache.pdfbox"),
            Logger.getLogger("org.apache.fontbox"),
            Logger.getLogger("com.openhtmltopdf"));

    static {
        SILENT.forEach(logger -> logger.setLevel(Level.OFF));
        XRLog.setLoggingEnabled(false);
    }

    private SheetPdf() {}

    /**
     * Makes the PDF.
     *
     * @param xhtml what {@link SheetHtml} wrote
     * @param at the time it is printed
     */
    static byte[] write(String xhtml, Instant at) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 18);
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_2_B)
                .useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData())
                .withProducer("Punchlist");
        builder.useFont(() -> resource(REGULAR), FAMILY, NORMAL_WEIGHT, FontStyle.NORMAL, true);
        builder.useFont(() -> resource(BOLD), FAMILY, BOLD_WEIGHT, FontStyle.NORMAL, true);
        builder.useExternalResourceAccessControl(
                (uri, type) -> uri.startsWith(OWN_PICTURE),
                com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.withHtmlContent(drawable(xhtml), null);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.layout();
            try (PDDocument document = renderer.createPDFKeepOpen()) {
                date(document, at);
                document.save(out);
            }
        }
        return out.toByteArray();
    }

    /** The library dates documents by the clock, in two places that must agree. */
    private static void date(PDDocument document, Instant at) throws IOException {
        GregorianCalendar date = new GregorianCalendar(TimeZone.getTimeZone(ZoneOffset.UTC));
        date.setTimeInMillis(at.getEpochSecond() * 1000);
        document.getDocumentInformation().setCreationDate(date);
        document.setDocumentId(at.toEpochMilli());
        PDMetadata metadata = document.getDocumentCatalog().getMetadata();
        String xmp = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
        String dated = CREATED.matcher(xmp).replaceAll("$1" + Instant.ofEpochSecond(at.getEpochSecond()) + "$2");
        metadata.importXMPMetadata(dated.getBytes(StandardCharsets.UTF_8));
    }

    /** What the font has no glyph for is shown as its code point. */
    private static String drawable(String xhtml) throws IOException {
        try (InputStream in = resource(REGULAR);
                TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in))) {
            CmapLookup cmap = font.getUnicodeCmapLookup();
            return Visible.of(xhtml, code -> code < ' ' || cmap.getGlyphId(code) > 0);
        }
    }

    private static InputStream resource(String name) {
        @Nullable InputStream in = SheetPdf.class.getResourceAsStream(name);
        if (in == null) {
            throw new UncheckedIOException(new IOException(name + " is not in the program"));
        }
        return in;
    }
}
