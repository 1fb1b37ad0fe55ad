import java.nio.file.Files;
import java.util.Locale;
import java.util.Optional;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import javafx.stage.Window;
import punchlist.session.OwnFolder;
import punchlist.ui.Wizard;

/** Opens a bare window or the wizard, and ends the process at the second pulse after the window shows. */
public final class FirstWindow {

    private FirstWindow() {}

    public static void main(String[] arguments) throws Exception {
        Window.getWindows().addListener((ListChangeListener<Window>) change -> endAtSecondPulse());
        if (arguments[0].equals("bare")) {
            Platform.startup(() -> {
                Stage stage = new Stage();
                stage.setScene(new Scene(new Label("Punchlist"), 1000, 680));
                stage.show();
            });
            Thread.sleep(30_000);
        } else {
            Wizard.open(
                    new Wizard.Options("demo", Optional.empty(), Optional.empty(), Locale.ENGLISH, Optional.empty()),
                    "0.1.0",
                    OwnFolder.ofUser(Files.createTempDirectory("punchlist")));
        }
    }

    private static void endAtSecondPulse() {
        new AnimationTimer() {
            private int pulses;

            @Override
            public void handle(long now) {
                if (++pulses == 2) {
                    Runtime.getRuntime().halt(0);
                }
            }
        }.start();
    }
}
