package punchlist.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import punchlist.machine.MachineId;
import punchlist.record.Result;

class StartModelTest {

    @TempDir
    Path folder;

    @Test
    void theDemoProposesARecordWithItsDateAndAServerOneWithItsName() {
        LocalDate today = LocalDate.of(2026, 11, 22);
        MachineId demo = new MachineId(MachineId.Kind.DEMO, "1", "SRV-IGSS-01");
        MachineId server = new MachineId(MachineId.Kind.LOCAL, "2", "SRV:7");
        assertThat(StartModel.proposed(demo, today)).hasFileName("demo-2026-11-22.punchlist");
        assertThat(StartModel.proposed(server, today)).hasFileName("SRV_7.punchlist");
    }

    @Test
    void aRecordThatWasCheckedOffersHandoverToo() {
        Bed bed = new Bed(folder).checked();
        bed.wizard.close(() -> {});
        StartModel start = new Bed(folder).page(Page.START, StartModel.class);
        assertThat(start.choicesProperty().get().stream().map(StartModel.Choice::way))
                .isEqualTo(List.of(StartModel.Way.CONTINUE, StartModel.Way.HANDOVER, StartModel.Way.READ));
    }

    @Test
    void aRecordThatIsOnlyReadStaysAsItIs() throws Exception {
        Bed bed = new Bed(folder).checked();
        bed.wizard.close(() -> {});
        String was = Files.readString(bed.record);
        Bed again = new Bed(folder);
        again.page(Page.START, StartModel.class).choose(StartModel.Way.READ);
        RowModel row = again.inactivity();
        row.answer().choose(Result.DEVIATION);
        again.page(Page.WHO, WhoModel.class).field("site").set("elsewhere");
        again.wizard.go(Page.WHO);
        again.wizard.go(Page.REVIEW);
        assertThat(again.page(Page.REVIEW, ReviewModel.class).plans()).isEmpty();
        assertThat(again.wizard.titleProperty().get()).endsWith("read only");
        assertThat(Files.readString(bed.record)).isEqualTo(was);
    }

    @Test
    void anInterruptedChangeIsSaidFirstAndCanBeTakenBack() throws Exception {
        Bed bed = new Bed(folder).checked();
        bed.wizard.go(Page.REVIEW);
        bed.page(Page.REVIEW, ReviewModel.class).apply();
        bed.wizard.close(() -> {});
        List<String> lines = Files.readAllLines(bed.record);
        int intent = 0;
        while (!lines.get(intent).contains("\"type\":\"intent\"")) {
            intent++;
        }
        Files.writeString(bed.record, String.join("\n", lines.subList(0, intent + 1)) + "\n");

        Bed again = new Bed(folder);
        StartModel start = again.page(Page.START, StartModel.class);
        assertThat(start.interruptedProperty().get()).contains("A change was interrupted", "InactivityTimeoutSecs");
        start.takeBack();
        assertThat(again.wizard.pageProperty().get().page()).isEqualTo(Page.WORKED);
        assertThat(again.now().state().pending()).isEmpty();
        assertThat(again.page(Page.WORKED, WorkedModel.class)
                        .rowsProperty()
                        .get()
                        .getFirst()
                        .outcome())
                .isEqualTo("taken back");
    }

    @Test
    void aFileThatIsNoRecordIsSaid() throws Exception {
        Bed bed = new Bed(folder);
        Path other = Files.writeString(folder.resolve("notes.txt"), "hello\n");
        bed.page(Page.START, StartModel.class).fileProperty().set(other.toString());
        assertThat(bed.wizard.desk().problemProperty().get()).contains("notes.txt");
    }
}
