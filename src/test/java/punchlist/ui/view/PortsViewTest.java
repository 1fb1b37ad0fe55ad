package punchlist.ui.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TitledPane;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;
import punchlist.ui.model.Bed;
import punchlist.ui.model.Page;

/** The table of ports with keys alone. */
class PortsViewTest {

    private final FxRobot robot = new FxRobot();

    @AfterEach
    void close() throws Exception {
        Screen.close();
    }

    private void press(KeyCode key) {
        robot.press(key).release(key);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static List<Node> rows(Screen screen) {
        return Screen.on(() -> screen.shell().root().lookupAll(".ports-cell").stream()
                .filter(node -> node.getAccessibleText() != null)
                .toList());
    }

    private static Node focused(Screen screen) {
        return Screen.on(() -> screen.stage().getScene().getFocusOwner());
    }

    @Test
    void rowsAreReachedReadAndFilteredWithoutAMouse(@TempDir Path folder) throws Exception {
        Bed bed = Bed.demo(folder, Optional.empty());
        Screen screen = Screen.of(bed.wizard);
        Screen.run(bed::checked);
        Screen.run(() -> bed.wizard.go(Page.PORTS));
        assertThat(rows(screen)).isEmpty();
        TitledPane pane = Screen.on(() -> (TitledPane) screen.shell().root().lookup("#ports-table"));
        Screen.run(pane::requestFocus);
        press(KeyCode.SPACE);
        List<Node> all = rows(screen);
        assertThat(all).hasSizeGreaterThan(20);
        assertThat(all.get(1).getAccessibleText())
                .startsWith("TCP 12401 (IGSS Data Server), too wide: More come in than should.");
        press(KeyCode.TAB);
        CheckBox filter = (CheckBox) focused(screen);
        press(KeyCode.TAB);
        press(KeyCode.TAB);
        assertThat(focused(screen)).isSameAs(all.getFirst());
        press(KeyCode.DOWN);
        assertThat(focused(screen)).isSameAs(all.get(1));
        Screen.run(() -> screen.shell().zoom().set(2));
        Sideways table = Screen.on(() -> (Sideways) screen.shell().root().lookup("#ports-table .sideways"));
        assertThat(table.getHvalue()).isZero();
        press(KeyCode.RIGHT);
        assertThat(table.getHvalue()).as("the table moves sideways").isPositive();
        Screen.run(filter::requestFocus);
        press(KeyCode.SPACE);
        assertThat(rows(screen)).hasSizeBetween(1, all.size() - 1).noneMatch(node -> node.getAccessibleText()
                .contains(", right:"));
        assertThat(focused(screen)).isSameAs(filter);
    }
}
