package punchlist.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import punchlist.record.Entry;
import punchlist.record.Result;

class AnswerModelTest {

    @TempDir
    Path folder;

    private Bed bed;
    private RowModel byHand;

    @BeforeEach
    void checked() {
        bed = new Bed(folder).checked();
        bed.wizard.go(Page.BIOS);
        byHand = bed.page(Page.BIOS, StepModel.class).rows().stream()
                .filter(row -> row.markProperty().get() == Mark.BY_HAND)
                .findFirst()
                .orElseThrow();
    }

    private Optional<Entry.Answered> answered(RowModel row) {
        return Optional.ofNullable(
                bed.now().state().answers().get(row.control().id().text()));
    }

    @Test
    void aPassIsWrittenAtOnceInTheNameOfTheEngineer() {
        byHand.answer().choose(Result.PASS);
        assertThat(answered(byHand)).get().extracting(Entry.Answered::by).isEqualTo("A. Engineer");
        assertThat(byHand.markProperty().get()).isEqualTo(Mark.PASS);
    }

    @Test
    void notApplicableIsNotWrittenWithoutAReason() {
        byHand.answer().choose(Result.NOT_APPLICABLE);
        assertThat(answered(byHand)).isEmpty();
        assertThat(byHand.answer().messageProperty().get()).contains("needs a reason");
        byHand.answer().textProperty().set("virtual machine");
        byHand.answer().save();
        assertThat(byHand.markProperty().get()).isEqualTo(Mark.NOT_APPLICABLE);
    }

    @Test
    void aDeviationNeedsReasonAndEnd() {
        byHand.answer().choose(Result.DEVIATION);
        byHand.answer().textProperty().set("locked cabinet");
        byHand.answer().save();
        assertThat(answered(byHand)).isEmpty();
        byHand.answer().untilProperty().set("2027-01-01");
        byHand.answer().save();
        assertThat(answered(byHand)).get().extracting(Entry.Answered::until).isEqualTo(Optional.of("2027-01-01"));
    }

    @Test
    void aCorrectionKeepsTheFormerResultAndAsksWhy() {
        byHand.answer().choose(Result.PASS);
        byHand.answer().choose(Result.FAIL);
        assertThat(byHand.answer().correctingProperty().get()).isTrue();
        assertThat(byHand.markProperty().get()).isEqualTo(Mark.PASS);
        byHand.answer().whyProperty().set("looked again");
        byHand.answer().save();
        assertThat(answered(byHand)).get().satisfies(answer -> {
            assertThat(answer.was()).contains(Result.PASS);
            assertThat(answer.why()).contains("looked again");
        });
    }

    @Test
    void aFailThatWasSeenIsNotAnsweredAway() {
        RowModel seen = bed.inactivity();
        seen.answer().choose(Result.PASS);
        assertThat(answered(seen)).isEmpty();
        assertThat(seen.answer().messageProperty().get()).startsWith("A fail was seen");
    }

    @Test
    void theSameAnswerIsNotWrittenTwice() {
        byHand.answer().choose(Result.PASS);
        int lines = bed.now().state().lines().size();
        byHand.answer().choose(Result.PASS);
        assertThat(bed.now().state().lines()).hasSize(lines);
    }

    @Test
    void withoutANameNothingIsWritten() {
        byHand.answer().byProperty().set(" ");
        byHand.answer().choose(Result.PASS);
        assertThat(answered(byHand)).isEmpty();
        assertThat(byHand.answer().messageProperty().get()).startsWith("Say who answers");
    }

    @Test
    void thePreparedReasonOfADeviationIsOffered() {
        RowModel seen = bed.inactivity();
        seen.answer().choose(Result.DEVIATION);
        assertThat(seen.answer().textProperty().get()).startsWith("Operators must see the process picture");
        assertThat(answered(seen)).isEmpty();
    }
}
