package punchlist.session.guard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import punchlist.record.Entry;
import punchlist.record.Journal;
import punchlist.record.Keeps;
import punchlist.record.Line;
import punchlist.record.RecordFile;
import punchlist.record.RecordProblem;
import punchlist.record.RecordState;

/**
 * A guard's own journal: everything needed to take its changes back, and what became of them. Wizard, guard and start-up
 * task all write to it; whoever has it locked first goes first. Two files stand beside it: that lock, and the lock that a
 * guard has for as long as it lives.
 */
final class GuardFile {

    /** How the files of guards end. */
    static final String ENDING = ".guard";

    private final Path path;
    private final Clock clock;
    private final Ticks ticks;

    GuardFile(Path path, Clock clock, Ticks ticks) {
        this.path = path;
        this.clock = clock;
        this.ticks = ticks;
    }

    Path path() {
        return path;
    }

    /** The file beside it that a living guard has locked. */
    Path alive() {
        return beside(".alive");
    }

    /** The file beside it that says that the guard could take the changes back now. */
    Path ready() {
        return beside(".ready");
    }

    private Path beside(String ending) {
        return path.resolveSibling(path.getFileName() + ending);
    }

    /** Something that is done while nobody else can. */
    @FunctionalInterface
    interface Doing<T> {
        T with(Journal journal) throws IOException;
    }

    /** Begins the journal: what would be changed, and from what. */
    void begin(Entry.Header header, List<Entry.Intent> intents) throws IOException {
        try (Journal journal = Journal.open(path, header, clock)) {
            for (Entry.Intent intent : intents) {
                journal.append(intent);
            }
        }
    }

    /**
     * What it says now, whoever has it locked.
     *
     * @throws RecordProblem when it is no journal
     * @throws IOException when it cannot be read
     */
    RecordState state() throws IOException {
        return RecordState.of(RecordFile.read(path).lines());
    }

    /** Whether it is over changes of this record. One whose beginning was cut off is over none: nothing was changed. */
    boolean isOver(String record) throws IOException {
        List<Line> lines = RecordFile.read(path).lines();
        return !lines.isEmpty()
                && RecordState.of(lines).header().keeps().map(Keeps::record).equals(Optional.of(record));
    }

    /** How far the guard is. */
    Phase phase() throws IOException {
        return Phase.of(state());
    }

    /** Says how far the guard is. */
    static void say(Journal journal, Phase phase, Instant until, String by) throws IOException {
        List<String> changes = List.copyOf(journal.state().changes().keySet());
        journal.append(new Entry.Guard(changes, phase.word(), until, by));
    }

    /** When the changes are taken back; long ago before that was said. */
    static Instant until(RecordState state) {
        return state.guard().map(Entry.Guard::until).orElse(Instant.EPOCH);
    }

    /**
     * Does something while nobody else can.
     *
     * @param wait how long another may be at it
     * @return empty when another was at it all the time
     * @throws IOException when the journal cannot be read or written
     */
    <T> Optional<T> locked(Duration wait, Doing<T> doing) throws IOException {
        Optional<LockFile> lock = LockFile.take(beside(".lock"), wait, ticks);
        if (lock.isEmpty()) {
            return Optional.empty();
        }
        try (LockFile _ = lock.get();
                Journal journal = Journal.open(path, clock)) {
            return Optional.of(doing.with(journal));
        }
    }

    /** Takes the files away, when nobody needs them any more. */
    void remove() throws IOException {
        for (Path file : List.of(ready(), alive(), beside(".lock"), beside(".open"), path)) {
            Files.deleteIfExists(file);
        }
    }
}
