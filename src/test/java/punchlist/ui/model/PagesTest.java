package punchlist.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import punchlist.catalog.Punch;
import punchlist.catalog.Step;
import punchlist.machine.Effective;
import punchlist.reading.Intrusion;
import punchlist.record.Entry;
import punchlist.record.Result;
import punchlist.record.Undecided;
import punchlist.remedy.Hazard;
import punchlist.scope.Endpoint;
import punchlist.scope.Kepware;

class PagesTest {

    @TempDir
    Path folder;

    @Test
    void theStepsFollowTheCatalogueAndPassingPagesAreNotWalkedTo() {
        assertThat(Page.OVERVIEW.next()).contains(Page.NETWORK);
        assertThat(Page.REVIEW.next()).contains(Page.WORKED);
        assertThat(Page.OVERVIEW.back()).contains(Page.WHAT);
        for (Step step : Step.values()) {
            assertThat(Page.of(step).step()).contains(step);
        }
    }

    @Test
    void everyTitleHasAtMostTwelveWordsAndNoExclamationMark() {
        Words words = Bed.words();
        for (Page page : Page.values()) {
            String title = words.say("page." + page.key());
            assertThat(title.split(" ")).as(title).hasSizeLessThanOrEqualTo(12);
            assertThat(title).doesNotContain("!");
        }
    }

    @Test
    void everyWordThatComesFromAnEnumHasItsText() {
        Words words = Bed.words();
        names("mark.", Mark.values(), true).forEach(words::say);
        names("result.", Result.values(), true).forEach(words::say);
        names("hazard.", Hazard.values(), false).forEach(words::say);
        names("effective.", Effective.values(), false).forEach(words::say);
        names("endpoint.kind.", Endpoint.Kind.values(), false).forEach(words::say);
        names("endpoint.owner.", Endpoint.Owner.values(), false).forEach(words::say);
        names("endpoint.consent.", Intrusion.values(), false).forEach(words::say);
        names("readBy.", Kepware.ReadBy.values(), false).forEach(words::say);
        names("points.category.", Punch.values(), false).forEach(words::say);
        names("step.", Step.values(), false).forEach(words::say);
        names("points.missing.", PointModel.Way.values(), false).forEach(words::say);
        for (String outcome : Set.of("done", "waiting", "moved", "partly", "refused", "not-begun")) {
            words.say("outcome." + outcome);
        }
    }

    private static Iterable<String> names(String prefix, Enum<?>[] values, boolean dashed) {
        return Arrays.stream(values)
                .map(v -> v.name().toLowerCase(Locale.ROOT))
                .map(name -> prefix + (dashed ? name.replace('_', '-') : name))
                .toList();
    }

    @Test
    void whatIsInstalledComesFromTheMachinesScopeAndIsKeptWhenChanged() {
        Bed bed = new Bed(folder).begun();
        WhatModel what = bed.page(Page.WHAT, WhatModel.class);
        assertThat(what.text("igssVersion").get()).isEqualTo("17");
        assertThat(what.components().tick("opcua").get()).isTrue();
        assertThat(what.interfaces().toldProperty().get()).isFalse();
        what.text("operators").set("op1, op2");
        what.interfaces().tick("ua").set(true);
        what.addEndpoint();
        what.endpoints().getFirst().urlProperty().set("opc.tcp://10.0.4.31:4840");
        bed.wizard.next();
        assertThat(bed.now().scope().igss().operators()).containsExactly("op1", "op2");
        assertThat(bed.now().scope().kepware().interfaces()).contains(Set.of("ua"));
        assertThat(bed.now().scope().endpoints())
                .singleElement()
                .extracting(Endpoint::consent)
                .isEqualTo(Intrusion.LOOKS);
    }

    @Test
    void aFailBecomesAPunchItemOnlyWithOwnerDueAndProof() {
        Bed bed = new Bed(folder).checked();
        PointModel point = bed.page(Page.POINTS, PointsModel.class).points().getFirst();
        point.wayProperty().set(PointModel.Way.PUNCH);
        point.save();
        assertThat(point.messageProperty().get()).startsWith("Owner, due and proof");
        point.ownerProperty().set("Waterworks IT");
        point.dueProperty().set("2026-12-01");
        point.save();
        assertThat(point.isUndecided()).isFalse();
        assertThat(bed.now().state().punchItems().get("P1"))
                .extracting(Entry.PunchItem::owner)
                .isEqualTo("Waterworks IT");
    }

    @Test
    void lockingNamesTheEntryBeforeAndALaterAnswerMakesTheNextRevision() {
        Bed bed = new Bed(folder).checked();
        bed.decideAll();
        bed.wizard.go(Page.SIGN);
        SignModel sign = bed.page(Page.SIGN, SignModel.class);
        sign.lock();
        assertThat(sign.messageProperty().get()).startsWith("Every line needs a printed name");
        sign.rows().forEach(row -> row.nameProperty().set("C. Customer"));
        sign.lock();
        Entry.Locked locked = bed.now().state().locked().getFirst();
        assertThat(locked.digest())
                .isEqualTo(bed.now()
                        .state()
                        .lines()
                        .get((int) locked.entries() - 1)
                        .hash());
        assertThat(bed.wizard.pageProperty().get().page()).isEqualTo(Page.PRINT);
        bed.wizard.go(Page.BIOS);
        bed.page(Page.BIOS, StepModel.class).rows().getFirst().answer().choose(Result.PASS);
        assertThat(sign.lockedProperty().get()).contains("has changed since revision A", "revision B");
    }

    @Test
    void signingSaysFirstWhatIsUndecidedAndLocksOnlyWhenNoFailIs() {
        Bed bed = new Bed(folder).checked();
        bed.wizard.go(Page.SIGN);
        SignModel sign = bed.page(Page.SIGN, SignModel.class);
        int fails = Undecided.of(bed.now().state(), bed.now().catalog()).size();
        int unchecked = Tally.ofGuides(bed.now()).undecided();
        assertThat(fails).isPositive();
        assertThat(sign.lackingProperty().get())
                .contains("neither a punch item nor an accepted deviation")
                .contains(unchecked + " of ");
        sign.rows().forEach(row -> row.nameProperty().set("A. Engineer"));

        assertThat(sign.verb().getValue()).isPresent();
        sign.lock();
        assertThat(sign.messageProperty().get()).contains("undecided, so nothing is locked");
        assertThat(bed.now().state().locked()).isEmpty();
        assertThat(bed.now().state().signatures()).isEmpty();

        sign.openPoints();
        assertThat(bed.wizard.pageProperty().get().page()).isEqualTo(Page.POINTS);
        bed.decideAll();
        assertThat(sign.lackingProperty().get()).startsWith(unchecked + " of ").doesNotContain("neither");
        sign.lock();
        assertThat(bed.now().state().locked()).hasSize(1);
    }

    @Test
    void theListMarksStepsWithAWord() {
        Bed bed = new Bed(folder);
        StepList list = new StepList(bed.wizard.desk(), Bed.words());
        assertThat(list.linesProperty().get()).hasSize(20).allMatch(line -> line.mark()
                .isEmpty());
        bed.checked();
        StepList.Line os = list.linesProperty().get().get(Page.listed().indexOf(Page.OS));
        assertThat(os.mark()).contains(Mark.FAIL);
        assertThat(os.note()).isEqualTo("1 fail");
    }

    @Test
    void f5LooksAgainWithoutMakingARun() {
        Bed bed = new Bed(folder).checked();
        bed.wizard.go(Page.OS);
        bed.wizard.again();
        assertThat(bed.now().state().runs()).hasSize(1);
        assertThat(bed.now().state().lines().getLast().entry()).isInstanceOf(Entry.Recheck.class);
    }

    @Test
    void withoutAMakerOfSheetsThePageSaysSo() {
        Bed bed = new Bed(folder).checked();
        PrintModel print = bed.page(Page.PRINT, PrintModel.class);
        assertThat(print.hasSheets()).isFalse();
        assertThat(print.verb().getValue()).isEmpty();
        assertThat(print.summaryProperty().get()).contains("Fail: KEP-3.2-7");
    }
}
