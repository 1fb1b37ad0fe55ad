package punchlist.machine.windows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("windows")
class PinnedFileOnWindowsTest {

    @TempDir
    Path temp;

    @Test
    void nobodyPutsAnotherFileInItsPlaceWhileItIsPinned() throws IOException {
        Path record = temp.resolve("record");
        Path other = Files.writeString(temp.resolve("other"), "other");
        try (PinnedFile pinned = PinnedFile.of(record)) {
            assertThat(pinned).isNotNull();
            assertThat(record).isEmptyFile();
            assertThatThrownBy(() -> Files.move(other, record, StandardCopyOption.REPLACE_EXISTING))
                    .isInstanceOf(IOException.class);
            assertThatThrownBy(() -> Files.delete(record)).isInstanceOf(IOException.class);
            FileChannel.open(record, StandardOpenOption.READ, StandardOpenOption.WRITE)
                    .close();
        }
        Files.move(other, record, StandardCopyOption.REPLACE_EXISTING);
    }

    @Test
    void aFileWithASecondNameIsRefused() throws IOException {
        Path record = Files.createLink(temp.resolve("record"), Files.createFile(temp.resolve("other")));

        assertThatThrownBy(() -> PinnedFile.of(record))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("2 hard links");
        Files.delete(record);
    }
}
