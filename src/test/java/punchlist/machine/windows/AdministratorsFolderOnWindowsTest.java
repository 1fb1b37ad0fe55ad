package punchlist.machine.windows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.jna.platform.win32.WinNT;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("windows")
class AdministratorsFolderOnWindowsTest {

    @TempDir
    Path temp;

    @Test
    void isMadeInProgramDataWhateverTheEnvironmentSays() throws Exception {
        assertThat(ShellCalls.programData()).isDirectory().isEqualTo(Path.of("C:\\ProgramData"));
    }

    @Test
    void isMadeOnceAndOpenedAgain() throws IOException {
        AdministratorsFolder ours = AdministratorsFolder.in(temp);

        assertThat(ours.find("journal")).isEmpty();
        Path made = ours.open("journal");
        Files.writeString(made.resolve("kept"), "kept");

        assertThat(made).isEqualTo(temp.toRealPath().resolve("Punchlist").resolve("journal"));
        assertThat(ours.open("journal").resolve("kept")).hasContent("kept");
        assertThat(ours.find("journal")).contains(made);
    }

    @Test
    void hasItsPermissionsFromTheFirstMoment() throws Exception {
        Path made = AdministratorsFolder.in(temp).open("key");

        try (FileObject object = FileObject.open(made.toString(), WinNT.READ_CONTROL)) {
            assertThat(ObjectSddl.of(object))
                    .as("exactly on Windows, for this account on Wine")
                    .matches("O:(BA|SY)G:.*D:P(AI)?\\(A;OICI;FA;;;SY\\)\\(A;OICI;FA;;;BA\\)"
                            + "|O:(S-1-5-21-[-0-9]+)G:.*D:\\(A;OICI;FA;;;SY\\)\\(A;OICI;FA;;;\\3\\)");
        }
    }

    @Test
    void aFolderThatSomebodyMadeBeforeIsRefusedAndNothingIsPutIntoIt() throws IOException {
        Path waiting = Files.createDirectory(temp.resolve("Punchlist"));

        assertThatThrownBy(() -> AdministratorsFolder.in(temp).open("key"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("was not made by Punchlist as it is now")
                .hasMessageContaining("rename or remove it as administrator");
        assertThat(AdministratorsFolder.in(temp).find("key")).isEmpty();
        assertThat(waiting).isEmptyDirectory();
    }

    @Test
    void aFolderThatSomebodyMadeWithinIsRefused() throws IOException {
        AdministratorsFolder ours = AdministratorsFolder.in(temp);
        Files.createDirectory(ours.open("key").resolveSibling("journal"));

        assertThatThrownBy(() -> ours.open("journal")).hasMessageContaining("journal was not made by Punchlist");
    }

    @Test
    void aLinkInItsPlaceIsRefusedAndNotFollowed() throws Exception {
        Path outside = Files.createDirectory(temp.resolve("outside"));
        Path link = Links.anyLink(temp.toRealPath().resolve("Punchlist"), outside);
        try {
            assertThatThrownBy(() -> AdministratorsFolder.in(temp).open("key"))
                    .isInstanceOf(IOException.class)
                    .satisfies(e -> assertThat(e.getMessage()).containsAnyOf("reparse point", "leads to"));
            assertThat(outside).isEmptyDirectory();
        } finally {
            Links.remove(link);
        }
    }

    @Test
    void aFileInItsPlaceIsRefused() throws IOException {
        Files.createFile(temp.resolve("Punchlist"));

        assertThatThrownBy(() -> AdministratorsFolder.in(temp).open("key"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("it is no folder");
    }

    @Test
    void aNameThatLeadsElsewhereIsNoName() throws IOException {
        AdministratorsFolder ours = AdministratorsFolder.in(temp);

        assertThatThrownBy(() -> ours.open("..")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ours.open("a\\b")).isInstanceOf(IllegalArgumentException.class);
    }
}
