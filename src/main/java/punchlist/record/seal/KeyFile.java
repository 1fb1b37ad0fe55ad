package punchlist.record.seal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import punchlist.reading.PlainFile;
import punchlist.text.Phrase;

/** Reads files with keys, which people name. */
final class KeyFile {

    private static final int MAX_SIZE = 1 << 20;

    private KeyFile() {}

    static byte[] read(Path file) throws KeyProblem {
        if (!Files.isRegularFile(file)) {
            throw none(file);
        }
        try (InputStream in = PlainFile.read(file)) {
            byte[] content = in.readNBytes(MAX_SIZE + 1);
            if (content.length > MAX_SIZE) {
                throw none(file);
            }
            return content;
        } catch (IOException e) {
            throw new KeyProblem(Phrase.of("seal.file.unreadable", e.toString()));
        }
    }

    private static KeyProblem none(Path file) {
        return new KeyProblem(Phrase.of("seal.file.none", file.toString()));
    }
}
