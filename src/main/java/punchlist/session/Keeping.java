package punchlist.session;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import punchlist.record.Books;
import punchlist.record.DiskStorage;
import punchlist.record.Shelf;
import punchlist.record.Storage;

/**
 * How what is done is kept: by which clock, on which disk, and where this computer keeps its own journals.
 *
 * @param clock what the time is
 * @param disk how files are opened
 * @param own where this computer keeps what is its own
 * @param ids draws the random name of a new record
 */
public record Keeping(Clock clock, Storage.Opener disk, OwnFolder own, Supplier<UUID> ids) {

    /** On this computer's disks. */
    public static Keeping onDisk(Clock clock, OwnFolder own) {
        return new Keeping(clock, DiskStorage::open, own, UUID::randomUUID);
    }

    /** The random name of a new record. */
    String newId() {
        return ids.get().toString();
    }

    /** How the books of a machine are kept: on this Windows nothing is changed without its own journal. */
    Books.Keeping booksOf(OpenMachine opened) {
        return new Books.Keeping(clock, disk, shelf(), !opened.isRecorded());
    }

    /** How a record is kept to which only words are added: nothing is changed. */
    public Books.Keeping ofRecord() {
        return new Books.Keeping(clock, disk, shelf(), /* ownNeeded= */ false);
    }

    /** The folder of the journals. */
    public Shelf shelf() {
        return new Shelf() {
            @Override
            public Path open() throws IOException {
                return own.open("journal");
            }

            @Override
            public Optional<Path> find() {
                return own.find("journal");
            }
        };
    }
}
