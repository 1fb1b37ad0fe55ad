package punchlist.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import punchlist.record.RecordFile;
import punchlist.session.Elevator;

class RightsTest {

    @TempDir
    Path folder;

    /** What Windows would do, written down: the arguments it was called with, and whether the record was free then. */
    private final List<List<String>> started = new ArrayList<>();

    private Elevator answering(Elevator.Outcome outcome) {
        return arguments -> {
            started.add(arguments);
            return outcome;
        };
    }

    private Bed bed(Elevator elevator) {
        return Bed.withoutRights(folder, elevator, Optional.empty());
    }

    private static Verb verb(Bed bed, Page page) {
        return bed.wizard.page(page).verb().getValue().orElseThrow();
    }

    @Test
    void whatNeedsRightsBearsAShieldOnThisComputerAndNowhereElse() throws IOException {
        Bed without = bed(answering(Elevator.Outcome.DECLINED)).begun();
        assertThat(verb(without, Page.WHAT))
                .extracting(Verb::label, Verb::shield)
                .containsExactly("Check everything", true);
        without.close();

        Bed recorded = new Bed(Files.createDirectory(folder.resolve("recorded"))).begun();
        assertThat(verb(recorded, Page.WHAT))
                .extracting(Verb::label, Verb::shield)
                .containsExactly("Check this server", false);
        recorded.close();
    }

    @Test
    void theElevatedWizardGoesOnWithTheRecordThatThisOneHasClosed() {
        List<Boolean> locked = new ArrayList<>();
        Bed bed = bed(arguments -> {
            started.add(arguments);
            locked.add(isLocked(folder.resolve("SRV-IGSS-01.punchlist")));
            return Elevator.Outcome.STARTED;
        });
        bed.begun();
        assertThat(isLocked(bed.record)).isTrue();

        verb(bed, Page.WHAT).does().run();

        assertThat(bed.wizard.handedOverProperty().get()).isTrue();
        assertThat(locked).containsExactly(false);
        assertThat(started)
                .containsExactly(List.of(
                        "--machine", "local", "--lang", "en", "--record", bed.record.toString(), "--at", "check"));
    }

    @Test
    void whoeverDeclinesStaysWithTheRecordOpenAndReadsNoMessage() {
        Bed bed = bed(answering(Elevator.Outcome.DECLINED)).begun();
        Situation before = bed.now();

        verb(bed, Page.WHAT).does().run();

        assertThat(started).hasSize(1);
        assertThat(bed.wizard.handedOverProperty().get()).isFalse();
        assertThat(bed.wizard.desk().problemProperty().get()).isEmpty();
        assertThat(bed.wizard.pageProperty().get().page()).isEqualTo(Page.WHAT);
        assertThat(bed.now().state().header()).isEqualTo(before.state().header());
        assertThat(isLocked(bed.record)).isTrue();
        bed.close();
    }

    @Test
    void whatCouldNotBeStartedIsSaidAndTheRecordStaysOpen() {
        Bed bed = bed(arguments -> {
                    throw new IOException("Punchlist.exe could not be started");
                })
                .begun();

        verb(bed, Page.WHAT).does().run();

        assertThat(bed.wizard.desk().problemProperty().get()).isEqualTo("Punchlist.exe could not be started");
        assertThat(isLocked(bed.record)).isTrue();
        bed.close();
    }

    @Test
    void aCheckWithoutRightsIsThereToo() {
        Bed bed = bed(answering(Elevator.Outcome.DECLINED)).begun();
        WhatModel what = bed.page(Page.WHAT, WhatModel.class);
        assertThat(what.withoutRightsProperty().get()).isTrue();

        what.checkWithoutRights();

        assertThat(started).isEmpty();
        assertThat(bed.now().state().lastRun()).isPresent();
        bed.close();
    }

    @Test
    void aHandoverIsElevatedBeforeItsRecordIsOpened() throws IOException {
        Bed first = bed(answering(Elevator.Outcome.STARTED)).begun();
        first.page(Page.WHAT, WhatModel.class).checkWithoutRights();
        first.close();
        long lines = RecordFile.read(first.record).lines().size();
        Bed second = bed(answering(Elevator.Outcome.STARTED));
        StartModel start = second.page(Page.START, StartModel.class);
        start.shown();

        assertThat(start.choicesProperty().get())
                .filteredOn(StartModel.Choice::shield)
                .extracting(StartModel.Choice::way)
                .containsExactly(StartModel.Way.HANDOVER);
        start.choose(StartModel.Way.HANDOVER);

        assertThat(started.getLast()).endsWith("--at", "handover");
        assertThat(RecordFile.read(first.record).lines()).hasSize((int) lines);
        assertThat(second.wizard.handedOverProperty().get()).isTrue();
    }

    @Test
    void theElevatedWizardGoesOnWhereTheOtherEnded() {
        Bed first = bed(answering(Elevator.Outcome.STARTED)).begun();
        first.close();

        Bed elevated = Bed.withoutRights(folder, answering(Elevator.Outcome.STARTED), Optional.of(At.CHECK));

        assertThat(elevated.wizard.pageProperty().get().page()).isEqualTo(Page.OVERVIEW);
        assertThat(elevated.now().state().lastRun()).isPresent();
        assertThat(started).isEmpty();
        elevated.close();
    }

    @Test
    void changesAreConfirmedInTheElevatedWizardAndNeverCarriedOver() {
        Bed first = bed(answering(Elevator.Outcome.STARTED)).begun();
        first.close();

        Bed elevated = Bed.withoutRights(folder, answering(Elevator.Outcome.STARTED), Optional.of(At.APPLY));

        assertThat(elevated.wizard.pageProperty().get().page()).isEqualTo(Page.REVIEW);
        assertThat(elevated.now().state().changes()).isEmpty();
        elevated.close();
    }

    private static boolean isLocked(Path record) {
        try (var channel = java.nio.channels.FileChannel.open(record, java.nio.file.StandardOpenOption.WRITE);
                var lock = channel.tryLock(Long.MAX_VALUE - 1, 1, false)) {
            return lock == null;
        } catch (java.nio.channels.OverlappingFileLockException e) {
            return true;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
