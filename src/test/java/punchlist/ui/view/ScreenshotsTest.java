package punchlist.ui.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.TitledPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import punchlist.record.Result;
import punchlist.ui.ReportSheets;
import punchlist.ui.model.Bed;
import punchlist.ui.model.Page;
import punchlist.ui.model.PasswordModel;
import punchlist.ui.model.PointModel;
import punchlist.ui.model.PointsModel;
import punchlist.ui.model.ReviewModel;
import punchlist.ui.model.SealModel;
import punchlist.ui.model.SignModel;
import punchlist.ui.model.StartModel;
import punchlist.ui.model.StepModel;
import punchlist.ui.model.WorkedModel;

/** Draws every page at 100 and at 200 %, so that people can look at them; finds texts that are cut. */
class ScreenshotsTest {

    private static final Path PICTURES = Path.of("target", "screens");

    private final List<String> found = new ArrayList<>();

    /** The picture in the README, made with {@code -Dpunchlist.picture=docs/pictures/wizard.png}. */
    private static final Optional<Path> README_PICTURE =
            Optional.ofNullable(System.getProperty("punchlist.picture")).map(Path::of);

    @AfterEach
    void close() throws Exception {
        Screen.close();
    }

    @Test
    void everyPageFitsItsWindowAtEverySize() throws Exception {
        Files.createDirectories(PICTURES);
        Files.deleteIfExists(PICTURES.resolve("SRV-IGSS-01.punchlist"));
        Bed bed = Bed.demo(PICTURES, Optional.of(new ReportSheets(Bed.texts(), Bed.clock())));
        Screen screen = Screen.of(bed.wizard);
        draw(screen, Page.START, "");
        Screen.run(bed::checked);
        Screen.run(() -> bed.inactivity());
        for (Page page : Page.listed()) {
            Screen.run(() -> bed.wizard.go(page));
            draw(screen, page, page == Page.START ? "-again" : "");
        }
        drawAccess(bed, screen);
        drawPorts(bed, screen);
        Screen.run(() -> bed.wizard.go(Page.OS));
        README_PICTURE.ifPresent(screen::picture);
        Screen.run(() -> {
            bed.wizard.go(Page.REVIEW);
            bed.page(Page.REVIEW, ReviewModel.class).apply();
        });
        draw(screen, Page.WORKED, "-applied");
        Screen.run(() -> bed.page(Page.WORKED, WorkedModel.class).undo("C1"));
        draw(screen, Page.WORKED, "-undone");
        drawHandover(bed, screen);
        Screen.run(() -> bed.wizard.go(Page.POINTS));
        PointModel point = bed.page(Page.POINTS, PointsModel.class).points().getFirst();
        Screen.run(() -> point.wayProperty().set(PointModel.Way.DEVIATION));
        draw(screen, Page.POINTS, "-deviation");
        Screen.run(() -> point.wayProperty().set(PointModel.Way.PUNCH));
        draw(screen, Page.POINTS, "-punch");
        Screen.run(() -> bed.inactivity().answer().choose(Result.DEVIATION));
        draw(screen, Page.OS, "-deviation");
        drawPasswords(bed, screen);
        drawSeals(bed, screen);
        Screen.run(bed.page(Page.SIGN, SignModel.class)::lock);
        draw(screen, Page.PRINT, "-locked");
        assertThat(found).as("texts that are cut").isEmpty();
    }

    private void drawAccess(Bed bed, Screen screen) {
        Screen.run(() -> bed.wizard.go(Page.IGSS));
        Screen.run(() -> {
            TitledPane access = (TitledPane) screen.shell().root().lookup("#access");
            access.setExpanded(true);
            Scrolls.show(access);
        });
        draw(screen, Page.IGSS, "-access");
    }

    private void drawPorts(Bed bed, Screen screen) {
        for (String pane : List.of("table", "picture", "opening")) {
            Screen.run(() -> bed.wizard.go(Page.PORTS));
            Screen.run(() -> {
                TitledPane shown = (TitledPane) screen.shell().root().lookup("#ports-" + pane);
                shown.setExpanded(true);
                Scrolls.show(shown);
            });
            draw(screen, Page.PORTS, "-" + pane);
        }
    }

    private void drawPasswords(Bed bed, Screen screen) {
        Screen.run(() -> {
            bed.wizard.go(Page.PASSWORD);
            ((TitledPane) screen.shell().root().lookup("#password-tool")).setExpanded(true);
        });
        PasswordModel tool =
                bed.page(Page.PASSWORD, StepModel.class).passwords().orElseThrow();
        Screen.run(() -> {
            tool.accountProperty().set("Administrator");
            tool.candidateProperty().set("Northfield-2026!");
        });
        draw(screen, Page.PASSWORD, "-weak");
        Screen.run(() -> {
            tool.candidateProperty().set("Vq7-kuTj_3mGxa9e");
            tool.shownProperty().set(true);
        });
        draw(screen, Page.PASSWORD, "-strong");
    }

    private void drawSeals(Bed bed, Screen screen) {
        SignModel sign = bed.page(Page.SIGN, SignModel.class);
        Screen.run(() -> {
            bed.decideAll();
            bed.wizard.go(Page.SIGN);
            sign.rows().forEach(row -> row.nameProperty().set("A. Engineer"));
            sign.seal().wayProperty().set(SealModel.Way.FILE);
            sign.seal().fileProperty().set("D:\\keys\\jane.p12");
            sign.seal().passwordProperty().set("secret");
            sign.lock();
        });
        draw(screen, Page.SIGN, "-key-file");
        Screen.run(() -> screen.shell().zoom().set(2));
        Screen.run(() -> Scrolls.show(screen.shell().root().lookup("#seal")));
        screen.picture(PICTURES.resolve("20-sign-seal-200.png"));
        Screen.run(() -> screen.shell().zoom().set(1));
        Screen.run(() -> sign.seal().wayProperty().set(SealModel.Way.OWN));
        draw(screen, Page.SIGN, "-own-key");
    }

    private void drawHandover(Bed bed, Screen screen) {
        StartModel start = bed.page(Page.START, StartModel.class);
        Screen.run(() -> start.choose(StartModel.Way.HANDOVER));
        Screen.run(() -> bed.wizard.go(Page.REVIEW));
        Screen.run(() -> bed.page(Page.REVIEW, ReviewModel.class).apply());
        Screen.run(() -> start.choose(StartModel.Way.HANDOVER));
        draw(screen, Page.OVERVIEW, "-handover-better");
        String last = List.copyOf(bed.now().state().changes().keySet()).getLast();
        Screen.run(() -> bed.page(Page.WORKED, WorkedModel.class).undo(last));
        Screen.run(() -> start.choose(StartModel.Way.HANDOVER));
        draw(screen, Page.OVERVIEW, "-handover-worse");
    }

    private void draw(Screen screen, Page page, String what) {
        List<String> cut = new ArrayList<>();
        for (double scale : new double[] {1, 2}) {
            Screen.run(() -> screen.shell().zoom().set(scale));
            String name = "%02d-%s%s-%d.png"
                    .formatted(page.ordinal(), page.key(), what, Math.round(scale * 100))
                    .toLowerCase(Locale.ROOT);
            screen.picture(PICTURES.resolve(name));
            Screen.run(() -> CutTexts.below(screen.shell().root(), name, cut));
        }
        Screen.run(() -> screen.shell().zoom().set(1));
        found.addAll(cut);
    }
}
