package punchlist.windows;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jna.platform.DesktopWindow;
import com.sun.jna.platform.WindowUtils;
import com.sun.jna.platform.win32.GDI32Util;
import com.sun.jna.platform.win32.Kernel32Util;
import com.sun.jna.platform.win32.User32;
import com.sun.jna.platform.win32.WinDef;
import com.sun.jna.platform.win32.WinUser;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The shipped wizard opens, is drawn, leaves nothing in the profile and ends with 0 when its window is closed. */
@Tag("windows")
@Timeout(90)
class WizardTest {
    private static final Path PICTURES = Path.of("target", "wine");
    private static final int COLOURS = 40;

    @Test
    void onTheDemoServer() throws Exception {
        assertOpensAndCloses("demo", "SRV-IGSS-01", PICTURES.resolve("wizard.png"));
    }

    @Test
    void onThisComputer() throws Exception {
        assertOpensAndCloses("local", Kernel32Util.getComputerName(), PICTURES.resolve("wizard-local.png"));
    }

    @Test
    void aCheckLeavesNothingInTheProfileEither() throws Exception {
        Set<String> before = profile();
        Shipped.cli("check", "--machine", "local").with(1);
        Shipped.cli("check", "--machine", "demo").with(1);
        assertThat(profile()).isEqualTo(before);
    }

    private static void assertOpensAndCloses(String machine, String name, Path picture) throws Exception {
        Set<String> before = profile();
        Process wizard = new ProcessBuilder(
                        Shipped.FOLDER.resolve("Punchlist.exe").toString(), "--machine", machine)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            DesktopWindow window = opened(name);
            assertThat(colours(window.getHWND(), picture)).isGreaterThan(COLOURS);
            assertThat(profile()).isEqualTo(before);
            User32.INSTANCE.PostMessage(window.getHWND(), WinUser.WM_CLOSE, new WinDef.WPARAM(0), new WinDef.LPARAM(0));
            assertThat(wizard.waitFor(20, TimeUnit.SECONDS))
                    .as("ends when closed")
                    .isTrue();
            assertThat(wizard.exitValue()).isZero();
            assertThat(profile()).isEqualTo(before);
        } finally {
            wizard.descendants().forEach(ProcessHandle::destroyForcibly);
            wizard.destroyForcibly();
        }
    }

    private static DesktopWindow opened(String name) throws InterruptedException {
        for (int tries = 0; tries < 150; tries++) {
            Optional<DesktopWindow> window = WindowUtils.getAllWindows(true).stream()
                    .filter(w ->
                            w.getTitle().contains("Punchlist") && w.getTitle().contains(name))
                    .findFirst();
            if (window.isPresent()) {
                return window.get();
            }
            Thread.sleep(200);
        }
        throw new AssertionError("no window of Punchlist for " + name + "; there are "
                + WindowUtils.getAllWindows(false).stream()
                        .map(DesktopWindow::getTitle)
                        .toList());
    }

    /** How many colours the window shows, once the line at the bottom says something; the picture is kept. */
    private static int colours(WinDef.HWND window, Path file) throws IOException, InterruptedException {
        Files.createDirectories(PICTURES);
        int count = 0;
        for (int tries = 0; tries < 50 && count <= COLOURS; tries++) {
            Thread.sleep(400);
            BufferedImage image = GDI32Util.getScreenshot(window);
            assertThat(ImageIO.write(image, "png", file.toFile())).isTrue();
            assertThat(image.getWidth()).isGreaterThan(600);
            assertThat(image.getHeight()).isGreaterThan(400);
            int height = image.getHeight();
            boolean loaded =
                    colours(image.getSubimage(0, height * 92 / 100, image.getWidth() / 2, height * 3 / 100)) > 8;
            count = loaded ? colours(image) : 0;
        }
        return count;
    }

    private static int colours(BufferedImage image) {
        int[] all = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        return Math.toIntExact(Arrays.stream(all).distinct().count());
    }

    /** Every file of the profile and of the temporary folder in it, but for the launcher's folder of crash reports. */
    private static Set<String> profile() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(System.getProperty("user.home")))) {
            return files.filter(file -> !file.endsWith("Punchlist-crashes"))
                    .map(Path::toString)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
