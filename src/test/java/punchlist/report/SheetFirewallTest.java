package punchlist.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import punchlist.catalog.ControlId;
import punchlist.catalog.Step;
import punchlist.probe.Secrets;
import punchlist.record.DiskStorage;
import punchlist.record.Look;
import punchlist.record.LookCopy;
import punchlist.record.LookSample;
import punchlist.record.RecordFile;
import punchlist.record.RecordState;
import punchlist.record.RunKind;
import punchlist.remedy.Plan;
import punchlist.remedy.Proposal;
import punchlist.session.CheckRun;
import punchlist.session.Commissioning;
import punchlist.session.Keeping;
import punchlist.session.Machines;
import punchlist.session.OwnFolder;
import punchlist.session.Product;
import punchlist.session.Progress;
import punchlist.session.changes.Applying;

/** What the sheet says of changes of the firewall, and of what was seen from other computers, on the demo. */
class SheetFirewallTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T10:05:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    private final Product product = Product.load(TestServer.TEXTS, "0.1.0");
    private final Sheets sheets = new Sheets(product.catalog(), product.data(), TestServer.ZONE);

    private Path file() {
        return folder.resolve("record.jsonl");
    }

    private Commissioning open() throws IOException {
        Machines machines = new Machines(product.kinds(), Secrets.none(), Optional.empty());
        return Commissioning.open(
                product,
                machines.open("demo"),
                file(),
                Optional.empty(),
                Keeping.onDisk(CLOCK, OwnFolder.ofUser(folder.resolve("own"))));
    }

    private static CheckRun check(Commissioning session, Product product) throws IOException {
        return session.check(
                product.controls().values().stream()
                        .filter(bound -> bound.control().step() == Step.PORTS)
                        .toList(),
                RunKind.COMMISSIONING,
                Progress.NONE,
                () -> false);
    }

    /** The demo with its ports narrowed, and the last change taken back. */
    private RecordState narrowed() throws IOException {
        try (Commissioning session = open()) {
            CheckRun run = check(session, product);
            List<Plan> plans = new ArrayList<>();
            session.looking()
                    .propose(run)
                    .getOrDefault(new ControlId("IGSS-PORT-12401"), List.of())
                    .forEach(proposal -> {
                        if (proposal instanceof Proposal.Mend(Plan plan)) {
                            plans.add(plan);
                        }
                    });
            List<String> made =
                    session.apply(plans, Applying.Asked.quietly("Jane Doe")).ids();
            session.undo(List.of(made.getLast()), "Ann Holm", undone -> {});
            return session.state();
        }
    }

    private SheetModel model(RecordState state) {
        return sheets.model(state, TestServer.TEXTS, TestServer.PRINTED);
    }

    @Test
    void changesAreToldInSentencesAndAsRulesWithWhoNoticesAndWhoTookThemBack() throws IOException {
        RecordState state = narrowed();
        SheetModel sheet = model(state);
        assertThat(sheet.changes())
                .anySatisfy(change -> {
                    assertThat(change.before()).isEqualTo("There is no such rule");
                    assertThat(change.after())
                            .isEqualTo(
                                    "In force: Lets 192.168.40.21-192.168.40.23 reach TCP 12401 (IGSSdataServer.exe)");
                })
                .anySatisfy(change -> {
                    assertThat(change.what()).startsWith("IGSS Data Server ({");
                    assertThat(change.before()).startsWith("In force: Lets every address reach every port");
                    assertThat(change.after()).isEqualTo("Switched off");
                    assertThat(change.undone()).startsWith("done\nby Ann Holm\n2026-11-22 11:05:00");
                })
                .noneMatch(change -> change.after().contains("Action="));
        assertThat(sheet.firewall().told()).singleElement().satisfies(told -> {
            assertThat(told.changes()).isEqualTo("C1, C2");
            assertThat(told.text()).contains("Only 192.168.40.21-192.168.40.23 can reach TCP 12401");
        });
        assertThat(sheet.firewall().rules())
                .anySatisfy(rule -> assertThat(rule.after()).contains("LPort=12401|RA4=192.168.40.21-192.168.40.23"))
                .anySatisfy(rule -> {
                    assertThat(rule.before()).contains("Active=TRUE").endsWith("(text as seen in the look R1)");
                    assertThat(rule.after()).contains("Active=FALSE");
                });
        String html = sheets.html(state, TestServer.TEXTS, TestServer.PRINTED);
        assertThat(html).contains("Appendix: firewall rules before and after", "Who was said to notice");
    }

    private RecordState looked(Look.Port... ports) throws IOException {
        Path copy = folder.resolve(UUID.randomUUID() + ".jsonl");
        Look look = LookSample.look("Ann Holm", Instant.parse("2026-11-22T11:00:00Z"), List.of(ports));
        LookCopy.of(file()).write(copy, look, one -> one, CLOCK, DiskStorage::open);
        return RecordState.of(RecordFile.read(copy).lines());
    }

    private PortsPart.Row row(RecordState state, String port) {
        return model(state).ports().orElseThrow().planned().stream()
                .filter(row -> row.port().equals(port))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anAnswerFromWhereTheRulesLetNobodyInIsAFailInTheTable() throws IOException {
        try (Commissioning session = open()) {
            check(session, product);
        }
        PortsPart.Row row = row(
                looked(
                        LookSample.port(
                                12397, Look.Planned.NOT_REACHED, Look.Seen.OPEN, Look.Outcome.REACHED_AGAINST_PLAN),
                        LookSample.port(
                                12396, Look.Planned.NOT_REACHED, Look.Seen.REFUSED, Look.Outcome.CLOSED_AS_PLANNED)),
                "TCP 12397");
        assertThat(row.verdict()).startsWith("✗ reached, though the rules say closed");
        assertThat(row.right()).isFalse();
        assertThat(row.from())
                .contains("W1, 10.0.4.77 → 10.0.4.1: open.")
                .endsWith("The rules let this address in nowhere.");
    }

    @Test
    void whatAgreesWithTheRulesIsSaidAndChangesNoVerdict() throws IOException {
        try (Commissioning session = open()) {
            check(session, product);
        }
        PortsPart.Row row = row(
                looked(LookSample.port(
                        12397, Look.Planned.NOT_REACHED, Look.Seen.REFUSED, Look.Outcome.CLOSED_AS_PLANNED)),
                "TCP 12397");
        assertThat(row.verdict()).startsWith("✓ ");
        assertThat(row.right()).isTrue();
        assertThat(row.from()).contains("W1, 10.0.4.77 → 10.0.4.1: refused.");
    }

    @Test
    void aLookOlderThanTheRulesIsNotHeldAgainstThem() throws IOException {
        try (Commissioning session = open()) {
            check(session, product);
        }
        Path copy = folder.resolve("copy.jsonl");
        Look look = LookSample.look(
                "Ann Holm",
                Instant.parse("2026-11-22T09:00:00Z"),
                List.of(LookSample.port(
                        12397, Look.Planned.NOT_REACHED, Look.Seen.OPEN, Look.Outcome.REACHED_AGAINST_PLAN)));
        LookCopy.of(file()).write(copy, look, one -> one, CLOCK, DiskStorage::open);
        Files.move(copy, file(), StandardCopyOption.REPLACE_EXISTING);
        RecordState state;
        try (Commissioning session = open()) {
            check(session, product);
            state = session.state();
        }
        PortsPart.Row row = row(state, "TCP 12397");
        assertThat(row.verdict()).startsWith("✓ ");
        assertThat(row.from()).endsWith("The look is older than the rules. Look again.");
        assertThat(model(state).delta().orElseThrow().beside()).anySatisfy(beside -> assertThat(beside.said())
                .containsExactly("Looked at then and not again (W1, from 10.0.4.77 to 10.0.4.1), 1 ports: TCP 12397"));
    }
}
