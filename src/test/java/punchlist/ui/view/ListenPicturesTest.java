package punchlist.ui.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.control.Button;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import punchlist.machine.PeerTable;
import punchlist.reading.Answer;
import punchlist.reading.Why;
import punchlist.ui.model.LiveBed;
import punchlist.ui.model.Page;

/** Draws the panel that listens, in all its states, at 100 and at 200 %; finds texts that are cut. */
class ListenPicturesTest {

    private static final Path PICTURES = Path.of("target", "screens");

    private final List<String> found = new ArrayList<>();

    @AfterEach
    void close() throws Exception {
        Screen.close();
    }

    private void draw(Screen screen, String what, String at) {
        for (double scale : new double[] {1, 2}) {
            Screen.run(() -> screen.shell().zoom().set(scale));
            Screen.run(() -> Scrolls.show(screen.shell().root().lookup(at)));
            String name = "09-ports-listen-%s-%d.png".formatted(what, Math.round(scale * 100));
            screen.picture(PICTURES.resolve(name));
            Screen.run(() -> CutTexts.below(screen.shell().root(), name, found));
        }
        Screen.run(() -> screen.shell().zoom().set(1));
    }

    private static Screen at(LiveBed bed) throws Exception {
        Screen screen = Screen.of(bed.wizard);
        Screen.run(() -> bed.wizard.go(Page.WHAT));
        Screen.run(() -> ((Button) screen.shell().root().lookup("#what-listen")).fire());
        return screen;
    }

    private static LiveBed bed(Path folder) throws Exception {
        FxToolkit.registerPrimaryStage();
        return Screen.on(() -> new LiveBed(folder, task -> Thread.ofVirtual().start(task), ListenPicturesTest::show));
    }

    private static void show(Runnable update) {
        if (Platform.isFxApplicationThread()) {
            update.run();
        } else {
            Platform.runLater(update);
        }
    }

    @Test
    void everyStateFitsItsWindowAtEverySize(@TempDir Path folder) throws Exception {
        LiveBed bed = bed(folder);
        Screen screen = at(bed);
        draw(screen, "before", "#ports-listen");
        bed.look(Stream.concat(
                        IntStream.range(0, 12).mapToObj(i -> "10.0.4." + (31 + i) + ":12401"),
                        Stream.of(
                                "10.0.4.41:20202",
                                "10.0.4.50:12403",
                                "fe80::1234:5678:9abc:def0:12397",
                                "10.0.4.9:3389"))
                .toArray(String[]::new));
        CountDownLatch arrived = new CountDownLatch(1);
        CountDownLatch released = new CountDownLatch(1);
        bed.between(look -> {
            arrived.countDown();
            await(released);
        });
        Screen.run(bed.listen()::start);
        await(arrived);
        draw(screen, "running", "#ports-listen");
        Screen.run(() -> bed.wizard.go(Page.WHAT));
        draw(screen, "running-elsewhere", "#what-listen");
        Screen.run(() -> bed.wizard.go(Page.PORTS));
        Screen.run(bed.listen()::stop);
        released.countDown();
        awaitEnd(bed);
        Screen.run(() -> bed.listen()
                .proposal()
                .newcomersProperty()
                .get()
                .subList(0, 2)
                .forEach(one -> one.tickedProperty().set(true)));
        draw(screen, "proposal", "#ports-listen");
        draw(screen, "proposal-end", "#listen-start");
        Screen.run(bed.listen().proposal()::takeOver);
        draw(screen, "taken", "#listen-start");
        bed.close();
        assertThat(found).as("texts that are cut").isEmpty();
    }

    private void end(Path folder, Answer<PeerTable> answer, String what) throws Exception {
        LiveBed bed = bed(folder).look(answer);
        Screen screen = at(bed);
        Screen.run(bed.listen()::start);
        awaitEnd(bed);
        draw(screen, what, "#ports-listen");
        bed.close();
        assertThat(found).as("texts that are cut").isEmpty();
    }

    @Test
    void nobodySeenFitsTheWindow(@TempDir Path folder) throws Exception {
        end(folder, Answer.known(new PeerTable(List.of())), "nobody");
    }

    @Test
    void nothingReadFitsTheWindow(@TempDir Path folder) throws Exception {
        end(folder, Answer.unread(new Why.Denied("administrator")), "unread");
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void awaitEnd(LiveBed bed) throws Exception {
        while (Screen.on(() -> !bed.wizard.listeningProperty().get().isEmpty())) {
            Thread.sleep(20);
        }
    }
}
