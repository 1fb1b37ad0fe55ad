package punchlist.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import punchlist.session.Machines;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The way out for an update, opened from the page of ports. */
class OpeningModelTest {

    private static final String PROFILE =
            "HKLM\\SYSTEM\\CurrentControlSet\\Services\\SharedAccess\\Parameters\\FirewallPolicy\\DomainProfile";
    private static final String PROGRAM = "C:\\IGSS32\\GSS\\IGSSupdateservice.exe";

    @TempDir
    Path folder;

    private Optional<Bed> open = Optional.empty();

    @AfterEach
    void close() {
        open.ifPresent(Bed::close);
    }

    /** The demo, whose domain profile lets nothing out that no rule names. */
    private Path blocking(boolean running) throws IOException {
        try (InputStream in = Machines.class.getResourceAsStream("/punchlist/demo/demo.json")) {
            ObjectNode json = (ObjectNode) new JsonMapper().readTree(in);
            ObjectNode profile = (ObjectNode) json.path("registry").path("64").path(PROFILE);
            profile.putObject("DefaultOutboundAction").put("type", "REG_DWORD").put("value", 1);
            ((ObjectNode) json.path("scope")).put("running", running);
            return Files.write(folder.resolve("m.json"), json.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    private OpeningModel model(Bed bed) {
        open = Optional.of(bed.begun());
        return bed.page(Page.PORTS, StepModel.class).ports().orElseThrow().opening();
    }

    private String record() throws IOException {
        return Files.readString(open.orElseThrow().record);
    }

    @Test
    void firstItIsShownThenOpenedAndTheRecordSaysForHowLong() throws IOException {
        OpeningModel model = model(Bed.on(folder, blocking(false)));
        model.programProperty().set(" " + PROGRAM + " ");
        model.open();
        assertThat(record()).as("opened without being shown").doesNotContain("\"intent\"");
        model.show();
        assertThat(model.offerProperty().get().orElseThrow().lines()).hasSize(1);
        assertThat(record()).doesNotContain("\"intent\"");
        model.open();
        assertThat(record()).contains("Dir=Out|Protocol=6|RPort=443|App=C:\\\\IGSS32");
        assertThat(model.offerProperty().get()).isEmpty();
        assertThat(model.messageProperty().get()).startsWith("Opened on the recording only");
    }

    @Test
    void anotherProgramIsShownAnewBeforeItIsOpened() throws IOException {
        OpeningModel model = model(Bed.on(folder, blocking(false)));
        model.programProperty().set(PROGRAM);
        model.show();
        model.programProperty().set("C:\\other\\IGSSupdate.exe");
        model.open();
        assertThat(model.offerProperty().get()).isEmpty();
        assertThat(record()).doesNotContain("\"intent\"");
    }

    @Test
    void whileAProcessRunsNothingIsOpenedAndThatIsSaid() throws IOException {
        OpeningModel model = model(Bed.on(folder, blocking(true)));
        model.programProperty().set(PROGRAM);
        model.show();
        model.open();
        assertThat(model.messageProperty().get()).isNotEmpty();
        assertThat(record()).doesNotContain("\"intent\"");
    }

    @Test
    void whereNothingIsBlockedThereIsNothingToOpen() {
        OpeningModel model = model(Bed.demo(folder, Optional.empty()));
        model.show();
        assertThat(model.offerProperty().get()).isEmpty();
        assertThat(model.messageProperty().get()).contains("nothing has to be opened");
    }

    @Test
    void whatIsNoFullPathIsRefusedInWords() throws IOException {
        OpeningModel model = model(Bed.on(folder, blocking(false)));
        model.programProperty().set("update.exe");
        model.show();
        assertThat(model.messageProperty().get()).contains("update.exe");
    }
}
