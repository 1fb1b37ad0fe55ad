package punchlist.machine.windows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Links as the tests need them: of Windows where it makes any, else of the Unix below Wine. */
public final class Links {

    private Links() {}

    /** Wine answers success and makes none. */
    static Path reparsePoint(Path link, Path target) throws IOException {
        try {
            Files.createSymbolicLink(link, target);
        } catch (IOException e) {
            return abort("no symbolic links here: " + e);
        }
        return Files.isSymbolicLink(link) ? link : abort("the symbolic link was not made");
    }

    /** A link of whatever kind: on Wine one of Unix, which shows as a folder. */
    public static Path anyLink(Path link, Path target) throws IOException, InterruptedException {
        try {
            Files.createSymbolicLink(link, target);
        } catch (IOException e) {
            return abort("no symbolic links here: " + e);
        }
        if (!Files.exists(link, LinkOption.NOFOLLOW_LINKS) && System.getenv("WINEPREFIX") != null) {
            start("/unix", "/bin/ln", "-s", unix(target), unix(link));
            waitUntilThere(link, true);
        }
        return link;
    }

    private static void start(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(SystemLibrary.systemFolder() + "\\start.exe"));
        command.addAll(List.of(arguments));
        new ProcessBuilder(command).inheritIO().start().waitFor();
    }

    /** Wine does not wait for a program of Unix. */
    private static void waitUntilThere(Path path, boolean there) throws InterruptedException {
        Instant latest = Instant.now().plusSeconds(20);
        while (Files.exists(path, LinkOption.NOFOLLOW_LINKS) != there) {
            assertThat(Instant.now()).isBefore(latest);
            Thread.sleep(50);
        }
    }

    private static String unix(Path path) {
        return System.getenv("WINEPREFIX") + "/dosdevices/"
                + path.toString().replace('\\', '/').replaceFirst("^C:", "c:");
    }

    /** Removes a link that Windows' own calls would take for a folder. */
    public static void remove(Path link) throws IOException, InterruptedException {
        if (System.getenv("WINEPREFIX") != null) {
            start("/unix", "/bin/rm", "-f", unix(link));
            waitUntilThere(link, false);
        } else {
            Files.deleteIfExists(link);
        }
    }
}
