package punchlist.ui.view;

import atlantafx.base.theme.PrimerLight;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import javafx.application.Application;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import punchlist.ui.model.WizardModel;

/** The wizard on a screen without a display, and pictures of it. */
final class Screen {

    private final Stage stage;
    private final Shell shell;

    private Screen(Stage stage, Shell shell) {
        this.stage = stage;
        this.shell = shell;
    }

    static Screen of(WizardModel wizard) throws TimeoutException {
        Stage stage = FxToolkit.registerPrimaryStage();
        return on(() -> {
            Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
            Window window = new Window(stage, wizard, () -> {});
            window.show();
            return new Screen(stage, window.shell());
        });
    }

    Shell shell() {
        return shell;
    }

    Stage stage() {
        return stage;
    }

    static <T> T on(Callable<T> work) {
        T result = WaitForAsyncUtils.waitForAsyncFx(20_000, work);
        WaitForAsyncUtils.waitForFxEvents();
        return result;
    }

    static void run(Runnable work) {
        on(() -> {
            work.run();
            return true;
        });
    }

    void picture(Path file) {
        WritableImage image = on(() -> {
            shell.root().applyCss();
            shell.root().layout();
            return stage.getScene().snapshot(null);
        });
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        PixelReader pixels = image.getPixelReader();
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            pixels.getPixels(0, y, width, 1, javafx.scene.image.PixelFormat.getIntArgbInstance(), row, 0, width);
            copy.setRGB(0, y, width, 1, row, 0, width);
        }
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            ImageIO.write(copy, "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void close() throws TimeoutException, ExecutionException {
        FxToolkit.cleanupStages();
    }
}
