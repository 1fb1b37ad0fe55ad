package punchlist.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import punchlist.record.Result;
import punchlist.report.RescueCard;

class WholeWayTest {

    @TempDir
    Path folder;

    @Test
    void theInactivityLimitIsSeenMendedProvenAndTakenBack() {
        Bed bed = new Bed(folder).checked();
        assertThat(bed.wizard.pageProperty().get().page()).isEqualTo(Page.OVERVIEW);
        assertThat(bed.inactivity().markProperty().get()).isEqualTo(Mark.FAIL);

        bed.wizard.go(Page.REVIEW);
        ReviewModel review = bed.page(Page.REVIEW, ReviewModel.class);
        assertThat(review.plans()).hasSize(1);
        assertThat(review.verb().getValue().orElseThrow().label()).isEqualTo("Apply 1 change");
        review.apply();

        assertThat(bed.wizard.pageProperty().get().page()).isEqualTo(Page.WORKED);
        WorkedModel worked = bed.page(Page.WORKED, WorkedModel.class);
        assertThat(worked.rowsProperty().get()).singleElement().satisfies(row -> {
            assertThat(row.now()).isEqualTo(Mark.PASS);
            assertThat(row.before()).isEqualTo("not set");
            assertThat(row.after()).isEqualTo("900 (REG_DWORD)");
        });
        assertThat(RescueCard.beside(bed.record)).content().contains("InactivityTimeoutSecs", "Put back: not set");

        worked.undo(worked.rowsProperty().get().getFirst().id());
        assertThat(worked.rowsProperty().get().getFirst().outcome()).isEqualTo("taken back");
        assertThat(bed.inactivity().markProperty().get()).isEqualTo(Mark.FAIL);
    }

    @Test
    void closedAndOpenedAgainItContinuesWhereItWas() {
        Bed bed = new Bed(folder).checked();
        bed.inactivity().answer().textProperty().set("The screen must stay visible; locked room");
        bed.inactivity().answer().untilProperty().set("2027-11-22");
        bed.inactivity().answer().choose(Result.DEVIATION);
        bed.wizard.close(() -> {});

        Bed again = new Bed(folder);
        StartModel start = again.page(Page.START, StartModel.class);
        assertThat(start.choicesProperty().get().getFirst().title()).startsWith("Continue SRV-IGSS-01 (");
        start.choose(StartModel.Way.CONTINUE);
        assertThat(again.wizard.pageProperty().get().page()).isEqualTo(Page.OS);
        assertThat(again.inactivity().markProperty().get()).isEqualTo(Mark.DEVIATION);
    }

    @Test
    void nothingIsWrittenBeforeSomethingWasChosen() {
        Bed bed = new Bed(folder);
        assertThat(Files.exists(bed.record)).isFalse();
        bed.wizard.go(Page.OS);
        assertThat(bed.wizard.pageProperty().get().page()).isEqualTo(Page.START);
        assertThat(bed.wizard.desk().problemProperty().get()).startsWith("Choose first what to do");
    }
}
