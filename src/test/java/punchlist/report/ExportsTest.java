package punchlist.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import punchlist.check.VerdictKind;
import punchlist.record.RecordState;
import punchlist.record.Result;
import punchlist.session.Product;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ExportsTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    private static Path folder;

    private static Product product;
    private static RecordState state;
    private static Sheets sheets;

    @BeforeAll
    static void make() throws IOException {
        product = TestServer.product();
        state = TestServer.record(folder, product);
        sheets = new Sheets(product.catalog(), product.data(), TestServer.ZONE);
    }

    private static Path write(String name, Listing listing) throws IOException {
        Path out = folder.resolve(name);
        sheets.write(state, TestServer.TEXTS, TestServer.PRINTED, out, listing);
        return out;
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void everyFormIsWrittenWholeAndTheSameTwice(Format format) throws IOException {
        byte[] first = Files.readAllBytes(write("a." + format.ending(), Listing.ALL));
        byte[] second = Files.readAllBytes(write("b." + format.ending(), Listing.ALL));
        assertThat(first.length).isGreaterThan(1000);
        assertThat(java.util.Arrays.equals(first, second)).isTrue();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.filter(f -> f.toString().endsWith(".part"))).isEmpty();
        }
    }

    @Test
    void anUnknownEndingNamesTheKnownOnes() {
        assertThatThrownBy(() -> write("sheet.docx", Listing.ALL))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(".pdf, .html, .xlsx, .csv, .txt, .cklb, .xml, .json");
    }

    @Test
    void spreadsheetsTakeNothingForAFormula() throws IOException {
        String csv = Files.readString(write("punch.csv", Listing.PUNCH));
        assertThat(csv)
                .startsWith("\uFEFFId,Project,Asset,")
                .contains("\"'=HYPERLINK(\"\"http://x\"\")\"")
                .contains(",'-,")
                .doesNotContain("\u202E");
        assertThat(Files.readString(write("all.csv", Listing.ALL))).contains(",'=FORMULA(),");
        assertThat(csv.replace("\r\n", "")).doesNotContain("\n");
    }

    @Test
    void theWorkbookIsWellFormedAndNeutral() throws Exception {
        try (ZipFile zip = new ZipFile(write("punch.xlsx", Listing.PUNCH).toFile())) {
            for (var entry : java.util.Collections.list(zip.entries())) {
                parse(zip.getInputStream(entry).readAllBytes());
            }
            String sheet = new String(
                    zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml")).readAllBytes(),
                    StandardCharsets.UTF_8);
            assertThat(sheet)
                    .contains(">&#39;=HYPERLINK(")
                    .contains("<autoFilter ref=\"A1:N4\"/>")
                    .doesNotContain("<f>");
        }
    }

    @Test
    void theSummaryNamesWhatIsOpen() throws IOException {
        String text = Files.readString(write("summary.txt", Listing.ALL));
        assertThat(text)
                .startsWith("Handover sheet, PS7-SCADA-01, Rev. A\nDRAFT – NOT SIGNED\n")
                .contains("[✗] BIOS and cabinet: 5 items, 3 pass, 1 fail,")
                .contains("    ✗ FAIL IGSS-BIOS-1 ")
                .contains("        Found: Jane Doe: USB ports 3 and 4 are open.")
                .contains("P1 A IGSS-BIOS-1: ");
        assertThat(Files.readString(write("punch.txt", Listing.PUNCH))).doesNotContain("BIOS and cabinet:");
    }

    @Test
    void junitKeepsTheVerdictsApart() throws Exception {
        Document xml = parse(Files.readAllBytes(write("junit.xml", Listing.ALL)));
        Element root = xml.getDocumentElement();
        assertThat(root.getAttribute("tests")).isEqualTo("163");
        assertThat(root.getAttribute("errors")).isEqualTo("1");
        assertThat(root.getAttribute("failures")).isEqualTo("2");
        NodeList errors = xml.getElementsByTagName("error");
        assertThat(((Element) errors.item(0)).getAttribute("message"))
                .isEqualTo("Could not check: the recording does not hold it.");
        long skipped = state.controls().values().stream()
                .filter(c -> c.verdict() == VerdictKind.BY_HAND)
                .count();
        assertThat(xml.getElementsByTagName("skipped").getLength()).isEqualTo((int) skipped);
    }

    @Test
    void theChecklistHasFourStatuses() throws IOException {
        JsonNode stig = JSON.readTree(write("list.cklb", Listing.ALL).toFile())
                .path("stigs")
                .path(0);
        List<String> statuses = stig.path("rules")
                .valueStream()
                .map(r -> r.path("status").stringValue())
                .distinct()
                .toList();
        assertThat(statuses).containsExactlyInAnyOrder("not_a_finding", "open", "not_applicable", "not_reviewed");
        JsonNode rule = stig.path("rules")
                .valueStream()
                .filter(r -> r.path("rule_id").stringValue().equals("KEP-3.2-7"))
                .findFirst()
                .orElseThrow();
        assertThat(rule.path("status").stringValue()).isEqualTo("not_a_finding");
        assertThat(rule.path("finding_details").stringValue())
                .contains("InactivityTimeoutSecs is 600")
                .contains("REG_DWORD 600");
    }

    @Test
    void oscalFindsOnlyWhatWasDecided() throws IOException {
        JsonNode results =
                JSON.readTree(write("oscal.json", Listing.ALL).toFile()).path("assessment-results");
        JsonNode result = results.path("results").path(0);
        SheetModel model = sheets.model(state, TestServer.TEXTS, TestServer.PRINTED);
        long decided = model.lines().stream()
                .filter(l -> l.result() != Result.NOT_CHECKED && l.result() != Result.NOT_APPLICABLE)
                .count();
        assertThat(result.path("observations").size()).isEqualTo(model.lines().size());
        assertThat((long) result.path("findings").size()).isEqualTo(decided);
        assertThat(results.path("uuid").stringValue()).matches("[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab].*");
    }

    @Test
    void uuidsAreThoseOfTheStandard() {
        assertThat(Ids.of(java.util.UUID.fromString("6ba7b810-9dad-11d1-80b4-00c04fd430c8"), "www.example.com"))
                .hasToString("2ed6657d-e927-568b-95e1-2665a8aea6a2");
    }

    private static Document parse(byte[] xml) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(xml));
    }
}
