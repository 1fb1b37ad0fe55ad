package punchlist.machine.windows;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import punchlist.machine.files.FileList;
import punchlist.machine.files.FileVersion;
import punchlist.machine.files.FolderFiles;
import punchlist.machine.files.VersionInfo;
import punchlist.reading.Answer;
import punchlist.reading.Why;

@Tag("windows")
class FilesOnWindowsTest {

    private static final String SYSTEM = SystemLibrary.systemFolder().toString();

    @TempDir
    private Path folder;

    @Test
    void aLibraryOfWindowsHasAVersionAMakerAndAProduct() {
        VersionInfo version = ThisWindows.known(new FileVersion(SYSTEM + "\\kernel32.dll"));
        assertThat(version.fileVersion()).matches("\\d+\\.\\d+\\.\\d+\\.\\d+").doesNotStartWith("0.0");
        assertThat(version.productVersion()).matches("\\d+\\.\\d+\\.\\d+\\.\\d+");
        assertThat(version.company().orElseThrow()).contains("Microsoft");
        assertThat(version.product()).isPresent();
    }

    @Test
    void aFileThatIsNotThereIsAbsentAndOneWithoutAVersionIsNotUnderstood() throws IOException {
        assertThat(ThisWindows.ask(new FileVersion(SYSTEM + "\\punchlist-none.dll")))
                .isEqualTo(Answer.absent());
        Path text = Files.writeString(folder.resolve("a.txt"), "no program");
        assertNotUnderstood(ThisWindows.ask(new FileVersion(text.toRealPath().toString())));
    }

    @Test
    void nothingOnAnotherComputerIsOpened() {
        assertNotUnderstood(ThisWindows.ask(new FileVersion("\\\\server\\share\\a.exe")));
        assertNotUnderstood(ThisWindows.ask(FolderFiles.of("\\\\server\\share", 1, ".opf")));
    }

    private static void assertNotUnderstood(Answer<?> answer) {
        assertThat(answer).isInstanceOfSatisfying(Answer.Unread.class, unread -> assertThat(unread.why())
                .isInstanceOf(Why.NotUnderstood.class));
    }

    @Test
    void filesAreListedWithSizeAndTimeAndLinksAreNotFollowed() throws IOException {
        Path root = folder.toRealPath();
        Path inner = Files.createDirectories(root.resolve("Ünder"));
        Files.writeString(inner.resolve("a.OPF"), "12345");
        Files.writeString(inner.resolve("b.txt"), "");
        FileList list = ThisWindows.known(FolderFiles.of(root.toString(), 3, ".opf"));
        assertThat(list.files()).hasSize(1);
        assertThat(list.files().getFirst().path()).isEqualTo(root + "\\Ünder\\a.OPF");
        assertThat(list.files().getFirst().size()).isEqualTo(5);
        assertThat(list.isWhole()).isTrue();
        assertThat(ThisWindows.ask(FolderFiles.of(root + "\\none", 3, ".opf"))).isEqualTo(Answer.absent());
    }
}
