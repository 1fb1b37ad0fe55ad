package punchlist.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import punchlist.record.RecordState;
import punchlist.session.Product;

class SheetPdfTest {
    @Test
    void pdf(@TempDir Path folder) throws Exception {
        Product product = TestServer.product();
        RecordState state = TestServer.record(folder, product);
        Sheets sheets = new Sheets(product.catalog(), TestServer.ZONE);
        byte[] pdf = sheets.pdf(state, TestServer.TEXTS, TestServer.PRINTED);
        Files.write(Path.of("target/sheet.pdf"), pdf);
        Files.writeString(Path.of("target/sheet.html"), sheets.html(state, TestServer.TEXTS, TestServer.PRINTED));
        byte[] again = sheets.pdf(state, TestServer.TEXTS, TestServer.PRINTED);
        Files.write(Path.of("target/again.pdf"), again);
        assertThat(java.util.Arrays.equals(pdf, again)).isTrue();
    }
}
