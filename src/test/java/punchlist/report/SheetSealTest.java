package punchlist.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.ResultPoint;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import punchlist.record.Entry;
import punchlist.record.Line;
import punchlist.record.RecordState;
import punchlist.record.seal.PrintedCode;
import punchlist.record.seal.SigningKey;
import punchlist.session.OwnFolder;
import punchlist.session.Product;
import punchlist.session.SealKeys;

/** The locked revision on the sheet: what is said of it, and the code as a reader of codes sees it on the page. */
class SheetSealTest {

    private static final int DPI = 200;
    private static final int VERSION_5 = 37; // modules a side; what 82 characters need
    private static final double MM_PER_INCH = 25.4;

    @TempDir
    private static Path folder;

    private static Product product;
    private static RecordState open;
    private static SigningKey key;

    @BeforeAll
    static void make() throws Exception {
        product = TestServer.product();
        open = TestServer.record(folder, product, false);
        key = new SealKeys(OwnFolder.ofUser(folder.resolve("own")), java.time.Clock.systemUTC()).own();
    }

    private static Sheets sheets() {
        return new Sheets(product.catalog(), product.data(), TestServer.ZONE);
    }

    private static RecordState with(Entry entry) {
        List<Line> lines = new ArrayList<>(open.lines());
        lines.add(new Line(
                lines.size() + 1L, TestServer.PRINTED, entry, lines.getLast().hash(), "cd".repeat(32)));
        return RecordState.of(lines);
    }

    private static RecordState sealed() {
        Line last = open.lines().getLast();
        return with(key.seal("A", last.hash(), last.number()));
    }

    private static BufferedImage firstPage(RecordState state) throws IOException {
        try (PDDocument document = pdf(state)) {
            return new PDFRenderer(document).renderImageWithDPI(0, DPI, ImageType.GRAY);
        }
    }

    private static PDDocument pdf(RecordState state) throws IOException {
        return Loader.loadPDF(sheets().pdf(state, TestServer.TEXTS, TestServer.PRINTED));
    }

    private static Result[] codes(BufferedImage page) {
        int[] pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
        RGBLuminanceSource source = new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels);
        Map<DecodeHintType, ?> hints = Map.of(DecodeHintType.TRY_HARDER, true);
        for (BinaryBitmap seen : List.of(
                new BinaryBitmap(new HybridBinarizer(source)),
                new BinaryBitmap(new GlobalHistogramBinarizer(source)))) {
            try {
                return new QRCodeMultiReader().decodeMultiple(seen, hints);
            } catch (NotFoundException e) {
                continue;
            }
        }
        return new Result[0];
    }

    @Test
    void theCodeOnTheFirstPageIsReadAsTheLockedRevision() throws IOException {
        RecordState state = sealed();
        BufferedImage page = firstPage(state);
        Result[] codes = codes(page);
        assertThat(codes).hasSize(1);
        assertThat(codes[0].getBarcodeFormat()).isEqualTo(BarcodeFormat.QR_CODE);
        Line last = open.lines().getLast();
        assertThat(codes[0].getText())
                .isEqualTo("PUNCHLIST:1:A:" + last.number() + ":" + last.hash().toUpperCase(java.util.Locale.ROOT));
        assertThat(PrintedCode.parse(codes[0].getText()).orElseThrow().isIn(state.lines()))
                .isTrue();
        Path picture = Files.createDirectories(Path.of("target", "screens")).resolve("sheet-sealed.png");
        assertThat(ImageIO.write(page, "png", picture.toFile())).isTrue();
    }

    @Test
    void theCodeIsAtLeast25MillimetresWideWithItsQuietZoneAround() throws IOException {
        BufferedImage page = firstPage(sealed());
        ResultPoint[] eyes = codes(page)[0].getResultPoints(); // the middles of the eyes: 3.5 modules from each edge
        double between = ResultPoint.distance(eyes[0], eyes[1]);
        double module = between / (VERSION_5 - 7);
        double width = (between + 7 * module) / DPI * MM_PER_INCH;
        assertThat(width).isBetween(24.9, 26.0);
        int left = (int) (Math.min(eyes[0].getX(), eyes[1].getX()) - 3.5 * module);
        int top = (int) (Math.min(eyes[1].getY(), eyes[2].getY()) - 3.5 * module);
        for (int quiet = 3; quiet < 3.5 * module; quiet++) {
            assertThat(page.getRaster().getSample(left - quiet, top + 20, 0)).isGreaterThan(200);
            assertThat(page.getRaster().getSample(left + 20, top - quiet, 0)).isGreaterThan(200);
        }
    }

    @Test
    void theSheetNamesDigestKeyAndWhoSealed() throws IOException {
        SheetModel.Seal seal = sheets().model(sealed(), TestServer.TEXTS, TestServer.PRINTED)
                .seal()
                .orElseThrow();
        assertThat(seal.fingerprint()).isEqualTo(key.fingerprint());
        assertThat(seal.digest().replace(" ", ""))
                .isEqualToIgnoringCase(open.lines().getLast().hash());
        assertThat(seal.by()).contains("which computer, not who");
        try (PDDocument document = pdf(sealed())) {
            PDFTextStripper first = new PDFTextStripper();
            first.setEndPage(1);
            String text = first.getText(document).replaceAll("\\s+", " ");
            assertThat(text)
                    .contains(seal.digest())
                    .contains(seal.fingerprint())
                    .contains("Signature Initials");
        }
    }

    @Test
    void aPictureInAPdfAIsNeverInterpolatedAndHasNoAlpha() throws IOException {
        try (PDDocument document = pdf(sealed())) {
            PDResources resources = document.getPage(0).getResources();
            int pictures = 0;
            for (COSName name : resources.getXObjectNames()) {
                PDXObject object = resources.getXObject(name);
                if (object instanceof PDImageXObject image) {
                    pictures++;
                    assertThat(image.getInterpolate()).isFalse();
                    assertThat(image.getSoftMask()).isNull();
                }
            }
            assertThat(pictures).isEqualTo(1);
        }
    }

    @Test
    void aDraftSaysSoAndHasNoCode() throws IOException {
        assertThat(codes(firstPage(open))).isEmpty();
        assertThat(sheets().model(open, TestServer.TEXTS, TestServer.PRINTED).seal())
                .isEmpty();
        assertThat(sheets().html(open, TestServer.TEXTS, TestServer.PRINTED))
                .contains("there is no code")
                .doesNotContain("<img");
    }

    @Test
    void aRevisionLockedWithoutAKeyHasItsCodeAndSaysThatNobodySealedIt() throws IOException {
        Line last = open.lines().getLast();
        RecordState state = with(new Entry.Locked("A", last.hash(), last.number()));
        SheetModel.Seal seal = sheets().model(state, TestServer.TEXTS, TestServer.PRINTED)
                .seal()
                .orElseThrow();
        assertThat(seal.by()).startsWith("without a key");
        assertThat(seal.fingerprint()).isEmpty();
        assertThat(codes(firstPage(state))).hasSize(1);
    }

    @Test
    void aRevisionThatDoesNotHoldIsSaidFirstAndHasNoCode() throws IOException {
        Line last = open.lines().getLast();
        Entry.Locked good = key.seal("A", last.hash(), last.number());
        Entry.Locked wrong = new Entry.Locked("B", good.digest(), good.entries(), good.seal());
        Entry.Locked elsewhere = new Entry.Locked("A", "ab".repeat(32), 3);
        for (Entry.Locked bad : List.of(wrong, elsewhere)) {
            SheetModel sheet = sheets().model(with(bad), TestServer.TEXTS, TestServer.PRINTED);
            assertThat(sheet.notes()).anyMatch(note -> note.contains("Do not sign this sheet"));
            assertThat(sheet.seal().orElseThrow().code()).isEmpty();
            assertThat(sheet.seal().orElseThrow().fingerprint()).isEmpty();
        }
    }

    @Test
    void theHtmlHoldsTheSamePictureAndLoadsNothing() {
        String html = sheets().html(sealed(), TestServer.TEXTS, TestServer.PRINTED);
        assertThat(html).contains("img-src data:").contains("alt=\"PUNCHLIST:1:A:");
        assertThat(html.split("src=\"", -1)).hasSize(2);
        assertThat(html).contains("src=\"data:image/png;base64,");
    }
}
