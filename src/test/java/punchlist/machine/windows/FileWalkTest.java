package punchlist.machine.windows;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import punchlist.machine.files.FileList;
import punchlist.machine.files.FolderFiles;

/** Files are looked for without following anything; what runs on every system's file tree. */
class FileWalkTest {

    @TempDir
    private Path root;

    private FileList walk(int depth, int budget) {
        FolderFiles question = FolderFiles.of("C:\\A", depth, ".opf", ".json");
        return FileWalk.below(root, question::wants, depth, budget);
    }

    @Test
    void findsByEndingWithoutCaseDownToTheDepthAskedFor() throws IOException {
        Files.createDirectories(root.resolve("one/two"));
        Files.writeString(root.resolve("a.OPF"), "12345");
        Files.writeString(root.resolve("a.opf.txt"), "");
        Files.writeString(root.resolve("one/b.json"), "");
        Files.writeString(root.resolve("one/two/c.opf"), "");
        FileList list = walk(1, 100);
        assertThat(list.files().stream().map(file -> file.path().replace('/', '\\')))
                .extracting(path -> path.substring(path.lastIndexOf('\\') + 1))
                .containsExactlyInAnyOrder("a.OPF", "b.json");
        assertThat(list.files().stream().mapToLong(FileList.Entry::size).sum()).isEqualTo(5);
        assertThat(list.isWhole()).isTrue();
        assertThat(walk(2, 100).files()).hasSize(3);
    }

    @Test
    void aLinkIsNamedAndNotFollowed() throws IOException {
        Path elsewhere = Files.createDirectories(root.resolve("elsewhere"));
        Files.writeString(elsewhere.resolve("a.opf"), "");
        Path top = Files.createDirectories(root.resolve("top"));
        Files.createSymbolicLink(top.resolve("way"), elsewhere);
        FileList list = FileWalk.below(top, name -> true, 5, 100);
        assertThat(list.files()).isEmpty();
        assertThat(list.links()).hasSize(1);
        assertThat(list.isWhole()).isTrue();
    }

    @Test
    void stopsAtTheBudgetAndSaysSo() throws IOException {
        for (int i = 0; i < 5; i++) {
            Files.writeString(root.resolve(i + ".opf"), "");
        }
        FileList list = walk(3, 3);
        assertThat(list.complete()).isFalse();
        assertThat(list.files()).hasSize(3);
        assertThat(walk(3, 5).complete()).isTrue();
    }

    @Test
    void aFolderThatMayNotBeReadIsNamed() throws IOException {
        Path closed = Files.createDirectory(root.resolve("closed"));
        Assumptions.assumeTrue(
                closed.getFileSystem().supportedFileAttributeViews().contains("posix"));
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
        try {
            Assumptions.assumeFalse(Files.isReadable(closed), "root reads everything");
            FileList list = walk(3, 10);
            assertThat(list.unread()).containsExactly(closed.toString());
            assertThat(list.isWhole()).isFalse();
        } finally {
            Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
        }
    }
}
