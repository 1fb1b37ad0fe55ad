package punchlist.record;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.function.UnaryOperator;
import punchlist.reading.DataFile;
import punchlist.reading.PlainFile;

/**
 * A record that is looked at on another computer than its own: read whole, never written to. What is seen goes into a copy,
 * which holds the record as it was and the look behind it. No journal of this computer is kept of a copy: it is nobody's
 * record.
 */
public final class LookCopy {

    private final Path record;
    private final byte[] content;
    private final RecordState state;

    private LookCopy(Path record, byte[] content, RecordState state) {
        this.record = record;
        this.content = content;
        this.state = state;
    }

    /**
     * Reads a record.
     *
     * @throws RecordProblem when it is not intact
     * @throws IOException when it cannot be read
     */
    public static LookCopy of(Path record) throws IOException {
        byte[] content;
        try {
            content = DataFile.read(record, RecordFile.MAX_SIZE);
        } catch (IOException e) {
            throw new IOException(record + ": " + DataFile.why(e), e);
        }
        RecordFile file = RecordFile.of(record, content);
        mustBeIntact(file);
        return new LookCopy(record, content, RecordState.of(file.lines()));
    }

    /**
     * Refuses a record with damage or a torn line.
     *
     * @throws RecordProblem when it is not intact
     */
    static void mustBeIntact(RecordFile file) {
        if (file.damage().isPresent()) {
            Damage damage = file.damage().get();
            throw new RecordProblem(
                    file.path() + ": entry " + damage.entry() + " is damaged (" + damage.why() + "); nothing is done");
        }
        if (file.torn().isPresent()) {
            throw new RecordProblem(
                    file.path() + ": its last line is torn; open it once where it is written," + " then copy it again");
        }
    }

    /** What the record adds up to. */
    public RecordState state() {
        return state;
    }

    /**
     * Refuses a file that is there.
     *
     * @throws RecordProblem when it is there
     */
    public static void mustBeNew(Path copy) {
        if (Files.exists(copy, LinkOption.NOFOLLOW_LINKS)) {
            throw new RecordProblem(copy + ": exists already; a copy is a new file");
        }
    }

    /**
     * Writes the copy without anything behind it.
     *
     * @throws RecordProblem when the file is there already
     * @throws IOException when it cannot be written
     */
    public void write(Path copy) throws IOException {
        try (FileChannel channel = PlainFile.open(copy, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        } catch (FileAlreadyExistsException e) {
            throw new RecordProblem(copy + ": exists already; a copy is a new file", e);
        }
    }

    /**
     * Writes the copy with a look behind it.
     *
     * @param finish what is done with the look when its place is known: puts a seal on it, or nothing
     * @return the look as it stands in the copy
     * @throws RecordProblem when the file is there already
     * @throws IOException when it cannot be written
     */
    public Look write(Path copy, Look look, UnaryOperator<Look> finish, Clock clock, Storage.Opener disk)
            throws IOException {
        write(copy);
        try (Journal journal = Journal.open(copy, clock, disk)) {
            Look placed = finish.apply(look.after(journal.last().hash()));
            Line line = journal.append(new Entry.Looked(placed));
            journal.append(new Entry.Closed(line.number(), line.hash()));
            return placed;
        } catch (RuntimeException | IOException e) {
            Files.deleteIfExists(copy);
            throw e;
        }
    }

    /** Where the record lies. */
    @Override
    public String toString() {
        return record.toString();
    }
}
