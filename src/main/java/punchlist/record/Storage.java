package punchlist.record;

import java.io.IOException;
import java.nio.file.Path;

/**
 * The file under a journal, as far as a journal needs it. Only what was written before {@link #force()} returned is sure
 * to be there after a power cut.
 */
public interface Storage extends AutoCloseable {

    /** Opens the file under a journal. */
    @FunctionalInterface
    interface Opener {

        /**
         * Opens a file for one writer, making it where it is missing.
         *
         * @throws RecordProblem when another program, or this one, has it open already
         * @throws IOException when it cannot be opened for writing
         */
        Storage open(Path path) throws IOException;
    }

    /** Its length in bytes. */
    long size() throws IOException;

    /** Everything in it; not by its name again, which may lead elsewhere by now. */
    byte[] read() throws IOException;

    /** Writes all bytes from this place on. */
    void write(long at, byte[] bytes) throws IOException;

    /** Returns when everything written is on the medium. */
    void force() throws IOException;

    /** Cuts everything from this place on. */
    void truncate(long size) throws IOException;

    @Override
    void close() throws IOException;
}
