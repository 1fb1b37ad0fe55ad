package punchlist.ui.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import punchlist.ui.model.LiveBed;
import punchlist.ui.model.Page;

/** Listening with keys alone: begun, stopped, decided about. */
class ListenViewTest {

    private final FxRobot robot = new FxRobot();

    @AfterEach
    void close() throws Exception {
        Screen.close();
    }

    private void press(KeyCode key) {
        robot.press(key).release(key);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static Node focused(Screen screen) {
        return Screen.on(() -> screen.stage().getScene().getFocusOwner());
    }

    @Test
    void itIsBegunAndStoppedAndWhoCameInIsTakenOverWithoutAMouse(@TempDir Path folder) throws Exception {
        FxToolkit.registerPrimaryStage();
        LiveBed bed = Screen.on(() -> new LiveBed(folder).look("10.0.4.31:12401", "10.0.4.32:12401"));
        Screen screen = Screen.of(bed.wizard);
        Screen.run(() -> bed.wizard.go(Page.PORTS));
        List<String> whileItWent = new ArrayList<>();
        bed.between(look -> {
            Node owner = screen.stage().getScene().getFocusOwner();
            whileItWent.add(owner.getId());
            whileItWent.add(owner.getAccessibleText());
            bed.listen().stop();
        });
        Node pane = Screen.on(() -> screen.shell().root().lookup("#ports-listen"));
        Screen.run(pane::requestFocus);
        press(KeyCode.SPACE);
        press(KeyCode.TAB);
        press(KeyCode.TAB);
        assertThat(focused(screen).getId()).isEqualTo("listen-start");
        press(KeyCode.SPACE);
        assertThat(whileItWent).startsWith("listen-stop");
        assertThat(whileItWent.get(1))
                .startsWith("Stop listening. Listening since ")
                .endsWith("60 minutes left 2 addresses so far: TCP 12401: 2");
        assertThat(focused(screen)).isInstanceOf(CheckBox.class);
        assertThat(focused(screen).getAccessibleText())
                .startsWith("Operator stations, 10.0.4.31: TCP 12401, seen once at ");
        press(KeyCode.SPACE);
        press(KeyCode.TAB);
        press(KeyCode.TAB);
        assertThat(focused(screen).getId()).isEqualTo("listen-take");
        press(KeyCode.SPACE);
        assertThat(bed.wizard.desk().now().orElseThrow().scope().igss().stations())
                .containsExactly("10.0.4.21", "10.0.4.31");
        assertThat(focused(screen).getId()).isEqualTo("listen-again");
        bed.close();
    }
}
