package punchlist.record;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * A journal and what it is still owed: what the other of two books was told while this one could not be written. It is
 * paid before anything else is written, so that both tell of changes in the same order and no change's id is given twice.
 */
final class Account implements AutoCloseable {

    private final Journal journal;
    private final Deque<Entry> owed = new ArrayDeque<>();

    Account(Journal journal) {
        this.journal = journal;
    }

    Journal journal() {
        return journal;
    }

    /** Remembers an entry until it can be written. */
    void owe(Entry entry) {
        owed.add(entry);
    }

    /**
     * Writes what is owed.
     *
     * @throws IOException when not all of it could be written; the rest is still owed
     */
    void pay() throws IOException {
        while (!owed.isEmpty()) {
            journal.append(owed.getFirst());
            owed.removeFirst();
        }
    }

    /**
     * Writes what is owed, then an entry.
     *
     * @throws IOException when the entry was not written; it is not owed
     */
    Line append(Entry entry) throws IOException {
        pay();
        return journal.append(entry);
    }

    /**
     * Writes what is owed, then an entry.
     *
     * @throws IOException when the entry was not written; it is owed from now on
     */
    void appendOrOwe(Entry entry) throws IOException {
        owe(entry);
        pay();
    }

    @Override
    public void close() throws IOException {
        journal.close();
    }
}
