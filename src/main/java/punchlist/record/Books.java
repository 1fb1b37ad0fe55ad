package punchlist.record;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A record open for writing and this computer's own journal of it. What is said of a change stands in both, in the own
 * one first; what a crash left in one of them only is brought together when they are opened again. Whatever is written
 * is on the disk before the call returns.
 */
public final class Books implements AutoCloseable {

    /**
     * Where they lie and how they are kept.
     *
     * @param clock what the time is
     * @param disk how files are opened
     * @param shelf where this computer keeps its own journals
     * @param ownNeeded whether nothing may be changed without the own journal, and changes are taken back by it alone; so
     *     for this Windows, not for a recording
     */
    public record Keeping(Clock clock, Storage.Opener disk, Shelf shelf, boolean ownNeeded) {}

    private final Account record;
    private final Keeping keeping;
    private Optional<Account> own = Optional.empty();
    private Optional<String> unkept = Optional.empty();

    private Books(Journal record, Keeping keeping) {
        this.record = new Account(record);
        this.keeping = keeping;
    }

    /**
     * Opens a record, or begins it with this header when the file is missing or empty.
     *
     * @throws RecordProblem when it is damaged, open elsewhere, of another machine, or has been continued otherwise than
     *     this computer knows
     * @throws IOException when a file cannot be read or written
     */
    public static Books open(Path path, Entry.Header header, Keeping keeping) throws IOException {
        return together(Journal.open(path, header, keeping.clock(), keeping.disk()), keeping);
    }

    /**
     * Opens a record that exists.
     *
     * @throws RecordProblem as {@link #open(Path, Entry.Header, Keeping)}, and when it is missing
     * @throws IOException when a file cannot be read or written
     */
    public static Books open(Path path, Keeping keeping) throws IOException {
        return together(Journal.open(path, keeping.clock(), keeping.disk()), keeping);
    }

    private static Books together(Journal record, Keeping keeping) throws IOException {
        Books books = new Books(record, keeping);
        try {
            books.bringTogether();
            return books;
        } catch (RuntimeException | IOException e) {
            books.closeFiles();
            throw e;
        }
    }

    private void bringTogether() throws IOException {
        Optional<RecordState> kept;
        try {
            kept = OwnJournal.of(record.journal().state().lines().getFirst(), keeping.shelf());
        } catch (IOException e) {
            unkept = Optional.of(String.valueOf(e.getMessage()));
            return;
        }
        if (kept.isEmpty()) {
            return;
        }
        openOwn();
        Completeness completeness = Completeness.of(record.journal().state().lines(), kept);
        if (completeness.own() == Completeness.Own.OTHER) {
            throw new RecordProblem(
                    record.journal().path() + ": this computer knows another entry " + completeness.known()
                            + " of it: it is a copy that was continued elsewhere, or was altered; nothing is written to it");
        }
        if (completeness.own() == Completeness.Own.SHORTER) {
            noteGap(kept.get());
        }
        List<Entry> told =
                new ArrayList<>(OwnJournal.ofChanges(record.journal().state().lines()));
        for (Entry entry : OwnJournal.ofChanges(kept.get().lines())) {
            if (!told.remove(entry)) {
                record.append(entry);
            }
        }
    }

    private void noteGap(RecordState kept) throws IOException {
        Entry.Closed last = kept.lines().reversed().stream()
                .map(Line::entry)
                .filter(Entry.Closed.class::isInstance)
                .map(Entry.Closed.class::cast)
                .findFirst()
                .orElseThrow();
        Entry.Missing missing = new Entry.Missing(last.entries(), last.digest());
        record.append(missing);
        if (own.isPresent()) {
            own.get().append(missing);
        }
    }

    private void openOwn() {
        if (own.isPresent()) {
            return;
        }
        try {
            RecordState state = record.journal().state();
            Path file = OwnJournal.file(keeping.shelf().open(), record.journal().id());
            Entry.Header header = OwnJournal.header(
                    state.header(), record.journal().id(), record.journal().path());
            own = Optional.of(new Account(Journal.open(file, header, keeping.clock(), keeping.disk())));
            unkept = Optional.empty();
        } catch (IOException | RecordProblem e) {
            unkept = Optional.of(String.valueOf(e.getMessage()));
        }
    }

    /** Why this computer's own journal cannot be kept; empty when it can, or was not needed yet. */
    public Optional<String> unkept() {
        return unkept;
    }

    /** What the record adds up to now. */
    public RecordState state() {
        return record.journal().state();
    }

    /**
     * What may be asked again and taken back: what this computer's own journal tells where that is needed, so that
     * nothing that was brought on a stick is ever set; what the record tells on a recording.
     */
    public RecordState trusted() {
        RecordState told = record.journal().state();
        if (!keeping.ownNeeded()) {
            return told;
        }
        return own.map(account -> account.journal().state())
                .orElseGet(() -> RecordState.of(List.of(told.lines().getFirst())));
    }

    /** The record's file. */
    public Path path() {
        return record.journal().path();
    }

    /**
     * Writes into the record what it could not be told before, so that its {@link #state} tells everything.
     *
     * @throws IOException when it still cannot be written
     */
    public void catchUp() throws IOException {
        record.pay();
    }

    /** Says something that concerns the record alone. */
    public Line append(Entry entry) throws IOException {
        return record.append(entry);
    }

    /**
     * Says in both that something is about to be changed or taken back.
     *
     * @throws IOException when it is not on the disk in both: nothing may be touched
     */
    public void intend(Entry intent) throws IOException {
        openOwn();
        if (own.isEmpty() && keeping.ownNeeded()) {
            throw new IOException(
                    "nothing was changed: this computer's own journal cannot be written: " + unkept.orElse("unknown"));
        }
        catchUp();
        if (own.isPresent()) {
            own.get().append(intent);
        }
        try {
            record.append(intent);
        } catch (IOException e) {
            if (own.isPresent()) {
                record.owe(intent);
                notBegun(own.get(), OwnJournal.notBegun(intent), e);
            }
            throw e;
        }
    }

    /** The own journal alone tells of it now: it learns that nothing came of it, or the next start has to look. */
    private void notBegun(Account told, Entry outcome, IOException problem) {
        record.owe(outcome);
        try {
            told.appendOrOwe(outcome);
        } catch (IOException e) {
            problem.addSuppressed(e);
        }
    }

    /**
     * Says in both what became of it; the second is tried also when the first could not be written. A book that could
     * not be written is told before anything else is written to it.
     *
     * @throws IOException when it is not on the disk in both; the next start looks what became of the change
     */
    public void conclude(Entry outcome) throws IOException {
        try {
            if (own.isPresent()) {
                own.get().appendOrOwe(outcome);
            }
        } finally {
            record.appendOrOwe(outcome);
        }
    }

    /** Ends the session in good order, if anything was written, and closes the files. */
    @Override
    public void close() throws IOException {
        try {
            if (record.journal().mayWrite()) {
                record.pay();
            }
            if (!record.journal().isClosed() && record.journal().mayWrite()) {
                Line last = record.journal().last();
                Line closed = record.append(new Entry.Closed(last.number(), last.hash()));
                openOwn();
                if (own.isPresent() && own.get().journal().mayWrite()) {
                    own.get().append(new Entry.Closed(closed.number(), closed.hash()));
                }
            }
        } finally {
            closeFiles();
        }
    }

    private void closeFiles() throws IOException {
        try {
            if (own.isPresent()) {
                own.get().close();
            }
        } finally {
            record.close();
        }
    }
}
