package punchlist.record;

import java.io.IOException;
import java.nio.ByteBuffer;
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

    private Journal(Path path, FileChannel channel, FileLock lock, Clock clock, List<Line> lines) {
        this.path = path;
        this.channel = channel;
        this.lock = lock;
        this.clock = clock;
        this.lines = new ArrayList<>(lines);
    }

    /**
     * Opens a record, or begins one with this header when the file is missing.
     *
     * @throws RecordProblem when it is damaged, open elsewhere or of another machine
     * @throws IOException when the file cannot be read or written
     */
    public static Journal open(Path path, Entry.Header header, Clock clock) throws IOException {
        boolean fresh = Files.notExists(path) || Files.size(path) == 0;
        Journal journal = open(path, clock, fresh);
        if (fresh) {
            journal.append(header);
            return journal;
        }
        try {
            journal.mustBeOf(header);
            return journal;
        } catch (RecordProblem e) {
            journal.close();
            throw e;
        }
    }

    /**
     * Opens a record that exists.
     *
     * @throws RecordProblem when it is damaged or open elsewhere
     * @throws IOException when the file is missing or cannot be read or written
     */
    public static Journal open(Path path, Clock clock) throws IOException {
        if (Files.notExists(path)) {
            throw new RecordProblem(path + ": there is no such record");
        }
        return open(path, clock, false);
    }

    private static Journal open(Path path, Clock clock, boolean fresh) throws IOException {
        FileChannel channel =
                FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            FileLock lock = lock(path, channel);
            if (fresh) {
                return new Journal(path, channel, lock, clock, List.of());
            }
            RecordFile file = RecordFile.read(path);
            if (file.damage().isPresent()) {
                Damage damage = file.damage().get();
                throw new RecordProblem(path + ": entry " + damage.entry() + " is damaged (" + damage.why()
                        + "); nothing is written to it");
            }
            Journal journal = new Journal(path, channel, lock, clock, file.lines());
            journal.setAside(file.torn());
            return journal;
        } catch (RecordProblem | IOException e) {
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

    private void setAside(Optional<String> torn) throws IOException {
        long good = 0;
        for (Line line : lines) {
            good += line.text().getBytes(StandardCharsets.UTF_8).length + 1L;
        }
        if (torn.isPresent()) {
            channel.truncate(good);
            channel.position(good);
            append(new Entry.TornLine(torn.get()));
        } else {
            channel.position(good);
        }
    }

    private void mustBeOf(Entry.Header header) {
        if (!state().header().machine().isSameAs(header.machine())) {
            throw new RecordProblem(path + ": is the record of "
                    + state().header().machine().name() + ", not of "
                    + header.machine().name());
        }
    }

    /**
     * Appends an entry and forces it to the disk.
     *
     * @throws IOException when it could not be written whole; the entry then counts as not written
     */
    public Line append(Entry entry) throws IOException {
        String previous =
                lines.isEmpty() ? Line.NOTHING_BEFORE : lines.getLast().hash();
        Line line = Line.next(lines.size() + 1L, clock.instant().truncatedTo(ChronoUnit.MILLIS), entry, previous);
        ByteBuffer bytes = ByteBuffer.wrap((line.text() + "\n").getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
        channel.force(true);
        lines.add(line);
        return line;
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
