package punchlist.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlainFileTest {

    @TempDir
    Path folder;

    private Path other;

    @BeforeEach
    void somebodyElsesFile() throws IOException {
        other = Files.writeString(folder.resolve("other"), "of somebody else");
    }

    @Test
    void aPlainFileIsOpenedAndMade() throws IOException {
        Path file = folder.resolve("file");
        PlainFile.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)
                .close();
        PlainFile.open(file, StandardOpenOption.WRITE).close();

        assertThat(file).isEmptyFile();
    }

    @Test
    void aLinkIsNotWrittenThrough() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), other);

        assertThatThrownBy(() -> PlainFile.open(link, StandardOpenOption.WRITE))
                .isInstanceOf(IOException.class)
                .hasMessageEndingWith("is a link; name the file itself");
        assertThat(other).hasContent("of somebody else");
    }

    @Test
    void aLinkToNothingMakesNothing() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("nothing"));

        assertThatThrownBy(() -> PlainFile.open(link, StandardOpenOption.CREATE, StandardOpenOption.WRITE))
                .isInstanceOf(IOException.class);
        assertThat(folder.resolve("nothing")).doesNotExist();
    }

    @Test
    void aFileWithASecondNameIsNotWrittenInto() throws IOException {
        Path second = Files.createLink(folder.resolve("second"), other);

        assertThatThrownBy(() -> PlainFile.open(second, StandardOpenOption.WRITE))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("has a second name");
    }

    @Test
    void whatIsReplacedIsTheLinkAndNotWhatItLeadsTo() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), other);
        Path second = Files.createLink(folder.resolve("second"), other);

        PlainFile.replace(link, "new".getBytes(UTF_8));
        PlainFile.replace(second, "new".getBytes(UTF_8));

        assertThat(link).isRegularFile().hasContent("new");
        assertThat(Files.isSymbolicLink(link)).isFalse();
        assertThat(second).hasContent("new");
        assertThat(other).hasContent("of somebody else");
    }

    @Test
    void whatCannotBeReplacedLeavesNothingBeside() throws IOException {
        Path full = Files.createDirectory(folder.resolve("full"));
        Files.createFile(full.resolve("file"));

        assertThatThrownBy(() -> PlainFile.replace(full, new byte[1])).isInstanceOf(IOException.class);
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactlyInAnyOrder(full, other);
        }
    }

    @Test
    void aLinkIsReadWhereThisProgramIsNeverElevated() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), other);

        try (InputStream in = PlainFile.read(link)) {
            assertThat(new String(in.readAllBytes(), UTF_8)).isEqualTo("of somebody else");
        }
    }
}
