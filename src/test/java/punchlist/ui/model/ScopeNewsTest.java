package punchlist.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import punchlist.catalog.Step;

/** Steps say when they were judged by what is no longer said. */
class ScopeNewsTest {

    private static final Set<Step> ALL = EnumSet.complementOf(EnumSet.of(Step.BEYOND));

    @TempDir
    Path folder;

    private Bed bed;

    @BeforeEach
    void check() {
        bed = Bed.demo(folder, Optional.empty()).checked();
    }

    @AfterEach
    void close() {
        bed.close();
    }

    private Set<Step> outdated() {
        Set<Step> all = EnumSet.noneOf(Step.class);
        for (Step step : ALL) {
            if (bed.page(Page.of(step), StepModel.class).outdatedProperty().get()) {
                all.add(step);
            }
        }
        return all;
    }

    private void say(String field, String text) {
        bed.wizard.go(Page.WHAT);
        bed.page(Page.WHAT, WhatModel.class).text(field).set(text);
        bed.wizard.go(Page.OVERVIEW);
    }

    @Test
    void afterACheckNothingIsOutdatedAndWhoWorksHereMattersNowhere() {
        assertThat(outdated()).isEmpty();
        bed.wizard.go(Page.WHO);
        bed.page(Page.WHO, WhoModel.class).field("customer").set("Somebody else");
        bed.wizard.go(Page.OVERVIEW);
        assertThat(outdated()).isEmpty();
    }

    @Test
    void addressesMatterWhereTheyAreJudgedBy() {
        say("stations", "192.168.40.21");
        assertThat(outdated()).containsExactlyInAnyOrder(Step.PORTS, Step.NETWORK, Step.IGSS, Step.MAINTENANCE);
    }

    @Test
    void aVersionMattersEverywhere() {
        say("igssVersion", "16");
        assertThat(outdated()).isEqualTo(ALL);
    }

    @Test
    void aLookAtOneStepSettlesThatStep() {
        say("stations", "192.168.40.21");
        bed.wizard.go(Page.PORTS);
        bed.wizard.again();
        assertThat(outdated()).containsExactlyInAnyOrder(Step.NETWORK, Step.IGSS, Step.MAINTENANCE);
    }

    @Test
    void whatIsSaidAgainAsItWasIsNotOutdated() {
        say("igssVersion", "16");
        say("igssVersion", "17");
        assertThat(outdated()).isEmpty();
    }
}
