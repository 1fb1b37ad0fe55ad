package punchlist.ui.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import punchlist.machine.RegistryData;
import punchlist.machine.RegistryValue;
import punchlist.machine.windows.WindowsAnswerers;
import punchlist.machine.windows.WindowsSetters;
import punchlist.reading.Answer;
import punchlist.record.ChangeState;
import punchlist.record.Entry;
import punchlist.record.RecordFile;
import punchlist.record.RecordState;
import punchlist.ui.ReportSheets;
import punchlist.ui.model.Bed;
import punchlist.ui.model.Mark;
import punchlist.ui.model.Page;
import punchlist.ui.model.ReviewModel;
import punchlist.ui.model.WorkedModel;

/** The whole way through the wizard on this Windows itself, in the shipped folder's Java, with pictures. */
@Tag("windows")
class WholeWayOnWindowsTest {

    private static final RegistryValue LIMIT = RegistryValue.hklm(
            "SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Policies\\System", "InactivityTimeoutSecs");

    @TempDir
    private Path folder;

    private Bed bed;
    private Screen screen;

    @BeforeEach
    void open() throws Exception {
        assertThat(WindowsSetters.all().set(LIMIT, Answer.absent())).isEmpty();
        bed = Bed.local(folder, Optional.of(new ReportSheets(Bed.texts(), Bed.clock())));
        screen = Screen.of(bed.wizard);
    }

    @AfterEach
    void close() throws Exception {
        Screen.run(bed::close);
        Screen.close();
        WindowsSetters.all().set(LIMIT, Answer.absent());
    }

    private static Optional<RegistryData> limit() {
        return WindowsAnswerers.all().reply(LIMIT).orElseThrow().answer().toOptional();
    }

    /** Two controls want it; it is made once. */
    private String changeOfTheLimit() throws IOException {
        return RecordState.of(RecordFile.read(bed.record).lines()).changes().values().stream()
                .map(ChangeState::intent)
                .filter(intent -> intent.kind().equals(RegistryValue.class.getSimpleName())
                        && intent.path().getLast().equals(LIMIT.name()))
                .map(Entry.Intent::id)
                .findFirst()
                .orElseThrow();
    }

    private void picture(String name) {
        Path target =
                Path.of(System.getProperty("punchlist.folder")).getParent().getParent();
        screen.picture(target.resolve("wine").resolve("way-" + name + ".png"));
    }

    @Test
    void goesFromStartToPrintAndTakesItsChangeBack() throws Exception {
        picture("1-start");
        Screen.run(bed::checked);
        picture("2-overview");
        assertThat(Screen.on(() -> bed.inactivity().markProperty().get())).isEqualTo(Mark.FAIL);
        picture("3-windows");
        Screen.run(() -> {
            bed.wizard.go(Page.REVIEW);
            bed.page(Page.REVIEW, ReviewModel.class).apply();
        });
        picture("4-worked");
        assertThat(limit()).contains(RegistryData.dword(900));
        assertThat(Screen.on(() -> bed.inactivity().markProperty().get())).isEqualTo(Mark.PASS);
        String change = changeOfTheLimit();
        Screen.run(() -> {
            bed.wizard.go(Page.WORKED);
            bed.page(Page.WORKED, WorkedModel.class).undo(change);
        });
        assertThat(limit()).isEmpty();
        for (Page page : Page.listed()) {
            Screen.run(() -> bed.wizard.go(page));
        }
        picture("5-print");
        assertThat(Screen.on(() -> bed.wizard.pageProperty().get().page())).isEqualTo(Page.PRINT);
        assertThat(Files.size(bed.record)).isPositive();
        assertThat(RecordFile.read(bed.record).isIntact()).isTrue();
    }
}
