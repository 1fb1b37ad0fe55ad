package punchlist.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static punchlist.cli.Call.punchlist;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Proof that the search for canaries finds them, so that its silence in {@link CanaryTest} means something. */
class CanarySelfTest {

    private static final Canary LOGIN = new Canary("login");
    private static final Canary PEER = new Canary("peer");

    @TempDir
    Path folder;

    /** The proof that the search finds: each way of hiding, found. */
    @Test
    void aCanaryIsHeardInEveryForm() throws IOException {
        String secret = LOGIN.secret();
        List<byte[]> forms = new ArrayList<>();
        forms.add(("x" + secret + "y").getBytes(UTF_8));
        forms.add(JsonMapper.shared().writeValueAsString(secret).getBytes(UTF_8));
        forms.add(URLEncoder.encode(secret, UTF_8).getBytes(UTF_8));
        forms.add(secret.getBytes(StandardCharsets.UTF_16LE));
        forms.add(("Checker:" + secret).getBytes(StandardCharsets.UTF_16BE));
        forms.add(HexFormat.of().formatHex(secret.getBytes(UTF_8)).getBytes(UTF_8));
        for (String before : List.of("", "C", "Ch", "Checker:")) {
            forms.add(Base64.getEncoder().encode((before + secret).getBytes(UTF_8)));
            forms.add(Base64.getEncoder().encode((before + secret).getBytes(StandardCharsets.UTF_16LE)));
        }
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream packed = new ZipOutputStream(zip)) {
            packed.putNextEntry(new ZipEntry("a.xml"));
            packed.write(secret.getBytes(UTF_8));
        }
        forms.add(zip.toByteArray());
        for (byte[] form : forms) {
            assertThat(LOGIN.singsIn(form))
                    .as(new String(form, StandardCharsets.ISO_8859_1))
                    .isTrue();
            assertThat(PEER.singsIn(form)).isFalse();
        }
    }

    /** The same through the product's own hands: identification is printed on purpose. */
    @ParameterizedTest
    @ValueSource(strings = {"pdf", "xlsx", "html", "csv", "json", "cklb"})
    void aCanaryThatMayBePrintedIsHeardInEveryForm(String ending) throws IOException {
        Path scope = Files.writeString(
                folder.resolve("scope.json"),
                "{\"identification\":{\"asset\":" + JsonMapper.shared().writeValueAsString(LOGIN.secret()) + "}}");
        String record = folder.resolve("r.punchlist").toString();
        punchlist(
                "check", "--machine", "demo", "--scope", scope.toString(), "--record", record, "--control", Call.LOCK);
        Path sheet = folder.resolve("sheet." + ending);
        punchlist("report", record, "--out", sheet.toString(), "--list", "all");
        boolean printsTheAsset = !ending.equals("xlsx") && !ending.equals("csv");
        assertThat(LOGIN.singsIn(Files.readAllBytes(sheet))).isEqualTo(printsTheAsset);
        assertThat(LOGIN.singsBelow(folder, List.of())).contains(Path.of(record));
    }
}
