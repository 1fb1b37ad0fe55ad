package punchlist.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortsModelTest {

    private static final String EVIL = "x\\u202Egpj\\u0007";

    @TempDir
    Path folder;

    private Optional<Bed> opened = Optional.empty();

    @AfterEach
    void close() {
        opened.ifPresent(Bed::close);
    }

    private PortsModel demo() {
        opened = Optional.of(Bed.demo(folder, Optional.empty()).checked());
        return model();
    }

    private Bed bed() {
        return opened.orElseThrow();
    }

    private PortsModel model() {
        return bed().page(Page.PORTS, StepModel.class).ports().orElseThrow();
    }

    private static PortsTable.Row row(PortsTable table, String port) {
        return Stream.concat(table.planned().stream(), table.extra().stream())
                .filter(row -> row.port().equals(port))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void nothingIsWorkedOutBeforeSomebodyLooksAtThePage() {
        PortsModel ports = demo();
        assertThat(ports.tableProperty().get()).isEmpty();
        bed().wizard.go(Page.PORTS);
        assertThat(ports.tableProperty().get()).isPresent();
    }

    @Test
    void theDemoShowsWhatIsRightTooWideAndInNoPlan() {
        PortsModel ports = demo();
        bed().wizard.go(Page.PORTS);
        PortsTable table = ports.tableProperty().get().orElseThrow();
        assertThat(row(table, "TCP 12397").mark()).isEqualTo(Mark.PASS);
        assertThat(row(table, "TCP 12397").connected()).isEqualTo("192.168.40.21");
        assertThat(row(table, "TCP 12401"))
                .extracting(PortsTable.Row::mark, PortsTable.Row::word, PortsTable.Row::from)
                .containsExactly(Mark.FAIL, "too wide", "any address");
        assertThat(row(table, "TCP 3389").component()).isEqualTo("in no plan");
        assertThat(table.planned()).noneMatch(row -> row.port().equals("TCP 3389"));
        assertThat(ports.summaryProperty().get())
                .isEqualTo("%d of the %d ports in the plan are not right; %d more are open, or may be, and in no plan."
                        .formatted(
                                table.planned().stream()
                                        .filter(r -> !r.isRight())
                                        .count(),
                                table.planned().size(),
                                table.extra().size()));
    }

    @Test
    void theFilterLeavesOnlyWhatIsNotRightAndCountsTheSame() {
        PortsModel ports = demo();
        bed().wizard.go(Page.PORTS);
        String summary = ports.summaryProperty().get();
        ports.onlyNotRightProperty().set(true);
        PortsTable table = ports.tableProperty().get().orElseThrow();
        assertThat(table.planned()).isNotEmpty().noneMatch(PortsTable.Row::isRight);
        assertThat(ports.summaryProperty().get()).isEqualTo(summary);
        ports.onlyNotRightProperty().set(false);
        assertThat(ports.tableProperty().get().orElseThrow().planned()).anyMatch(PortsTable.Row::isRight);
    }

    @Test
    void theTextHoldsEveryPortAndThePictureWhateverIsShown() {
        PortsModel ports = demo();
        bed().wizard.go(Page.PORTS);
        PortsTable whole = ports.tableProperty().get().orElseThrow();
        ports.onlyNotRightProperty().set(true);
        assertThat(ports.text())
                .contains(whole.planned().stream().map(PortsTable.Row::port).toList())
                .contains(whole.extra().stream().map(PortsTable.Row::port).toList())
                .contains(whole.picture().sentences());
    }

    @Test
    void thePictureHasTheZonesOfTheScopeAndEverybody() {
        PortsModel ports = demo();
        bed().wizard.go(Page.PORTS);
        PortsPicture picture = ports.tableProperty().get().orElseThrow().picture();
        assertThat(picture.server()).isEqualTo("SRV-IGSS-01");
        assertThat(picture.callers())
                .extracting(PortsPicture.Group::who)
                .contains("Operator stations", "Stations that use ODBC", "OPC UA clients", "Everybody");
        assertThat(picture.called()).extracting(PortsPicture.Group::who).contains("PLCs", "MQTT broker");
    }

    @Test
    void aServerOfWhichNobodySawRulesHasNoTable() {
        opened = Optional.of(new Bed(folder).checked());
        bed().wizard.go(Page.PORTS);
        assertThat(model().tableProperty().get()).isEmpty();
        assertThat(model().summaryProperty().get()).startsWith("Nobody has looked");
        assertThat(model().text()).isEmpty();
    }

    @Test
    void namesFromOutsideAreShownAndNotObeyed() throws IOException {
        String rule = "v2.30|Action=Allow|Active=TRUE|Dir=In|Protocol=6|LPort=12397|Name=" + EVIL + "|";
        String json = "{\"format\":\"punchlist-snapshot/1\",\"takenAt\":\"2026-11-22T10:00:00Z\","
                + "\"machine\":{\"id\":\"1\",\"name\":\"" + EVIL + "\"},"
                + "\"firewallRules\":{\"local\":{\"r\":\"" + rule + "\"},\"policy\":{}},"
                + "\"listeners\":[{\"protocol\":\"TCP\",\"address\":\"0.0.0.0\",\"port\":12397,\"pid\":5,"
                + "\"process\":\"C:\\\\" + EVIL + ".exe\",\"services\":[\"" + EVIL + "\"]}]}";
        opened = Optional.of(Bed.on(folder, Files.writeString(folder.resolve("evil.json"), json))
                .checked());
        bed().wizard.go(Page.PORTS);
        PortsTable table = model().tableProperty().get().orElseThrow();
        assertThat(row(table, "TCP 12397").rule()).contains("[U+202E]");
        assertThat(List.of(table.toString(), model().text()))
                .allMatch(text -> text.codePoints().noneMatch(c -> c == 0x202E || c == 7));
    }
}
