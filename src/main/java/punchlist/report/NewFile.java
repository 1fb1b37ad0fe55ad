package punchlist.report;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes files whole or not at all: beside the place first, then moved. */
final class NewFile {

    private NewFile() {}

    static void write(Path out, byte[] content) throws IOException {
        Path whole = out.toAbsolutePath();
        Path folder = whole.getParent();
        if (folder == null) {
            throw new IOException(out + " is no file");
        }
        Path beside = Files.createTempFile(folder, "." + whole.getFileName(), ".part");
        try {
            Files.write(beside, content);
            move(beside, whole);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
