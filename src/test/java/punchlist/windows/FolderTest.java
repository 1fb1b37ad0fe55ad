package punchlist.windows;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jna.platform.win32.Kernel32;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The Windows folder as it is shipped, whose own Java runs this: what is native lies in it and is unpacked nowhere. */
@Tag("windows")
@Timeout(60)
class FolderTest {
    private static final Path FOLDER = Path.of(System.getProperty("punchlist.folder", "."));

    @Test
    void runsInItsOwnJava() {
        assertThat(Path.of(System.getProperty("java.home"))).isEqualTo(FOLDER.resolve("runtime"));
        assertThat(System.getProperty("os.name")).startsWith("Windows");
    }

    @Test
    void takesJnaFromTheFolder() {
        assertThat(Kernel32.INSTANCE.GetCurrentProcessId())
                .isEqualTo((int) ProcessHandle.current().pid());
        assertThat(Path.of(System.getProperty("jnidispatch.path"))).isEqualTo(FOLDER.resolve("bin/jnidispatch.dll"));
    }

    @Test
    void showsAWindowAndUnpacksNothing() throws IOException, InterruptedException {
        var shown = new CountDownLatch(1);
        Platform.startup(() -> {
            var stage = new Stage();
            stage.setScene(new Scene(new Label("Punchlist æøå ✓ △"), 400, 200));
            stage.setOnShown(event -> Platform.runLater(shown::countDown));
            stage.show();
        });
        assertThat(shown.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(Path.of(System.getProperty("user.home"), ".openjfx")).doesNotExist();
        assertThat(libraries(Path.of(System.getProperty("java.io.tmpdir")))).isEmpty();
    }

    private static List<Path> libraries(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".dll")).toList();
        }
    }

    @Test
    void hasNoNativePartInJavaFxThatCouldBeUnpacked() throws IOException {
        try (Stream<Path> jars = Files.list(FOLDER.resolve("lib"))) {
            for (Path jar : jars.filter(file -> file.getFileName().toString().startsWith("javafx-"))
                    .toList()) {
                try (var zip = new ZipFile(jar.toFile())) {
                    assertThat(zip.stream()).noneMatch(entry -> entry.getName().endsWith(".dll"));
                }
            }
        }
    }
}
