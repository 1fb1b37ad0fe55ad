package punchlist.ui.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;
import punchlist.record.ChangeState;
import punchlist.record.Entry;
import punchlist.ui.ReportSheets;
import punchlist.ui.model.Bed;
import punchlist.ui.model.Mark;
import punchlist.ui.model.Page;

/** The whole way on the demo with keys alone, and what a screen reader is told. */
class KeysTest {

    @TempDir
    Path folder;

    private final FxRobot robot = new FxRobot();
    private Bed bed;
    private Screen screen;

    @BeforeEach
    void open() throws Exception {
        bed = Bed.demo(folder, Optional.of(new ReportSheets(Bed.texts(), Bed.clock())));
        screen = Screen.of(bed.wizard);
    }

    @AfterEach
    void close() throws Exception {
        Screen.close();
    }

    private Page page() {
        return Screen.on(() -> bed.wizard.pageProperty().get().page());
    }

    private void focus(String selector) {
        Screen.run(() -> screen.stage().getScene().lookup(selector).requestFocus());
    }

    private void press(String selector, KeyCode key) {
        focus(selector);
        robot.press(key).release(key);
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void theWayFromStartToPrintGoesWithoutAMouse() {
        press("#choice-BEGIN", KeyCode.ENTER);
        assertThat(page()).isEqualTo(Page.WHO);
        focus("#who-engineer");
        robot.write("A. Engineer");
        press("#next", KeyCode.SPACE);
        assertThat(page()).isEqualTo(Page.WHAT);
        press("#verb", KeyCode.SPACE);
        assertThat(page()).isEqualTo(Page.OVERVIEW);
        press("#list-BIOS", KeyCode.ENTER);
        Node row = Screen.on(() -> screen.stage().getScene().lookup("#row-IGSS-BIOS-2 .row-head"));
        Screen.run(row::requestFocus);
        robot.press(KeyCode.DIGIT1).release(KeyCode.DIGIT1);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(bed.now().state().answers()).containsKey("IGSS-BIOS-2");
        press("#list-REVIEW", KeyCode.ENTER);
        press("#verb", KeyCode.SPACE);
        assertThat(page()).isEqualTo(Page.WORKED);
        assertThat(Screen.on(() -> bed.inactivity().markProperty().get())).isEqualTo(Mark.PASS);
        press("#list-WORKED", KeyCode.ENTER);
        String change = changeOfTheLimit();
        press("#undo-" + change, KeyCode.SPACE);
        assertThat(bed.now().state().change(change).isUndone()).isTrue();
        robot.press(KeyCode.CONTROL, KeyCode.P).release(KeyCode.P, KeyCode.CONTROL);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(page()).isEqualTo(Page.PRINT);
    }

    /** The last one: what it is in has to stay until it is taken back. */
    private String changeOfTheLimit() {
        return bed.now().state().changes().values().stream()
                .map(ChangeState::intent)
                .filter(intent -> intent.path().getLast().equals("InactivityTimeoutSecs"))
                .map(Entry.Intent::id)
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    @Test
    void textGrowsWithControlPlusAndF6GoesBetweenListAndPage() {
        robot.press(KeyCode.CONTROL, KeyCode.PLUS).release(KeyCode.PLUS, KeyCode.CONTROL);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(screen.shell().zoom().scaleProperty().get()).isEqualTo(1.1);
        robot.press(KeyCode.CONTROL, KeyCode.DIGIT0).release(KeyCode.DIGIT0, KeyCode.CONTROL);
        focus("#choice-BEGIN");
        robot.press(KeyCode.F6).release(KeyCode.F6);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(focused()).isEqualTo("list-START");
        robot.press(KeyCode.F6).release(KeyCode.F6);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(focused()).isEqualTo("choice-BEGIN");
    }

    private String focused() {
        return Screen.on(() -> screen.stage().getScene().getFocusOwner().getId());
    }

    @Test
    void everythingThatCanBeFocusedHasAName() {
        Screen.run(bed::checked);
        List<String> nameless = new ArrayList<>();
        for (Page page : Page.listed()) {
            Screen.run(() -> bed.wizard.go(page));
            Screen.run(() -> nameless(screen.shell().root(), page, nameless));
        }
        assertThat(nameless).isEmpty();
    }

    private static void nameless(Node node, Page page, List<String> found) {
        boolean named =
                node.getAccessibleText() != null && !node.getAccessibleText().isBlank()
                        || node instanceof Labeled labeled && !labeled.getText().isBlank();
        if (node.isVisible() && node.isFocusTraversable() && !named) {
            found.add(page + ": " + node);
        }
        if (node instanceof Parent parent && node.isVisible()) {
            parent.getChildrenUnmodifiable().forEach(child -> nameless(child, page, found));
        }
    }
}
