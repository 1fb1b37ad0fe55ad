package punchlist.record;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import punchlist.reading.PlainFile;

/**
 * A record open for writing. Entries are only ever appended, each forced to the disk before {@link #append} returns.
 * The file is locked while it is open, so that two programs never write one record.
 */
public final class Journal implements AutoCloseable {

    private final Path path;
    private final FileChannel channel;
    private final FileLock lock;
    private final Clock clock;
    private final List<Line> lines;
    private long end;
    private boolean broken;

    private Journal(Path path, FileChannel channel, FileLock lock, Clock clock, List<Line> lines, long end) {
        this.path = path;
        this.channel = channel;
        this.lock = lock;
        this.clock = clock;
        this.lines = new ArrayList<>(lines);
        this.end = end;
    }

    /**
     * Opens a record, or begins one with this header when the file is missing or empty.
     *
     * @throws RecordProblem when it is damaged, open elsewhere or of another machine
     * @throws IOException when the file cannot be read or written
     */
    public static Journal open(Path path, Entry.Header header, Clock clock) throws IOException {
        Journal journal = open(path, clock, true);
        try {
            if (journal.lines.isEmpty()) {
                journal.append(header);
            } else {
                journal.state().mustBeOf(header.machine(), path);
            }
            return journal;
        } catch (RuntimeException | IOException e) {
            journal.close();
            throw e;
        }
    }

    /**
     * Opens a record that exists.
     *
     * @throws RecordProblem when it is missing, damaged or open elsewhere
     * @throws IOException when the file cannot be read or written
     */
    public static Journal open(Path path, Clock clock) throws IOException {
        if (Files.notExists(path)) {
            throw new RecordProblem(path + ": there is no such record");
        }
        return open(path, clock, false);
    }

    private static Journal open(Path path, Clock clock, boolean mayBegin) throws IOException {
        FileChannel channel =
                PlainFile.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            FileLock lock = lock(path, channel);
            if (mayBegin && channel.size() == 0) {
                return new Journal(path, channel, lock, clock, List.of(), 0);
            }
            RecordFile file = RecordFile.read(path, Channels.newInputStream(channel)); // not by its name again
            if (file.damage().isPresent()) {
                Damage damage = file.damage().get();
                throw new RecordProblem(path + ": entry " + damage.entry() + " is damaged (" + damage.why()
                        + "); nothing is written to it");
            }
            Journal journal = new Journal(path, channel, lock, clock, file.lines(), file.end());
            if (file.torn().isPresent()) {
                channel.truncate(file.end());
                journal.append(new Entry.TornLine(file.torn().get()));
            }
            return journal;
        } catch (RuntimeException | IOException e) {
            channel.close();
            throw e;
        }
    }

    private static FileLock lock(Path path, FileChannel channel) throws IOException {
        try {
            return Optional.ofNullable(channel.tryLock(Long.MAX_VALUE - 1, 1, false))
                    .orElseThrow(() -> openElsewhere(path, null));
        } catch (OverlappingFileLockException e) {
            throw openElsewhere(path, e);
        }
    }

    private static RecordProblem openElsewhere(Path path, @Nullable Throwable cause) {
        String message = path + ": is open in another Punchlist; close it there first";
        return cause == null ? new RecordProblem(message) : new RecordProblem(message, cause);
    }

    /**
     * Appends an entry and forces it to the disk. Nothing is written that could not be read again.
     *
     * @throws IOException when it could not be written whole; the entry then counts as not written
     */
    public Line append(Entry entry) throws IOException {
        if (broken) {
            throw new IOException(path + ": could not be written before; open it again");
        }
        String previous =
                lines.isEmpty() ? Line.NOTHING_BEFORE : lines.getLast().hash();
        Line line = Line.next(lines.size() + 1L, clock.instant().truncatedTo(ChronoUnit.MILLIS), entry, previous);
        String text = line.text();
        Line asRead = RecordFile.parsed(path, text);
        byte[] bytes = (text + "\n").getBytes(StandardCharsets.UTF_8);
        if (end + bytes.length > RecordFile.MAX_SIZE) {
            throw new IOException(path + ": is full; a record has at most " + (RecordFile.MAX_SIZE >> 20) + " MiB");
        }
        write(ByteBuffer.wrap(bytes));
        end += bytes.length;
        lines.add(asRead);
        return asRead;
    }

    private void write(ByteBuffer bytes) throws IOException {
        try {
            channel.position(end);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        } catch (IOException e) {
            broken = true;
            channel.truncate(end);
            broken = false;
            throw e;
        }
    }

    /** The record's file. */
    public Path path() {
        return path;
    }

    /** What the lines so far add up to. */
    public RecordState state() {
        return RecordState.of(lines);
    }

    @Override
    public void close() throws IOException {
        lock.close();
        channel.close();
    }
}
