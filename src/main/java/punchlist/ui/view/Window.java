package punchlist.ui.view;

import java.io.File;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import punchlist.ui.model.WizardModel;

/** The window: frame, keys, icon and style. */
public final class Window implements Look.Files {

    private static final double WIDTH = 1000;
    private static final double HEIGHT = 680;

    private final Stage stage;
    private final Shell shell;

    /** Fills a stage with the wizard. */
    public Window(Stage stage, WizardModel wizard, Runnable closed) {
        this.stage = stage;
        Runnable close = () -> wizard.close(() -> {
            stage.close();
            closed.run();
        });
        wizard.handedOverProperty().subscribe(gone -> {
            if (gone) {
                close.run();
            }
        });
        this.shell = new Shell(wizard, this, close);
        Scene scene = new Scene(shell.root(), WIDTH, HEIGHT);
        scene.getStylesheets().add(sheet());
        Keys.on(scene, shell, wizard);
        stage.setScene(scene);
        stage.setMinWidth(800);
        stage.setMinHeight(560);
        stage.titleProperty().bind(wizard.titleProperty());
        IntStream.of(16, 32, 48, 256).forEach(this::icon);
        stage.setOnCloseRequest(event -> {
            event.consume();
            close.run();
        });
    }

    private static String sheet() {
        return String.valueOf(Window.class.getResource("/punchlist/ui/wizard.css"));
    }

    private void icon(int size) {
        InputStream in = Window.class.getResourceAsStream("/punchlist/icon/punchlist-" + size + ".png");
        if (in != null) {
            stage.getIcons().add(new Image(in));
        }
    }

    /** The frame inside. */
    public Shell shell() {
        return shell;
    }

    /** Shows it. */
    public void show() {
        stage.show();
    }

    @Override
    public Optional<Path> save(String title, Path proposed) {
        return Optional.ofNullable(chooser(title, proposed).showSaveDialog(stage))
                .map(File::toPath);
    }

    @Override
    public Optional<Path> open(String title, Path near) {
        return Optional.ofNullable(chooser(title, near).showOpenDialog(stage)).map(File::toPath);
    }

    private static FileChooser chooser(String title, Path near) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        File folder = near.toAbsolutePath().getParent() == null
                ? null
                : near.toAbsolutePath().getParent().toFile();
        if (folder != null && folder.isDirectory()) {
            chooser.setInitialDirectory(folder);
        }
        chooser.setInitialFileName(String.valueOf(near.getFileName()));
        return chooser;
    }
}
