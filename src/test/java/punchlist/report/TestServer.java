package punchlist.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import punchlist.catalog.Catalog;
import punchlist.catalog.Control;
import punchlist.catalog.ControlId;
import punchlist.catalog.Method;
import punchlist.catalog.Punch;
import punchlist.catalog.Use;
import punchlist.check.CheckTable;
import punchlist.probe.Secrets;
import punchlist.record.Entry;
import punchlist.record.RecordState;
import punchlist.record.Result;
import punchlist.record.RunKind;
import punchlist.remedy.Proposal;
import punchlist.remedy.RemedyTable;
import punchlist.session.CheckRun;
import punchlist.session.Commissioning;
import punchlist.session.Keeping;
import punchlist.session.Kinds;
import punchlist.session.Machines;
import punchlist.session.OwnFolder;
import punchlist.session.Product;
import punchlist.session.Progress;
import punchlist.session.changes.Applying;
import punchlist.text.BundledTexts;
import punchlist.text.Texts;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A real record of a small recorded server, made the way the product makes it. */
final class TestServer {

    static final Texts TEXTS = BundledTexts.in(Locale.ENGLISH);
    static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");
    static final Instant PRINTED = Instant.parse("2026-11-22T14:03:00Z");

    /** A right-to-left override, a tag, a formula, an emoji and a control character. */
    static final String HOSTILE = "\u202Etxt.exe <script>alert(1)</script> & \"x\" =cmd|'/c calc'!A1 😀 漢 \u0007 end";

    static final String LONG_WORD = "Q".repeat(3000);

    private static final String KEY = "SOFTWARE\\\\Microsoft\\\\Windows\\\\CurrentVersion\\\\Policies\\\\System";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private TestServer() {}

    static Product product() {
        Product product = Product.load(TEXTS, "0.1.0");
        Map<ControlId, Control> controls = new LinkedHashMap<>();
        product.catalog()
                .controls()
                .forEach((id, c) -> controls.put(id, with(c, Method.BY_HAND, Optional.empty(), Optional.empty())));
        live(controls, "KEP-3.2-7", "InactivityTimeoutSecs", true);
        live(controls, "KEP-3.1-8", "dontdisplaylastusername", false);
        live(controls, "IGSS-OS-1", "Shutdown<script>", false);
        live(controls, "IGSS-OS-2", "NeverRecorded", false);
        live(controls, "IGSS-OS-3", "EnableLUA", true);
        Catalog catalog = new Catalog(
                "0.1.0",
                product.catalog().hash(),
                product.catalog().guides(),
                product.catalog().requirements(),
                controls);
        return new Product(
                "0.1.0",
                catalog,
                product.data(),
                product.kinds(),
                new CheckTable(Kinds.checks(), product.data()).bind(catalog),
                new RemedyTable(Kinds.remedies(), product.data()).bind(catalog));
    }

    private static void live(Map<ControlId, Control> controls, String id, String value, boolean fixable) {
        Control c = controls.get(new ControlId(id));
        ObjectNode check = (ObjectNode)
                JSON.readTree("{\"key\":\"" + KEY + "\",\"name\":\"" + value + "\",\"least\":1,\"most\":900}");
        ObjectNode remedy = (ObjectNode)
                JSON.readTree(
                        "{\"key\":\"" + KEY + "\",\"name\":\"" + value
                                + "\",\"number\":600,\"effective\":\"NOW\",\"notices\":\"remedy.inactivity.notices\",\"group\":\"DESKTOP\"}");
        controls.put(
                c.id(),
                with(
                        c,
                        Method.AUTOMATIC,
                        Optional.of(new Use("registry-limit", check)),
                        fixable ? Optional.of(new Use("set-registry", remedy)) : Optional.empty()));
    }

    private static Control with(Control c, Method method, Optional<Use> check, Optional<Use> remedy) {
        return new Control(
                c.id(),
                c.step(),
                c.requirements(),
                c.applies(),
                c.iec62443(),
                c.nist80053(),
                c.punch(),
                c.deviation(),
                method,
                c.evidence(),
                c.everyMonths(),
                c.passwords(),
                check,
                remedy);
    }

    static Path snapshot(Path folder, String id) {
        String json = """
                {"format":"punchlist-snapshot/1","takenAt":"2026-11-22T10:00:00Z",
                 "machine":{"id":"4c4c4544-0051","name":"SRV-IGSS-01"},
                 "scope":{"format":"punchlist-scope/1","running":false,
                  "gate":{"backup":"NAS-2, 2026-11-20","console":"KVM in room 4","by":"Jane Doe"},
                  "identification":{"customer":"Waterworks North A/S","site":"Pumping station 7","project":"P-2204",
                   "document":"P-2204-CS-011","asset":"PS7-SCADA-01","engineer":"Jane Doe","company":"Control Works ApS",
                   "witness":"Per Holm","cabinet":%s}},
                 "registry":{"64":{"HKLM\\\\%s":{"InactivityTimeoutSecs":null,
                   "dontdisplaylastusername":{"type":"REG_DWORD","value":1},
                   "Shutdown<script>":{"type":"REG_SZ","value":%s},
                   "EnableLUA":{"type":"REG_DWORD","value":0}}},"32":{}}}
                """;
        try {
            return Files.writeString(
                    folder.resolve("server.json"),
                    json.formatted(JSON.writeValueAsString(id), KEY, JSON.writeValueAsString(HOSTILE)),
                    StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A server with everything a sheet can show. */
    static RecordState record(Path folder, Product product) throws IOException {
        return record(folder, product, true);
    }

    static RecordState record(Path folder, Product product, boolean hostile) throws IOException {
        Path file = snapshot(folder, hostile ? HOSTILE : "Row 2, right");
        Machines machines = new Machines(product.kinds(), Secrets.none(), Optional.empty());
        Clock clock = Clock.fixed(Instant.parse("2026-11-22T10:05:00Z"), ZoneOffset.UTC);
        try (Commissioning session = Commissioning.open(
                product,
                machines.open(file.toString()),
                folder.resolve("record.jsonl"),
                Optional.empty(),
                Keeping.onDisk(clock, OwnFolder.ofUser(folder.resolve("own"))))) {
            CheckRun run = check(session, product, RunKind.COMMISSIONING);
            change(session, product, run);
            answers(session, product, hostile);
            punch(session, hostile);
            check(session, product, RunKind.HANDOVER);
            return session.state();
        }
    }

    private static CheckRun check(Commissioning session, Product product, RunKind kind) throws IOException {
        return session.check(product.controls().values(), kind, Progress.NONE, () -> false);
    }

    private static void change(Commissioning session, Product product, CheckRun run) throws IOException {
        for (String id : List.of("KEP-3.2-7", "IGSS-OS-3")) {
            List<Proposal> proposals = session.looking().propose(run).get(new ControlId(id));
            session.apply(
                    proposals.stream()
                            .filter(Proposal.Mend.class::isInstance)
                            .map(p -> ((Proposal.Mend) p).plan())
                            .toList(),
                    Applying.Asked.quietly("Jane Doe"));
        }
        session.recheck(session.controlsOf(List.of("C1", "C2")), List.of("C1", "C2"));
        session.undo(List.of("C2"), "Jane Doe", undone -> {});
        session.recheck(session.controlsOf(List.of("C2")), List.of("C2"));
    }

    private static void answers(Commissioning session, Product product, boolean hostile) {
        int n = 0;
        for (Control control : product.catalog().controls().values()) {
            if (control.method() == Method.BY_HAND && n++ % 3 != 2) {
                Result result = n % 13 == 0 ? Result.FAIL : n % 11 == 0 ? Result.NOT_APPLICABLE : Result.PASS;
                session.write(answer(control.id().text(), result, "Seen in drawing 4711 rev. C.", Optional.empty()));
            }
        }
        session.write(new Entry.Answered(
                "IGSS-BIOS-1",
                Result.FAIL,
                "USB ports 3 and 4 are open.",
                "Jane Doe",
                Optional.empty(),
                Optional.of(Result.PASS),
                Optional.of("Looked again with the customer.")));
        session.write(answer(
                "KEP-3.1-8",
                Result.DEVIATION,
                "IGSS and Kepware share this host by design.",
                Optional.of("2027-11-30")));
        if (hostile) {
            session.write(answer("IGSS-PUR-1", Result.PASS, HOSTILE, Optional.empty()));
            session.write(answer("IGSS-PUR-2", Result.PASS, LONG_WORD, Optional.empty()));
            session.write(answer("=FORMULA()", Result.FAIL, "a control nobody knows", Optional.empty()));
        }
    }

    private static Entry.Answered answer(String control, Result result, String text, Optional<String> until) {
        return new Entry.Answered(control, result, text, "Jane Doe", until, Optional.empty(), Optional.empty());
    }

    private static void punch(Commissioning session, boolean hostile) {
        session.write(new Entry.PunchItem(
                "P1",
                "IGSS-BIOS-1",
                Punch.A,
                "Per Holm",
                "2026-12-01",
                "Photo of the closed ports",
                false,
                "Jane Doe"));
        session.write(new Entry.PunchItem(
                "P2",
                "IGSS-OS-1",
                Punch.B,
                hostile ? "=HYPERLINK(\"http://x\")" : "IT department",
                "2026-12-15",
                hostile ? HOSTILE : "A run in which the line passes",
                false,
                "Jane Doe"));
        session.write(new Entry.PunchItem("P3", "IGSS-OS-3", Punch.C, "Jane Doe", "2026-11-30", "-", true, "Jane Doe"));
    }
}
