package punchlist.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import punchlist.reading.Answer;
import punchlist.reading.Why;

/** Listening beside everything else: how it goes, how it ends, and what it says. */
class ListenModelTest {

    private static final Duration QUARTER = Duration.ofMinutes(15);

    @TempDir
    Path folder;

    private LiveBed bed;
    private ListenModel listen;

    @BeforeEach
    void open() {
        bed = new LiveBed(folder);
        listen = bed.listen();
        listen.lengthProperty().set(ListenModel.Length.QUARTER);
    }

    @AfterEach
    void close() {
        bed.close();
    }

    private static String clock(Duration after) {
        Instant at = Instant.parse("2026-11-22T10:00:00Z").plus(after);
        return DateTimeFormatter.ofPattern("HH:mm").format(at.atZone(ZoneId.systemDefault()));
    }

    private List<String> said() {
        return listen.proposal().saidProperty().get();
    }

    @Test
    void itTellsHowItGoesWhileItGoes() {
        List<String> told = new ArrayList<>();
        bed.look("10.0.4.31:12401").look("10.0.4.31:12401", "10.0.4.32:12401", "10.0.4.31:3389");
        bed.between(look -> {
            if (look == 2) {
                HeardModel heard = listen.heard();
                told.addAll(List.of(
                        listen.phaseProperty().get().name(),
                        heard.sinceProperty().get(),
                        heard.leftProperty().get(),
                        heard.countsProperty().get(),
                        listen.headProperty().get(),
                        bed.wizard.listeningProperty().get()));
                told.addAll(heard.newestProperty().get());
            }
        });
        listen.start();
        assertThat(told)
                .containsExactly(
                        "RUNNING",
                        "Listening since " + clock(Duration.ZERO) + ", until " + clock(QUARTER) + ".",
                        "15 minutes left",
                        "2 addresses so far: TCP 12401: 2, TCP 3389: 1",
                        "Who connects: 15 minutes left",
                        "Listening: 15 minutes left",
                        clock(Duration.ZERO) + "  TCP 3389 from 10.0.4.31",
                        clock(Duration.ZERO) + "  TCP 12401 from 10.0.4.32",
                        clock(Duration.ZERO) + "  TCP 12401 from 10.0.4.31");
    }

    @Test
    void theTimeLeftCountsDownToTheLastMinuteAndThenItEnds() {
        List<String> left = new ArrayList<>();
        bed.look().between(look -> {
            String now = listen.heard().leftProperty().get();
            if (left.isEmpty() || !left.getLast().equals(now)) {
                left.add(now);
            }
        });
        listen.start();
        assertThat(left)
                .startsWith("15 minutes left", "14 minutes left")
                .endsWith("2 minutes left", "less than a minute left");
        assertThat(left).hasSize(15);
        assertThat(listen.phaseProperty().get()).isEqualTo(ListenModel.Phase.ENDED);
        assertThat(bed.wizard.listeningProperty().get()).isEmpty();
        assertThat(said().getFirst()).startsWith("451 looks, from 2026-11-22 ").endsWith(" to " + clock(QUARTER) + ".");
        assertThat(bed.kept).singleElement().satisfies(seen -> assertThat(seen.cutShort())
                .isFalse());
    }

    @Test
    void itGoesOnWhileOtherPagesAndChecksAreUsed() {
        bed.look("10.0.4.31:12401").between(look -> {
            if (look == 1) {
                bed.wizard.go(Page.WHAT);
                bed.wizard
                        .page(Page.WHAT)
                        .verb()
                        .getValue()
                        .orElseThrow()
                        .does()
                        .run();
                bed.wizard.go(Page.BIOS);
            }
        });
        listen.start();
        assertThat(bed.wizard.desk().now().orElseThrow().state().runs()).hasSize(1);
        assertThat(bed.kept).singleElement().satisfies(seen -> assertThat(seen.looks())
                .isEqualTo(451));
    }

    @Test
    void itCannotBeBegunTwiceAtATime() {
        bed.look().between(look -> listen.start());
        listen.start();
        assertThat(bed.pulses()).isEqualTo(1);
        bed.between(look -> {});
        listen.start();
        assertThat(bed.pulses()).isEqualTo(2);
    }

    @Test
    void stoppedItKeepsWhatItHas() {
        bed.look("10.0.4.31:12401").between(look -> {
            listen.stop();
            assertThat(listen.headProperty().get()).isEqualTo("Who connects: stopping");
        });
        listen.start();
        assertThat(said()).contains("Ended before its time.", "TCP 12401: 10.0.4.31");
        assertThat(said().getFirst()).startsWith("1 look, ");
        assertThat(bed.kept).hasSize(1);
    }

    @Test
    void theEndOfTheWindowEndsItAndKeepsWhatItHas() {
        bed.look("10.0.4.31:12401").between(look -> bed.wizard.close(() -> {}));
        listen.start();
        assertThat(bed.kept).singleElement().satisfies(seen -> {
            assertThat(seen.cutShort()).isTrue();
            assertThat(seen.ports()).hasSize(1);
        });
    }

    static Stream<Arguments> reasons() {
        return Stream.of(
                Arguments.of(new Why.Denied("administrator"), "administrator"),
                Arguments.of(new Why.Unsupported("linux"), "linux"));
    }

    @ParameterizedTest
    @MethodSource("reasons")
    void whereNothingCanBeReadItSaysWhyAndKeepsNothing(Why why, String named) {
        bed.look(Answer.unread(why));
        listen.start();
        assertThat(listen.phaseProperty().get()).isEqualTo(ListenModel.Phase.ENDED);
        assertThat(said()).hasSize(2);
        assertThat(said().getLast())
                .startsWith("Who is connected could not be read.")
                .contains(named);
        assertThat(listen.headProperty().get()).isEqualTo("Who connects: could not be read");
        assertThat(listen.proposal().newsProperty().get())
                .as("nothing is claimed of what was not seen")
                .isEmpty();
        assertThat(bed.kept).isEmpty();
    }

    @Test
    void aLookInVainIsSaidAtOnceAndAtTheEnd() {
        List<String> trouble = new ArrayList<>();
        bed.look("10.0.4.31:12401")
                .look(Answer.unread(new Why.TimedOut(Duration.ofSeconds(20))))
                .look();
        bed.between(look -> trouble.add(listen.heard().troubleProperty().get()));
        listen.start();
        assertThat(trouble.getFirst()).isEmpty();
        assertThat(trouble.get(1)).startsWith("1 of 2 looks could not be read.");
        assertThat(said().get(1)).startsWith("1 of 451 looks could not be read.");
        assertThat(said()).contains("TCP 12401: 10.0.4.31");
    }

    @Test
    void nobodySeenIsSaidWithWhatCouldNotBeSeen() {
        bed.look();
        listen.start();
        assertThat(said())
                .endsWith(
                        "Nobody was seen to come in.",
                        "A connection that began and ended between two looks was not seen.");
        assertThat(listen.headProperty().get()).isEqualTo("Who connects: nobody new for the scope");
    }

    @Test
    void whatCouldNotBeKeptIsSaid() {
        bed.look("10.0.4.31:12401").unkept("disk full");
        listen.start();
        assertThat(said().getLast())
                .isEqualTo("What was seen could not be kept on this computer; plans are not tried on it. disk full");
        assertThat(listen.proposal().newcomersProperty().get()).hasSize(1);
    }

    @Test
    void onlyTheNewestFewAreToldAndAllAreCounted() {
        List<String> told = new ArrayList<>();
        bed.look(IntStream.range(0, 300)
                .mapToObj(i -> "10.1." + i / 250 + "." + i % 250 + ":12401")
                .toArray(String[]::new));
        bed.between(look -> {
            told.clear();
            told.addAll(listen.heard().newestProperty().get());
            told.add(listen.heard().countsProperty().get());
        });
        listen.start();
        assertThat(told).hasSize(Hearing.NEWEST + 1).endsWith("300 addresses so far: TCP 12401: 300");
        assertThat(said()).anyMatch(line -> line.startsWith("TCP 12401: ") && line.endsWith(" and 292 more"));
    }

    @Test
    void aRecordingIsLookedAtOnceAndNothingOfItIsKept() {
        Bed demo = Bed.demo(folder, Optional.empty()).begun();
        ListenModel model =
                demo.page(Page.PORTS, StepModel.class).ports().orElseThrow().listen();
        assertThat(model.recordedProperty().get()).isTrue();
        assertThat(model.verbProperty().get()).isEqualTo("Look once who is connected");
        model.start();
        assertThat(model.phaseProperty().get()).isEqualTo(ListenModel.Phase.ENDED);
        assertThat(model.proposal().saidProperty().get())
                .contains("TCP 3389: 192.168.40.99")
                .noneMatch(line -> line.contains("between two looks") || line.contains("before its time"));
        demo.close();
    }

    @Test
    void aRecordThatIsOnlyLookedAtOffersNoListening() {
        assertThat(listen.offeredProperty().get()).isTrue();
        Situation now = bed.wizard.desk().now().orElseThrow();
        bed.wizard.desk().show(new Situation(now.catalog(), now.data(), now.state(), now.scope(), now.file(), true));
        assertThat(listen.offeredProperty().get()).isFalse();
        listen.start();
        assertThat(bed.pulses()).isZero();
    }

    @Test
    void anUnexpectedEndIsSaidAndItCanBeBegunAgain() {
        bed.look("10.0.4.31:12401").between(look -> {
            throw new IllegalStateException("the rhythm broke");
        });
        listen.start();
        assertThat(bed.wizard.desk().problemProperty().get()).isEqualTo("the rhythm broke");
        assertThat(listen.phaseProperty().get()).isEqualTo(ListenModel.Phase.IDLE);
        bed.between(look -> listen.stop());
        listen.start();
        assertThat(listen.phaseProperty().get()).isEqualTo(ListenModel.Phase.ENDED);
    }

    @Test
    void thePageWhereStationsAreTypedLeadsThere() {
        bed.wizard.go(Page.WHAT);
        WhatModel what = (WhatModel) bed.wizard.page(Page.WHAT);
        what.text("odbcStations").set("10.0.4.41");
        what.showListening();
        assertThat(bed.wizard.pageProperty().get().page()).isEqualTo(Page.PORTS);
        assertThat(listen.wantedProperty().get()).isEqualTo(1);
        assertThat(bed.wizard.desk().now().orElseThrow().scope().igss().odbcStations())
                .as("what was typed is kept")
                .containsExactly("10.0.4.41");
    }
}
