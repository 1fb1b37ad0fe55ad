package punchlist.record;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;
import punchlist.reading.PlainFile;

/** A file on a disk, locked against every other writer while it is open. */
public final class DiskStorage implements Storage {

    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1; // far behind any content, so that readers may read

    private final FileChannel channel;
    private final FileLock lock;

    private DiskStorage(FileChannel channel, FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    /** Opens the file; see {@link Storage.Opener#open}. */
    public static Storage open(Path path) throws IOException {
        boolean isNew = Files.notExists(path, LinkOption.NOFOLLOW_LINKS);
        FileChannel channel =
                PlainFile.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            FileLock lock = lock(path, channel);
            if (isNew) {
                forceFolder(path);
            }
            return new DiskStorage(channel, lock);
        } catch (RuntimeException | IOException e) {
            channel.close();
            throw e;
        }
    }

    private static FileLock lock(Path path, FileChannel channel) throws IOException {
        try {
            return Optional.ofNullable(channel.tryLock(LOCKED_BYTE, 1, false))
                    .orElseThrow(() -> new RecordProblem(Holder.openElsewhere(path)));
        } catch (OverlappingFileLockException e) {
            throw new RecordProblem(Holder.openElsewhere(path), e);
        }
    }

    /** So that a new file's name, too, survives a power cut; where folders cannot be forced (Windows) they need not be. */
    private static void forceFolder(Path path) {
        Path folder = path.toAbsolutePath().getParent();
        if (folder == null) {
            return;
        }
        try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
            names.force(true);
        } catch (IOException e) {
            // the system keeps names in its own way
        }
    }

    @Override
    public long size() throws IOException {
        return channel.size();
    }

    @Override
    public byte[] read() throws IOException {
        long size = channel.size();
        if (size > RecordFile.MAX_SIZE) {
            throw new IOException("it is larger than " + (RecordFile.MAX_SIZE >> 20) + " MiB");
        }
        ByteBuffer content = ByteBuffer.allocate((int) size);
        channel.position(0);
        while (content.hasRemaining() && channel.read(content) >= 0) {
            // as much as comes at a time
        }
        return Arrays.copyOf(content.array(), content.position());
    }

    @Override
    public void write(long at, byte[] bytes) throws IOException {
        ByteBuffer left = ByteBuffer.wrap(bytes);
        channel.position(at);
        while (left.hasRemaining()) {
            channel.write(left);
        }
    }

    @Override
    public void force() throws IOException {
        channel.force(true);
    }

    @Override
    public void truncate(long size) throws IOException {
        channel.truncate(size);
    }

    @Override
    public void close() throws IOException {
        lock.close();
        channel.close();
    }
}
