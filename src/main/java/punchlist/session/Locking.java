package punchlist.session;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import punchlist.catalog.Catalog;
import punchlist.record.Entry;
import punchlist.record.Line;
import punchlist.record.RecordProblem;
import punchlist.record.RecordState;
import punchlist.record.Revision;
import punchlist.record.Undecided;
import punchlist.record.seal.KeyProblem;
import punchlist.record.seal.SigningKey;

/** Locks the next revision of a record: signature lines, then the lock with its seal. */
public final class Locking {

    /** A record open for writing. */
    public interface Pen {
        /** What it adds up to now. */
        RecordState state();

        /** Appends an entry. */
        void write(Entry entry) throws IOException;
    }

    private final Catalog catalog;
    private final SealKeys keys;

    /** Locks records of this catalogue's controls with these keys. */
    public Locking(Catalog catalog, SealKeys keys) {
        this.catalog = catalog;
        this.keys = keys;
    }

    /**
     * Locks the next revision. The key is opened before anything is written, so that a wrong password leaves nothing
     * behind.
     *
     * @param lines the signature lines of a revision
     * @throws RecordProblem when a fail is undecided
     * @throws KeyProblem when the key cannot be used
     * @throws IOException when the record cannot be written
     */
    public Entry.Locked lock(Pen record, Function<String, List<Entry>> lines, Sealing sealing)
            throws IOException, KeyProblem {
        int undecided = Undecided.of(record.state(), catalog).size();
        if (undecided > 0) {
            throw new RecordProblem("fails that are neither a punch item nor an accepted deviation: " + undecided);
        }
        Optional<SigningKey> key = keys.of(sealing);
        String revision = Revision.next(record.state());
        for (Entry line : lines.apply(revision)) {
            record.write(line);
        }
        Line last = record.state().lines().getLast();
        Entry.Locked locked = key.map(k -> k.seal(revision, last.hash(), last.number()))
                .orElseGet(() -> new Entry.Locked(revision, last.hash(), last.number()));
        record.write(locked);
        return locked;
    }
}
