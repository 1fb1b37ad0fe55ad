package punchlist.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import punchlist.probe.Secrets;
import punchlist.record.RecordState;
import punchlist.record.RunKind;
import punchlist.session.Commissioning;
import punchlist.session.Keeping;
import punchlist.session.Machines;
import punchlist.session.OwnFolder;
import punchlist.session.Product;
import punchlist.session.Progress;

/**
 * The demo's sheet. With {@code -Dpunchlist.pictures=FOLDER} its first page is written there as {@code sheet.png}, the
 * one with the drawing of the network as {@code sheet-network.png}, and
 * the whole as {@code sheet.pdf} beside the other results of the build.
 */
class SheetPictureTest {

    private static final int DPI = 100;

    @Test
    void theDemoHasASheet(@TempDir Path folder) throws IOException {
        Product product = Product.load(TestServer.TEXTS, "0.1.0");
        RecordState state = record(folder, product);
        Sheets sheets = new Sheets(product.catalog(), product.data(), TestServer.ZONE);
        byte[] pdf = sheets.pdf(state, TestServer.TEXTS, TestServer.PRINTED);
        SheetModel model = sheets.model(state, TestServer.TEXTS, TestServer.PRINTED);
        assertThat(model.total().fail()).as("the demo has something to mend").isPositive();
        assertThat(model.notes())
                .contains("This is the recorded example inside Punchlist. It is no server of a plant.");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, DPI, ImageType.GRAY);
            assertThat(darkest(page)).as("something is drawn").isLessThan(60);
            int drawing = pageWith("Where this server stands", document);
            BufferedImage network = new PDFRenderer(document).renderImageWithDPI(drawing, DPI, ImageType.GRAY);
            assertThat(darkest(network)).as("the network is drawn").isLessThan(60);
            Optional<String> pictures = Optional.ofNullable(System.getProperty("punchlist.pictures"));
            if (pictures.isPresent()) {
                Path out = Files.createDirectories(Path.of(pictures.get())).resolve("sheet.png");
                assertThat(ImageIO.write(page, "png", out.toFile())).isTrue();
                assertThat(ImageIO.write(
                                network,
                                "png",
                                out.resolveSibling("sheet-network.png").toFile()))
                        .isTrue();
                Files.write(Path.of("target/sheet.pdf"), pdf);
            }
        }
    }

    private static int pageWith(String text, PDDocument document) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        for (int page = 1; page <= document.getNumberOfPages(); page++) {
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            if (stripper.getText(document).contains(text)) {
                return page - 1;
            }
        }
        throw new AssertionError("no page says: " + text);
    }

    private static RecordState record(Path folder, Product product) throws IOException {
        Machines machines = new Machines(product.kinds(), Secrets.none(), Optional.empty());
        Clock clock = Clock.fixed(Instant.parse("2026-11-22T10:05:00Z"), ZoneOffset.UTC);
        try (Commissioning session = Commissioning.open(
                product,
                machines.open("demo"),
                folder.resolve("record.jsonl"),
                Optional.empty(),
                Keeping.onDisk(clock, OwnFolder.ofUser(folder.resolve("own"))))) {
            session.check(List.copyOf(product.controls().values()), RunKind.COMMISSIONING, Progress.NONE, () -> false);
            return session.state();
        }
    }

    private static int darkest(BufferedImage page) {
        int darkest = 255;
        for (int y = 0; y < page.getHeight(); y++) {
            for (int x = 0; x < page.getWidth(); x++) {
                darkest = Math.min(darkest, page.getRaster().getSample(x, y, 0));
            }
        }
        return darkest;
    }
}
