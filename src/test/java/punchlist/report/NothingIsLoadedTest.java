package punchlist.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The one parser of markup in the product makes the PDF. Should markup from outside ever get past the escaping, it still
 * loads nothing: no entity, no picture, no style, no font, from no file and from no computer.
 */
class NothingIsLoadedTest {

    private static final String SECRET = "KeptInAFile";

    @TempDir
    Path folder;

    private HttpServer server;
    private final List<String> asked = new CopyOnWriteArrayList<>();

    @BeforeEach
    void somethingToLoad() throws IOException {
        Files.writeString(folder.resolve("secret.txt"), SECRET);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI().toString());
            exchange.sendResponseHeaders(200, SECRET.length());
            exchange.getResponseBody().write(SECRET.getBytes(UTF_8));
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private String text(String xhtml) {
        try (PDDocument document = Loader.loadPDF(SheetPdf.write(xhtml, TestServer.PRINTED))) {
            return new PDFTextStripper().getText(document);
        } catch (IOException | RuntimeException e) {
            return ""; // refused altogether is as good
        }
    }

    private static String page(String before, String head, String body) {
        return before + "<html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>t</title><style>body"
                + "{font-family:'DejaVu Sans Condensed'}</style>" + head + "</head><body>Page " + body
                + "</body></html>";
    }

    @Test
    void thePageItselfIsDrawn() {
        assertThat(text(page("", "", "of its own"))).contains("Page of its own");
    }

    @Test
    void noEntityIsLoadedFromAFile() {
        String file = folder.resolve("secret.txt").toUri().toString();
        assertThat(text(page("<!DOCTYPE html [<!ENTITY x SYSTEM \"" + file + "\">]>", "", "&x;")))
                .doesNotContain(SECRET);
    }

    @Test
    void noEntityIsLoadedFromAnotherComputer() {
        text(page("<!DOCTYPE html [<!ENTITY x SYSTEM \"" + url() + "/entity\">]>", "", "&x;"));
        text(page("<!DOCTYPE html [<!ENTITY % x SYSTEM \"" + url() + "/parameter\">%x;]>", "", ""));
        text(page("<!DOCTYPE html SYSTEM \"" + url() + "/dtd\">", "", ""));
        assertThat(asked).isEmpty();
    }

    @Test
    void noPictureStyleOrFontIsLoaded() {
        text(page(
                "",
                "<link rel=\"stylesheet\" type=\"text/css\" href=\"" + url() + "/link\"/><style>@import url(" + url()
                        + "/import); @font-face{font-family:x;src:url(" + url() + "/font)} body{background:url("
                        + url() + "/background);font-family:x}</style>",
                "<img src=\"" + url() + "/img\"/><object data=\"" + url() + "/object\"></object><iframe src=\"" + url()
                        + "/iframe\"></iframe>"));
        assertThat(asked).isEmpty();
    }

    @Test
    void whatIsAFileIsNotDrawnEither() throws IOException {
        String file = folder.resolve("secret.txt").toUri().toString();
        assertThat(text(page("", "", "<object type=\"text/plain\" data=\"" + file + "\">alt</object>")))
                .doesNotContain(SECRET);
    }

    /** Entities of entities: a page that would be gigabytes long is given up. */
    @Test
    void aPageThatGrowsOfItselfIsGivenUp() {
        StringBuilder bomb = new StringBuilder("<!DOCTYPE html [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            bomb.append("<!ENTITY a" + i + " \"" + ("&a" + (i - 1) + ";").repeat(10) + "\">");
        }
        assertThat(text(page(bomb + "]>", "", "&a29;")).length()).isLessThan(100_000);
    }
}
