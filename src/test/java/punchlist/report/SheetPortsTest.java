package punchlist.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import punchlist.catalog.ControlId;
import punchlist.catalog.Step;
import punchlist.check.BoundControl;
import punchlist.probe.Secrets;
import punchlist.record.RecordState;
import punchlist.record.RunKind;
import punchlist.session.Commissioning;
import punchlist.session.Keeping;
import punchlist.session.Machines;
import punchlist.session.OwnFolder;
import punchlist.session.Product;
import punchlist.session.Progress;

/** The part of the sheet about ports, on recorded machines. */
class SheetPortsTest {

    @TempDir
    Path folder;

    private final Product product = Product.load(TestServer.TEXTS, "0.1.0");
    private final Sheets sheets = new Sheets(product.catalog(), product.data(), TestServer.ZONE);

    private RecordState record(String machine) throws IOException {
        return record(machine, bound -> bound.control().step() == Step.PORTS);
    }

    private RecordState record(String machine, Predicate<BoundControl> looked) throws IOException {
        Machines machines = new Machines(product.kinds(), Secrets.none(), Optional.empty());
        Clock clock = Clock.fixed(Instant.parse("2026-11-22T10:05:00Z"), ZoneOffset.UTC);
        try (Commissioning session = Commissioning.open(
                product,
                machines.open(machine),
                folder.resolve("record.jsonl"),
                Optional.empty(),
                Keeping.onDisk(clock, OwnFolder.ofUser(folder.resolve("own"))))) {
            session.check(
                    product.controls().values().stream().filter(looked).toList(),
                    RunKind.COMMISSIONING,
                    Progress.NONE,
                    () -> false);
            return session.state();
        }
    }

    private SheetModel model(RecordState state) {
        return sheets.model(state, TestServer.TEXTS, TestServer.PRINTED);
    }

    @Test
    void theDemosTableAndPictureStandInEveryFormMadeForReading() throws IOException {
        RecordState state = record("demo");
        PortsPart part = model(state).ports().orElseThrow();
        assertThat(part.planned()).extracting(PortsPart.Row::port).contains("TCP 12397", "TCP 12401", "TCP 49320");
        assertThat(part.extra()).extracting(PortsPart.Row::port).contains("TCP 445", "TCP 3389");
        String html = sheets.html(state, TestServer.TEXTS, TestServer.PRINTED);
        assertThat(html).contains("Which ports are open, to whom and why", "✗ too wide", "Open, and in no plan");
        Path text = folder.resolve("sheet.txt");
        sheets.write(state, TestServer.TEXTS, TestServer.PRINTED, text);
        assertThat(Files.readString(text)).contains(part.sentences());
        try (PDDocument pdf = Loader.loadPDF(sheets.pdf(state, TestServer.TEXTS, TestServer.PRINTED))) {
            String all = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
            assertThat(all).contains("Which ports are open", "Who reaches this server", "✗ too wide", "Everybody");
            part.sentences().forEach(sentence -> assertThat(all).contains(sentence));
        }
    }

    @Test
    void everyVerdictHasItsSignAndItsWord() throws IOException {
        PortsPart part = model(record("demo")).ports().orElseThrow();
        assertThat(part.planned()).allMatch(row -> row.verdict().matches("(?s)[✓✗!?] \\p{L}.*"));
        assertThat(part.planned()).anyMatch(PortsPart.Row::right).anyMatch(row -> !row.right());
    }

    @Test
    void aLookThatDidNotAskWhoIsConnectedSaysSo() throws IOException {
        RecordState state = record("demo", bound -> bound.control().id().equals(new ControlId("IGSS-PORT-12397")));
        PortsPart part = model(state).ports().orElseThrow();
        assertThat(part.planned()).anyMatch(PortsPart.Row::right).allMatch(row -> row.listener()
                .endsWith("Connected then: not seen"));
    }

    @Test
    void whereNobodySawRulesNothingIsDrawn() throws IOException {
        RecordState state = TestServer.record(folder, TestServer.product());
        assertThat(model(state).ports()).isEmpty();
        assertThat(sheets.html(state, TestServer.TEXTS, TestServer.PRINTED)).doesNotContain("Which ports are open");
    }

    @Test
    void namesFromOutsideAreEscaped() throws IOException {
        String evil = "<script>alert(1)</script>\\u202E";
        String rule = "v2.30|Action=Allow|Active=TRUE|Dir=In|Protocol=6|LPort=12397|Name=" + evil + "|";
        String json = "{\"format\":\"punchlist-snapshot/1\",\"takenAt\":\"2026-11-22T10:00:00Z\","
                + "\"machine\":{\"id\":\"1\",\"name\":\"S\"},"
                + "\"firewallRules\":{\"local\":{\"r\":\"" + rule + "\"},\"policy\":{}},\"listeners\":[]}";
        RecordState state =
                record(Files.writeString(folder.resolve("evil.json"), json).toString());
        String html = sheets.html(state, TestServer.TEXTS, TestServer.PRINTED);
        assertThat(html)
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;[U+202E]")
                .doesNotContain("<script>");
        assertThat(model(state).ports().orElseThrow().planned())
                .as("the firewall's profiles were not recorded")
                .allMatch(row -> row.verdict().startsWith("? not checked"));
    }
}
