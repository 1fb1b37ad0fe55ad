package punchlist.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import punchlist.record.RecordState;
import punchlist.session.Product;

class SheetPdfTest {

    private static final float MM = 72 / 25.4f;

    @TempDir
    private static Path folder;

    private static Sheets sheets;
    private static RecordState state;
    private static SheetModel model;
    private static byte[] pdf;
    private static PDDocument document;
    private static List<String> pages;

    @BeforeAll
    static void make() throws IOException {
        Product product = TestServer.product();
        state = TestServer.record(folder, product);
        sheets = new Sheets(product.catalog(), product.data(), TestServer.ZONE);
        model = sheets.model(state, TestServer.TEXTS, TestServer.PRINTED);
        Path out = folder.resolve("sheet.pdf");
        sheets.write(state, TestServer.TEXTS, TestServer.PRINTED, out);
        pdf = java.nio.file.Files.readAllBytes(out);
        document = Loader.loadPDF(pdf);
        pages = new ArrayList<>();
        for (int i = 1; i <= document.getNumberOfPages(); i++) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            stripper.setStartPage(i);
            stripper.setEndPage(i);
            pages.add(stripper.getText(document));
        }
    }

    @AfterAll
    static void close() throws IOException {
        document.close();
    }

    @Test
    void everyPageSaysWhatItBelongsTo() {
        String checksum = SheetBuilder.grouped(state.lines().getLast().hash());
        for (int i = 0; i < pages.size(); i++) {
            assertThat(pages.get(i))
                    .contains("Page " + (i + 1) + " of " + pages.size())
                    .contains("Record " + checksum)
                    .contains("Printed 2026-11-22 15:03:00 +01:00")
                    .contains("DRAFT – NOT SIGNED")
                    .contains("Project P-2204")
                    .contains("PS7-SCADA-01 · Document P-2204-CS-011 · Rev. A")
                    .contains("Punchlist 0.1.0 · catalogue 0.1.0")
                    .contains("Securing an IGSS SCADA-installation, 2.3")
                    .contains("Secure Kepware Server Deployment, Ref. 1.015");
        }
    }

    @Test
    void theFirstPageCarriesIdentificationCountsAndSignatures() {
        assertThat(pages.getFirst())
                .contains("Waterworks North A/S", "Pumping station 7", "SRV-IGSS-01")
                .contains("Both guides 163 ")
                .contains("Punch items open: 1 A, 1 B, 0 C. Closed: 1.")
                .contains("Role Name and company Meaning Date and time Signature Initials")
                .doesNotContain("%");
    }

    @Test
    void everyLineStandsOnIt() {
        String all = String.join("\n", pages);
        for (SheetModel.Line line : model.lines()) {
            assertThat(all).contains(line.control().equals("=FORMULA()") ? "=FORMULA" : line.control());
        }
        assertThat(all.chars().filter(c -> c == 'Q').count())
                .as("the word of 3000 letters stands in full in the appendix")
                .isGreaterThanOrEqualTo(3000);
        assertThat(all).contains("✓ PASS", "✗ FAIL", "△ DEV", "– N/A", "? NOT");
    }

    @Test
    void whatComesFromOutsideIsVisibleAndInert() {
        String all = String.join("\n", pages);
        assertThat(all)
                .contains("[U+202E]", "[U+0007]")
                .doesNotContain("\u202E")
                .doesNotContain("\u0007");
        String html = sheets.html(state, TestServer.TEXTS, TestServer.PRINTED);
        assertThat(html).contains("&lt;script&gt;").doesNotContain("<script").doesNotContain("\u202E");
    }

    @Test
    void fontsAreEmbeddedAndNoneIsSmallerThanNinePoints() throws IOException {
        for (PDPage page : document.getPages()) {
            for (COSName name : page.getResources().getFontNames()) {
                PDFont font = page.getResources().getFont(name);
                assertThat(font.isEmbedded()).as(font.getName()).isTrue();
            }
        }
        List<Float> sizes = new ArrayList<>();
        List<TextPosition> outside = new ArrayList<>();
        new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition text) {
                sizes.add(text.getFontSizeInPt());
                float top = text.getYDirAdj() - text.getHeightDir();
                boolean inside = text.getXDirAdj() >= 20 * MM - 1
                        && text.getXDirAdj() + text.getWidthDirAdj() <= 200 * MM + 1
                        && top >= 26 * MM - 1
                        && text.getYDirAdj() <= 271 * MM + 1;
                if (!inside) {
                    outside.add(text);
                }
            }
        }.getText(document);
        assertThat(sizes).allMatch(size -> size >= 8.99f);
        assertThat(outside).as("text outside the box of 180 × 245 mm").isEmpty();
    }

    @Test
    void noPageIsBlank() {
        assertThat(pages).allSatisfy(page -> assertThat(page.lines().count()).isGreaterThan(7));
    }

    @Test
    void saysThatItIsPdfA2b() throws IOException {
        String xmp = new String(document.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8);
        assertThat(xmp)
                .contains("<pdfaid:part>2</pdfaid:part>", "<pdfaid:conformance>B</pdfaid:conformance>")
                .contains("<xmp:CreateDate>2026-11-22T14:03:00Z</xmp:CreateDate>");
        assertThat(document.getDocumentCatalog().getOutputIntents()).hasSize(1);
        assertThat(document.isEncrypted()).isFalse();
    }

    @Test
    void theSameRecordAndTimeGiveTheSameBytes() throws IOException {
        assertThat(Arrays.equals(pdf, sheets.pdf(state, TestServer.TEXTS, TestServer.PRINTED)))
                .isTrue();
    }

    @Test
    void fitsLetterToo() throws IOException {
        Sheets letter =
                new Sheets(TestServer.product().catalog(), TestServer.product().data(), TestServer.ZONE, Paper.LETTER);
        try (PDDocument other = Loader.loadPDF(letter.pdf(state, TestServer.TEXTS, TestServer.PRINTED))) {
            assertThat(other.getPage(0).getMediaBox().getHeight() / MM).isBetween(279f, 280f);
            assertThat(other.getNumberOfPages()).as("the box is the same").isEqualTo(document.getNumberOfPages());
        }
    }
}
