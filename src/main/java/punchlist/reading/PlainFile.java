package punchlist.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/**
 * Files of people, as a program opens them that has more rights than whoever can write their folder. A link in the place
 * of a file would have something else written or read: it is refused, not followed. The folders above are taken as they
 * are: whoever may rename those may write the file itself.
 */
public final class PlainFile {

    private PlainFile() {}

    /**
     * Opens a file to write into it.
     *
     * @throws IOException when it is a link, has a second name, or cannot be opened
     */
    public static FileChannel open(Path file, StandardOpenOption... options) throws IOException {
        refuseLink(file);
        Set<OpenOption> all = new HashSet<>(Set.of(options));
        all.add(LinkOption.NOFOLLOW_LINKS);
        FileChannel channel = FileChannel.open(file, all);
        try {
            refuseSecondName(file);
            return channel;
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    /**
     * Opens a file to read it. Links are refused on Windows, where they are rare and this program is often elevated;
     * elsewhere it has no more rights than whoever names the file, and links are how people name files.
     *
     * @throws IOException when it is a link, or cannot be opened
     */
    public static InputStream read(Path file) throws IOException {
        if (System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows")) {
            refuseLink(file);
            return Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS);
        }
        return Files.newInputStream(file);
    }

    /**
     * Writes a file whole or not at all: beside its place first, under a name that was free, then moved. What stood in its
     * place, a link too, is replaced and not written through.
     */
    public static Path replace(Path file, byte[] content) throws IOException {
        Path whole = file.toAbsolutePath();
        Path name = whole.getFileName();
        if (name == null) {
            throw new IOException(file + " is no file");
        }
        Path beside = whole.resolveSibling("." + name + "-" + UUID.randomUUID() + ".part");
        try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        } catch (IOException e) {
            Files.deleteIfExists(beside);
            throw e;
        }
        try {
            move(beside, whole);
        } finally {
            Files.deleteIfExists(beside);
        }
        return file;
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Says it in words; the open itself would refuse it too, without saying why. */
    private static void refuseLink(Path file) throws IOException {
        if (Files.isSymbolicLink(file)) {
            throw new IOException(file + " is a link; name the file itself");
        }
    }

    /** Windows does not tell Java; there the room that calls Windows looks. */
    private static void refuseSecondName(Path file) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("unix")
                && Files.getAttribute(file, "unix:nlink", LinkOption.NOFOLLOW_LINKS) instanceof Integer names
                && names > 1) {
            throw new IOException(file + " has a second name (a hard link); copy it and name the copy");
        }
    }
}
