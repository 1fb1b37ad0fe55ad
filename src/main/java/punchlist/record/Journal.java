package punchlist.record;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A record open for writing. Entries are only ever appended, each forced to the disk before {@link #append} returns.
 * The file is locked while it is open, so that two programs never write one record.
 */
public final class Journal implements AutoCloseable {

    private final Path path;
    private final Storage storage;
    private final Clock clock;
    private final List<Line> lines;
    private long end;
    private boolean broken;

    private Journal(Path path, Storage storage, Clock clock, List<Line> lines, long end) {
        this.path = path;
        this.storage = storage;
        this.clock = clock;
        this.lines = new ArrayList<>(lines);
        this.end = end;
    }

    /** Opens a record on a disk; see {@link #open(Path, Entry.Header, Clock, Storage.Opener)}. */
    public static Journal open(Path path, Entry.Header header, Clock clock) throws IOException {
        return open(path, header, clock, DiskStorage::open);
    }

    /**
     * Opens a record, or begins one with this header when the file is missing or empty.
     *
     * @throws RecordProblem when it is damaged, open elsewhere or of another machine
     * @throws IOException when the file cannot be read or written
     */
    public static Journal open(Path path, Entry.Header header, Clock clock, Storage.Opener disk) throws IOException {
        Journal journal = open(path, clock, disk, true);
        try {
            if (journal.lines.isEmpty()) {
                journal.begin(header);
            } else {
                journal.state().mustBeOf(header.machine(), path);
            }
            return journal;
        } catch (RuntimeException | IOException e) {
            journal.close();
            throw e;
        }
    }

    private void begin(Entry.Header header) throws IOException {
        Optional<String> torn = storage.size() == 0
                ? Optional.empty()
                : RecordFile.of(path, storage.read()).torn().filter(text -> !text.isEmpty());
        storage.truncate(0);
        append(header);
        if (torn.isPresent()) {
            append(new Entry.TornLine(torn.get()));
        }
    }

    /**
     * Opens a record that exists.
     *
     * @throws RecordProblem when it is missing, damaged or open elsewhere
     * @throws IOException when the file cannot be read or written
     */
    public static Journal open(Path path, Clock clock) throws IOException {
        return open(path, clock, DiskStorage::open);
    }

    /** Opens a record that exists, on any disk; see {@link #open(Path, Clock)}. */
    public static Journal open(Path path, Clock clock, Storage.Opener disk) throws IOException {
        if (Files.notExists(path)) {
            throw new RecordProblem(path + ": there is no such record");
        }
        return open(path, clock, disk, false);
    }

    private static Journal open(Path path, Clock clock, Storage.Opener disk, boolean mayBegin) throws IOException {
        Storage storage = disk.open(path);
        try {
            Holder.say(path, clock);
            if (mayBegin && storage.size() == 0) {
                return new Journal(path, storage, clock, List.of(), 0);
            }
            RecordFile file = RecordFile.of(path, storage.read());
            if (mayBegin && file.holdsNothing()) {
                return new Journal(path, storage, clock, List.of(), 0);
            }
            if (file.damage().isPresent()) {
                Damage damage = file.damage().get();
                throw new RecordProblem(path + ": entry " + damage.entry() + " is damaged (" + damage.why()
                        + "); nothing is written to it");
            }
            Journal journal = new Journal(path, storage, clock, file.lines(), file.end());
            if (file.torn().isPresent()) {
                storage.truncate(file.end());
                journal.append(new Entry.TornLine(file.torn().get()));
            }
            return journal;
        } catch (RuntimeException | IOException e) {
            Holder.unsay(path);
            storage.close();
            throw e;
        }
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
        write(bytes);
        end += bytes.length;
        lines.add(asRead);
        return asRead;
    }

    private void write(byte[] bytes) throws IOException {
        broken = true;
        try {
            storage.write(end, bytes);
            storage.force();
        } catch (IOException e) {
            storage.truncate(end);
            broken = false;
            throw e;
        }
        broken = false;
    }

    /** Whether lines can still be appended: not after one could be neither written nor cut off again. */
    public boolean mayWrite() {
        return !broken;
    }

    /** Whether the last session ended in good order and nothing was written since. */
    public boolean isClosed() {
        return !lines.isEmpty() && lines.getLast().entry() instanceof Entry.Closed;
    }

    /** The hash of the first line: the record's name, wherever its file lies. */
    public String id() {
        return lines.getFirst().hash();
    }

    /** The last line. */
    public Line last() {
        return lines.getLast();
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
        Holder.unsay(path);
        storage.close();
    }
}
