package punchlist.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import punchlist.remedy.Hazard;
import punchlist.remedy.Plan;

class ReviewModelTest {

    @TempDir
    Path folder;

    private Bed bed;
    private ReviewModel review;

    @BeforeEach
    void checked() {
        bed = new Bed(folder).checked();
        review = bed.page(Page.REVIEW, ReviewModel.class);
    }

    private void say(Optional<Boolean> running, String backup) {
        bed.wizard.go(Page.WHO);
        WhoModel who = bed.page(Page.WHO, WhoModel.class);
        who.runningProperty().set(running);
        who.backupProperty().set(backup);
        bed.wizard.go(Page.REVIEW);
    }

    @Test
    void aRunningProcessIsCheckedOnly() {
        say(Optional.of(true), "NAS 3");
        review.apply();
        assertThat(review.messageProperty().get()).startsWith("Check only: the server controls a running process");
        assertThat(bed.now().state().changes()).isEmpty();
    }

    @Test
    void whatWasNotSaidCountsAsRunning() {
        say(Optional.empty(), "NAS 3");
        review.apply();
        assertThat(review.messageProperty().get()).startsWith("Check only: it was not said");
        assertThat(bed.now().state().changes()).isEmpty();
    }

    @Test
    void theGateSaysWhatItLacks() {
        say(Optional.of(false), "");
        assertThat(review.gateProperty().get()).contains("Image backup").doesNotContain("Console access");
        review.apply();
        assertThat(bed.now().state().changes()).isEmpty();
    }

    @Test
    void theVerbIsAlwaysThereAndCountsWhatIsTicked() {
        bed.wizard.go(Page.REVIEW);
        review.plans().getFirst().tickedProperty().set(false);
        assertThat(review.verb().getValue().orElseThrow().label()).isEqualTo("Apply 0 changes");
        review.verb().getValue().orElseThrow().does().run();
        assertThat(review.messageProperty().get()).startsWith("No change is ticked");
    }

    @Test
    void aPlanWithAHazardIsUntickedAndSoIsItsHazard() {
        bed.wizard.go(Page.REVIEW);
        Offers.Offer safe = review.plans().getFirst().offer();
        Plan plan = safe.plan();
        PlanModel risky = new PlanModel(new Offers.Offer(
                safe.control(),
                new Plan(plan.mends(), plan.inOrder(), Set.of(Hazard.CUTS_REMOTE), List.of()),
                safe.lines(),
                List.of()));
        assertThat(risky.tickedProperty().get()).isFalse();
        assertThat(risky.hazardProperty(Hazard.CUTS_REMOTE).get()).isFalse();
        risky.tickedProperty().set(true);
        assertThat(risky.lacksHazard()).isTrue();
        review.plans().setAll(risky);
        review.apply();
        assertThat(review.messageProperty().get()).contains("a risk that is not accepted");
        assertThat(bed.now().state().changes()).isEmpty();
    }

    @Test
    void whatAScreenMustShowIsLeftToPeopleWithTheReason() {
        bed.wizard.go(Page.WHAT);
        bed.page(Page.WHAT, WhatModel.class).mustStayVisibleProperty().set(true);
        bed.wizard.go(Page.REVIEW);
        assertThat(review.plans()).isEmpty();
        assertThat(review.leftProperty().get())
                .singleElement()
                .extracting(Offers.Left::control)
                .isEqualTo(Bed.INACTIVITY);
    }
}
