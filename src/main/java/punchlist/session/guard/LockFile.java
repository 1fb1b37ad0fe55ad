package punchlist.session.guard;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;

/** A file whose lock one program at a time can have; the system takes it from a program that ends, however it ends. */
final class LockFile implements AutoCloseable {

    private static final Duration BETWEEN_TRIES = Duration.ofMillis(100);

    private final FileChannel channel;
    private final FileLock lock;

    private LockFile(FileChannel channel, FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    /**
     * Takes the lock, waiting for it if need be.
     *
     * @return empty when another had it all the time
     */
    static Optional<LockFile> take(Path path, Duration wait, Ticks ticks) throws IOException {
        long from = ticks.now();
        while (true) {
            Optional<LockFile> taken = tryTake(path);
            if (taken.isPresent() || ticks.now() - from >= wait.toNanos()) {
                return taken;
            }
            ticks.sleep(BETWEEN_TRIES);
        }
    }

    private static Optional<LockFile> tryTake(Path path) throws IOException {
        FileChannel channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return Optional.of(new LockFile(channel, lock));
            }
        } catch (OverlappingFileLockException e) {
            channel.close(); // another thread of this program has it
            return Optional.empty();
        } catch (IOException e) {
            channel.close();
            throw e;
        }
        channel.close();
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        lock.close();
        channel.close();
    }
}
